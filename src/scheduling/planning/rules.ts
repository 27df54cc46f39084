import { nearest } from '../../text/nearest.js';
import { same } from '../../text/text.js';
import type { RuleValue, ShiftPair } from '../problem.js';
import { rules as allRules } from '../rules/index.js';
import type { Rule } from '../rules/rule.js';
import type { RowReader } from './row-reader.js';
import type { Planning, PlanningTable } from './table.js';
import { numberOfText, partsOf } from './values.js';

/** The value that a row gives to a rule. */
export interface RuleSetting {
  readonly key: string;
  readonly value: RuleValue;
}

const settable = allRules.filter((rule) => rule.value !== 'none');

/** Values of the rules. */
export const rules: PlanningTable<RuleSetting> = {
  key: 'rules',
  name: { en: 'Rules', zh: '规则' },
  doc: {
    en: 'Change only the values. A rule that is missing here has its default; an empty value switches it off.',
    zh: '只需修改“取值”列。表中没有的规则取默认值；取值留空表示不启用。',
  },
  columns: [
    {
      key: 'rule',
      label: { en: 'Rule', zh: '规则代码' },
      doc: { en: 'Key of the rule; do not change it.', zh: '规则代码，请勿修改。' },
      type: 'text',
      required: true,
      aliases: ['key', '规则'],
      width: 22,
    },
    {
      key: 'name',
      label: { en: 'Name', zh: '规则名称' },
      doc: { en: 'What it is called.', zh: '规则名称。' },
      type: 'text',
      width: 26,
    },
    {
      key: 'value',
      label: { en: 'Value', zh: '取值' },
      doc: { en: 'The number, or the list of sequences.', zh: '数值，或接班列表。' },
      type: 'text',
      width: 30,
    },
    {
      key: 'unit',
      label: { en: 'Unit', zh: '单位' },
      doc: { en: 'What the number counts.', zh: '数值的单位。' },
      type: 'text',
      width: 8,
    },
    {
      key: 'doc',
      label: { en: 'What it means', zh: '说明' },
      doc: { en: 'Explanation.', zh: '规则说明。' },
      type: 'text',
      width: 120,
    },
  ],
  starts: settable.map((rule) => ({
    example: false,
    cells: [rule.key, rule.name, startValue(rule), rule.unit ?? same(''), rule.doc],
  })),
  read: (row, planning) => {
    const key = row.text('rule') ?? '';
    const rule = settable.find((one) => [one.key, one.name.en, one.name.zh].includes(key));
    if (!rule) return unknownRule(row, key);
    return { key: rule.key, value: ruleValue(row, rule, planning) };
  },
};

/** Two sequences that most centers forbid, made from the shifts that a new workbook begins with. */
function startValue(rule: Rule): string | number | null {
  if (rule.value === 'pairs') return 'D3>D1, N>D1, N>D2, N>D3';
  return typeof rule.fallback === 'number' ? rule.fallback : null;
}

function unknownRule(row: RowReader, key: string): never {
  const near = nearest(
    key,
    settable.map((rule) => rule.key),
  );
  return row.fail(
    'rule',
    { en: `there is no rule ${key}`, zh: `没有规则 ${key}` },
    near === undefined
      ? {
          en: `The rules are: ${settable.map((rule) => rule.key).join(', ')}.`,
          zh: `可用规则：${settable.map((rule) => rule.key).join('、')}。`,
        }
      : { en: `Did you mean ${near}?`, zh: `是否想写 ${near}？` },
  );
}

function ruleValue(row: RowReader, rule: Rule, planning: Planning): RuleValue {
  const text = row.text('value');
  if (text === null) return rule.value === 'pairs' ? [] : null;
  if (rule.value === 'pairs') return partsOf(text).map((part) => pairOf(row, part, planning));
  const value = numberOfText(text);
  const [least, most] = rule.range ?? [0, 1000];
  if (value !== null && value >= least && value <= most) return value;
  return row.fail(
    'value',
    { en: `is not a number from ${least} to ${most}`, zh: `不是 ${least} 到 ${most} 之间的数字` },
    { en: 'Correct it, or leave it empty to switch the rule off.', zh: '请更正，或留空以停用该规则。' },
  );
}

function pairOf(row: RowReader, part: string, { shifts }: Planning): ShiftPair {
  const words = part.split(/\s*(?:>|→|-{1,2}>|＞)\s*/).filter((word) => word !== '');
  if (words.length !== 2)
    row.fail(
      'value',
      { en: `"${part}" is not a pair of shifts`, zh: `“${part}”不是一对班次` },
      {
        en: 'Write shift>shift of the next day, such as N>D1.',
        zh: '请写成 前一天班次>后一天班次，例如 N>D1。',
      },
    );
  return [row.reference('value', words[0], shifts), row.reference('value', words[1], shifts)];
}
