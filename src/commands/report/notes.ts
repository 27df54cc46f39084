import type { ServiceLevelRule } from '../../kpi/figures/service-level-rules.js';
import type { Sums } from '../../tables/sums.js';
import { plural } from '../../text/plural.js';
import { same, type Text } from '../../text/text.js';
import { thousands } from '../../text/thousands.js';
import { dayOf } from '../../time/calendar-date.js';
import type { ReportNote, ReportPeriod } from '../../workbook/report/content.js';
import { kpiNotes } from '../kpi/notes.js';
import type { InputPart } from '../reading/input.js';
import { inWords } from './words.js';

const DATA: Text = { en: 'Data', zh: '数据来源' };
const QUALITY: Text = { en: 'Data quality', zh: '数据质量' };
const METHOD: Text = { en: 'Counting', zh: '统计口径' };

/** What became of the rows that were read, file by file, and what their reader has to say about them. */
export function dataNotes(parts: readonly InputPart[]): readonly ReportNote[] {
  return parts.flatMap((part) => {
    const { read, setAside, rejected, notes } = part.opened.outcome();
    const aside = setAside.map(({ reason, count }) => ({
      en: `${thousands(count)} set aside (${reason.en})`,
      zh: `${thousands(count)}行未计入（${reason.zh}）`,
    }));
    const bad = rejected.length;
    const all: Text[] = [
      { en: `${plural(read, 'row')} read`, zh: `共读取${thousands(read)}行` },
      ...aside,
      { en: `${thousands(bad)} rejected`, zh: `${thousands(bad)}行无法读取` },
    ];
    const text = {
      en: `${fileName(part.name)}: ${all.map(({ en }) => en).join(', ')}.`,
      zh: `${fileName(part.name)}：${all.map(({ zh }) => zh).join('，')}。`,
    };
    return [{ about: DATA, text }, ...notes.map((note) => ({ about: QUALITY, text: note }))];
  });
}

/** The reader of a report need not know the folders of the one who made it. */
function fileName(path: string): string {
  return path === '-' ? 'stdin' : path.replace(/^.*[\\/]/, '');
}

/** How complete the period is, and how many of the figures are known. */
export function coverageNotes(period: ReportPeriod, days: number, sums: Sums): readonly ReportNote[] {
  const all = dayOf(period.until) - dayOf(period.from) + 1;
  const coverage = {
    en: `${thousands(days)} of the ${plural(all, 'day')} of the period ${days === 1 ? 'has' : 'have'} contacts.`,
    zh: `报告期共${thousands(all)}天，其中${thousands(days)}天有联络数据。`,
  };
  const handled = handledNote(sums);
  return [
    { about: DATA, text: coverage },
    ...[...(handled ? [handled] : []), ...kpiNotes(sums)].map((text) => ({ about: QUALITY, text })),
  ];
}

function handledNote({ answered, handled }: Sums): Text | null {
  if (answered === null || handled === null || handled >= answered) return null;
  return {
    en: `The handling time is known for ${thousands(handled)} of ${plural(answered, 'answered contact')}; average times are theirs.`,
    zh: `${thousands(answered)}个接通中${thousands(handled)}个处理时长已知，平均时长仅按已知者计算。`,
  };
}

/** To which interval and day a contact belongs. */
export const arrivalNote: Text = {
  en: 'A contact belongs to the interval, and so to the day, in which it arrived, also when it ends after midnight. Ratios of days, queues and the whole period are made from sums, not averaged.',
  zh: '联络归属于其到达的时段和日期，跨零点结束的也不例外。各日、各队列及全期的比率均由合计值计算，不取平均。',
};

/** How things were counted; the rule is null where there is no service level. */
export function methodNotes(rule: ServiceLevelRule | null): readonly ReportNote[] {
  return [...(rule ? [levelText(rule)] : []), arrivalNote].map((text) => ({ about: METHOD, text }));
}

function levelText(rule: ServiceLevelRule): Text {
  const formula = inWords(rule.formula);
  return {
    en: `Service level: ${formula.en} (rule ${rule.id}).`,
    zh: `服务水平 = ${formula.zh}（口径：${rule.label.zh}，${rule.id}）。`,
  };
}

/** Said where there is something before the period, but not enough of it for a comparison. */
export function noComparison(days: number): ReportNote {
  return {
    about: { en: 'Comparison', zh: '环比' },
    text: {
      en: `Not compared with the period before: only ${thousands(days)} of its days have data.`,
      zh: `上期仅${thousands(days)}天有数据，故不作环比。`,
    },
  };
}

/** Said where the list of intervals would be too long for a workbook. */
export function noDetail(rows: number): ReportNote {
  return {
    about: same('Excel'),
    text: {
      en: `The ${thousands(rows)} single intervals are too many for a sheet here; ccops kpi --by queue,30m -o FILE.csv writes them.`,
      zh: `时段明细共${thousands(rows)}行，过长未列入；可用 ccops kpi --by queue,30m -o 文件.csv 输出。`,
    },
  };
}
