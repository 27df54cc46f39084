import type { Text } from '../../text/text.js';

/** Why a row cannot be taken. */
export interface RejectReason {
  readonly id: string;
  /** What is wrong with the value, as the end of a sentence that begins with it. */
  readonly text: Text;
  readonly remedy: Text;
  /** The whole file is in doubt, not this row alone: no row may be set aside for it. */
  readonly fatal?: true;
}

const ASIDE: Text = {
  en: 'set such rows aside with --rejects bad.csv',
  zh: '或用 --rejects bad.csv 将此类行另存',
};

function reason(id: string, en: string, zh: string, remedyEn: string, remedyZh: string): RejectReason {
  return {
    id,
    text: { en, zh },
    remedy: { en: `${remedyEn}, or ${ASIDE.en}.`, zh: `${remedyZh}，${ASIDE.zh}。` },
  };
}

/** The value is no date in the way that the column's dates are written: `en` and `zh` name that way. */
export function notADate(way: Text): RejectReason {
  return reason(
    'date',
    `is not a date (${way.en})`,
    `不是有效日期（${way.zh}）`,
    'Choose another order with --date-order, give a date format in a preset',
    '请用 --date-order 指定顺序或在预设中给出日期格式',
  );
}
/** The value is a date only in the other order of day and month, so the order of the column is in doubt. */
export function otherOrder(way: Text, order: 'dmy' | 'mdy'): RejectReason {
  const other = order === 'dmy' ? 'mdy' : 'dmy';
  return {
    id: 'order',
    text: {
      en: `is not a date in the order of the rows before it (${way.en}), but would be in the other order: the order of day and month changes, or was taken wrongly`,
      zh: `与前面各行的顺序（${way.zh}）不符，按另一顺序却成立：日和月的顺序前后不一致，或判断有误`,
    },
    remedy: {
      en: `Say which order holds: --date-order ${other} if the column was taken wrongly; --date-order ${order} to reject such rows.`,
      zh: `请指定顺序：若整列判断有误用 --date-order ${other}；若拒绝此类行用 --date-order ${order}。`,
    },
    fatal: true,
  };
}
/** The value is no time of day. */
export const notATime = reason(
  'time',
  'is not a time of day',
  '不是有效时刻',
  'Correct the value',
  '请更正该值',
);
/** The value is no duration. */
export const notADuration = reason(
  'duration',
  'is not a duration',
  '不是时长',
  'Name such values under "unknown" in a preset',
  '请在预设的 unknown 中列出此类值',
);
/** The duration is below zero. */
export const negative = reason(
  'negative',
  'is a negative duration',
  '是负的时长',
  'Say "negative: unknown" for this column in a preset',
  '请在预设中为该列设置 negative: unknown',
);
/** The value is no number. */
export const notANumber = reason(
  'number',
  'is not a number',
  '不是数字',
  'Name such values under "unknown" in a preset',
  '请在预设的 unknown 中列出此类值',
);
/** The value is neither yes nor no. */
export const notAFlag = reason(
  'flag',
  'is neither yes nor no',
  '既不是“是”也不是“否”',
  'Name such values under "unknown" in a preset',
  '请在预设的 unknown 中列出此类值',
);
/** Words of the column that says what became of a contact that are not known: `list` names them; they have to be said to be something. */
export function unknownOutcome(column: string, example: string, list: Text): RejectReason {
  const words = `outcome: {column: "${column}", words: {"${example}": abandoned}}`;
  return reason(
    'outcome',
    `does not say whether the contact was answered (not known among the first rows: ${list.en})`,
    `无法判断该联络是否接通（开头部分无法识别的值：${list.zh}）`,
    `Say what each stands for in a preset (ccops inspect FILE --write-preset my.yaml; under columns: ${words}), or name another column with --map outcome=Column`,
    `请在预设中说明各值的含义（先用 ccops inspect FILE --write-preset my.yaml 生成预设，在 columns 下写 ${words}），或用 --map outcome=列名 指定其他列`,
  );
}
/** No rule says what became of the contact. */
export const noOutcome = reason(
  'outcome',
  'does not say whether the contact was answered',
  '无法判断该联络是否接通',
  'Add an outcome rule for it to a preset',
  '请在预设中为其添加结果规则',
);
/** A cell that every row must have is empty. */
export const missing = reason('missing', 'is empty', '为空', 'Fill in the value', '请补全该值');
/** The header comes once more, with its columns in another order: what stands below would be read as something else. */
export const headerMoved: RejectReason = {
  id: 'header-moved',
  text: {
    en: 'stands in a second header whose columns are in another order: the rows below it belong to other columns',
    zh: '属于第二个表头，其列的顺序与第一个不同：其下各行对应的列不同',
  },
  remedy: {
    en: 'Two exports were probably put into one file: cut it in two at this row, and give both files.',
    zh: '可能由两份导出拼接而成：请在此行处拆成两个文件，再一并读取。',
  },
  fatal: true,
};
/** The header of another table, behind the rows that are looked at first: what stands below it is none of the rows of this one. */
export const otherHeader: RejectReason = {
  id: 'other-header',
  text: {
    en: 'stands in the header of another table, to which the rows below it belong',
    zh: '属于另一张表的表头，其下各行是那张表的数据',
  },
  remedy: {
    en: 'Give each table a file or sheet of its own: delete what stands from this row on, or cut the file above it (head -n and the number of the row before, in a shell).',
    zh: '请让每张表各占一个文件或工作表：删除此行及以下的内容，或在此行之前截断文件（命令行：head -n 上一行的行号）。',
  },
  fatal: true,
};
/** The value is no time in the form of the ccops tables. */
export const notIso = reason(
  'iso',
  'is not an ISO 8601 time',
  '不是ISO 8601时间',
  'Write times like 2026-10-01T09:00+08:00',
  '请写成 2026-10-01T09:00+08:00 的形式',
);
/** A count of contacts below zero. */
export const belowZero = reason(
  'below-zero',
  'is a count below zero',
  '为负数，不是有效数量',
  'Correct the value',
  '请更正该值',
);
