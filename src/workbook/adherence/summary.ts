import { alarmsIn } from '../../tables/alarms.js';
import type { Row } from '../../tables/table.js';
import { same, type Text } from '../../text/text.js';
import { addBlocks, addGap, addHeading, type Block, newPage, type Page, periodText } from '../report/page.js';
import { ALARM_STYLES } from '../table-sheet.js';
import type { CellFormat, CellValue, Sheet } from '../workbook.js';
import type { AdherenceContent } from './content.js';

const COLUMNS = 14;
const WIDTH = 11.5;

/** A figure of the page: from a row of the adherence table. */
interface Figure {
  /** The column of the adherence table. */
  readonly name: string;
  readonly label: Text;
  readonly format: CellFormat;
  /** Whether it is from the log of states, or from the punch clock; shown only then. */
  readonly from?: 'log' | 'clock';
  readonly value: (row: Row) => CellValue;
}

const plain = (name: string) => (row: Row) => row[name] ?? null;
const minutes = (name: string) => (row: Row) => {
  const sec = row[name];
  return typeof sec === 'number' ? sec / 60 : null;
};

const adherence: Figure = {
  name: 'adherence',
  label: { en: 'Adherence', zh: '遵时率' },
  format: 'share',
  from: 'log',
  value: plain('adherence'),
};
const conformance: Figure = {
  name: 'conformance',
  label: { en: 'Conform- ance', zh: '符合率' },
  format: 'share',
  from: 'log',
  value: plain('conformance'),
};
const attendance: Figure = {
  name: 'attendance_rate',
  label: { en: 'Attendance', zh: '出勤率' },
  format: 'share',
  value: plain('attendance_rate'),
};
const shifts: Figure = {
  name: 'shifts',
  label: { en: 'Shifts', zh: '应出勤' },
  format: 'integer',
  value: plain('shifts'),
};
const absent: Figure = {
  name: 'absent',
  label: { en: 'Absent', zh: '缺勤' },
  format: 'integer',
  value: plain('absent'),
};
const late: Figure = {
  name: 'late',
  label: { en: 'Late', zh: '迟到' },
  format: 'integer',
  value: plain('late'),
};
const early: Figure = {
  name: 'early_leave',
  label: { en: 'Early leaves', zh: '早退' },
  format: 'integer',
  value: plain('early_leave'),
};
const missing: Figure = {
  name: 'missing_punches',
  label: { en: 'Missing punches', zh: '缺卡' },
  format: 'integer',
  from: 'clock',
  value: plain('missing_punches'),
};
const amended: Figure = {
  name: 'amended_punches',
  label: { en: 'Amended punches', zh: '补卡' },
  format: 'integer',
  from: 'clock',
  value: plain('amended_punches'),
};
const exceptions: Figure = {
  name: 'exception_sec',
  label: { en: 'Exceptions (min)', zh: '偏差（分钟）' },
  format: 'integer',
  from: 'log',
  value: minutes('exception_sec'),
};
const outside: Figure = {
  name: 'outside_sec',
  label: { en: 'Unscheduled (min)', zh: '班外（分钟）' },
  format: 'integer',
  from: 'log',
  value: minutes('outside_sec'),
};

const CARDS = [adherence, conformance, attendance, absent, late, early, exceptions, missing, amended];
const MOST_CARDS = 7;
const LINES = [
  adherence,
  conformance,
  exceptions,
  outside,
  shifts,
  absent,
  attendance,
  late,
  early,
  missing,
  amended,
];

/** The first page: the figures of everybody, why people were out of adherence, and the figures of each person (there may be hundreds). */
export function adherenceSummary(content: AdherenceContent): Sheet {
  const page = newPage(COLUMNS, WIDTH);
  addBlocks(
    page,
    [{ span: COLUMNS, cell: { en: 'Adherence and attendance', zh: '遵时与出勤' }, style: 'title' }],
    30,
  );
  addBlocks(page, [{ span: COLUMNS, cell: same(periodText(content.period)), style: 'subtitle' }], 17);
  addBlocks(page, [{ span: COLUMNS, cell: content.basis, style: 'subtitle' }], 17);
  addGap(page, 8);
  addCards(page, content);
  addGap(page);
  if (content.reasons.length > 0) addReasons(page, content);
  addPeople(page, content);
  return {
    name: { en: 'Summary', zh: '摘要' },
    columns: Array.from({ length: COLUMNS }, () => ({ width: WIDTH })),
    rows: page.rows,
    merges: page.merges,
    gridlines: false,
    print: { landscape: true },
  };
}

function shown({ from }: Figure, { withLog, withClock }: AdherenceContent): boolean {
  return from === undefined || (from === 'log' ? withLog : withClock);
}

function addCards(page: Page, content: AdherenceContent): void {
  const cards = CARDS.filter((figure) => shown(figure, content)).slice(0, MOST_CARDS);
  const rest = COLUMNS - cards.length * 2;
  const row = (blocks: readonly Block[], height: number) =>
    addBlocks(page, rest > 0 ? [...blocks, { span: rest, cell: null, style: 'label' }] : blocks, height);
  row(
    cards.map(({ label }) => ({ span: 2, cell: unbroken(label), style: 'label' })),
    18,
  );
  row(
    cards.map(({ format, value }) => ({
      span: 2,
      cell: { value: value(content.total), format },
      style: 'figure',
    })),
    32,
  );
}

/** A label on one line. */
function unbroken({ en, zh }: Text): Text {
  return { en: en.replace('- ', ''), zh };
}

function addPeople(page: Page, content: AdherenceContent): void {
  const figures = LINES.filter((figure) => shown(figure, content));
  const nameSpan = COLUMNS - figures.length;
  addHeading(page, { en: 'By agent', zh: '各坐席情况' });
  addBlocks(
    page,
    [
      { span: nameSpan, cell: { en: 'Agent', zh: '坐席' }, style: 'header' },
      ...figures.map(({ label }): Block => ({ span: 1, cell: label, style: 'header' })),
    ],
    30,
  );
  for (const row of content.byAgent) addLine(page, row, nameOf(row), figures, nameSpan, 'row');
  addLine(page, content.total, { en: 'Total', zh: '合计' }, figures, nameSpan, 'total');
}

function addLine(
  page: Page,
  row: Row,
  label: CellValue,
  figures: readonly Figure[],
  nameSpan: number,
  style: 'row' | 'total',
): void {
  const alarms = alarmsIn(row.alarms ?? null);
  const cells = figures.map(({ name, format, value }): Block => {
    const marked = ALARM_STYLES[alarms.get(name) ?? 'none'];
    return { span: 1, cell: { value: value(row), format }, style: marked ?? style };
  });
  addBlocks(page, [{ span: nameSpan, cell: label, style }, ...cells], 17);
}

function nameOf({ agent_id, agent_name }: Row): string {
  return [agent_id, agent_name].filter((part) => typeof part === 'string').join('  ');
}

const REASON_SPANS = [3, 7, 2, 2] as const;

function addReasons(page: Page, { reasons }: AdherenceContent): void {
  addHeading(page, { en: 'Why', zh: '偏差原因' });
  const line = (cells: readonly Block['cell'][], style: 'header' | 'row') =>
    addBlocks(
      page,
      cells.map((cell, i) => ({ span: REASON_SPANS[i], cell, style })),
      17,
    );
  line(
    [
      { en: 'Reason', zh: '原因' },
      { en: 'Meaning', zh: '含义' },
      { en: 'Times', zh: '次数' },
      { en: 'Minutes', zh: '分钟' },
    ],
    'header',
  );
  for (const { label, doc, count, sec } of reasons)
    line([label, doc, { value: count, format: 'integer' }, { value: sec / 60, format: 'integer' }], 'row');
  addGap(page);
}
