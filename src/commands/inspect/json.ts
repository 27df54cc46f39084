import type { SilentStretch } from '../../forecast/silence.js';
import type { Contradiction } from '../../intake/outcome.js';
import { type Language, say, type Text } from '../../text/text.js';
import type { RawReport, ReadReport, Report } from './report.js';

type Tell = (text: Text) => string;

/**
 * Reports as JSON: one object per file, in a list; every key is always there. Sentences are in the user's language, ids and names are the
 * same in every language, numbers are numbers, shares 0–1.
 */
export function reportsAsJson(reports: readonly Report[], language: Language): string {
  const plain = reports.map((report) => plainReport(report, (text) => say(text, language)));
  return `${JSON.stringify(plain, null, 2)}\n`;
}

function plainReport({ findings, columns, read, raw, error }: Report, tell: Tell) {
  return {
    file: findings.file,
    table: read?.table.name ?? null,
    not_read: error && { why: tell(error.text), remedy: error.remedy ? tell(error.remedy) : null },
    format: findings.format,
    encoding: findings.encoding?.name ?? null,
    encoding_why: findings.encoding ? tell(findings.encoding.why) : null,
    delimiter: findings.delimiter,
    sheet: findings.sheet,
    header_row: findings.headerRow,
    preset: {
      name: findings.preset.name,
      why: tell(findings.preset.why),
      near: findings.preset.near.map(({ title, ...near }) => ({ ...near, title: tell(title) })),
    },
    columns: columns.map(({ how, ...column }) => ({ ...column, how: tell(how) })),
    dates: findings.dates && { ...findings.dates, evidence: tell(findings.dates.evidence) },
    ...(read ? rowsPart(read, tell) : rawPart(raw, tell)),
    notes: [...findings.notes, ...(read?.outcome.facts ?? [])].map(tell),
  };
}

function rawPart(raw: RawReport | null, tell: Tell) {
  return {
    period: null,
    silence: null,
    rows: raw && { read: raw.rows, kept: 0, made: null, rejected: 0 },
    ...NOTHING,
    contradictions: (raw?.contradictions ?? []).map((one) => contradiction(one, tell)),
  };
}

function rowsPart(read: ReadReport, tell: Tell) {
  const { survey, outcome, order, silence } = read;
  const { first, last, days, daysWithout } = survey;
  return {
    period: { first, last, days, days_without: daysWithout, order: order.order, order_breaks: order.breaks },
    rows: { read: outcome.read, kept: outcome.kept, made: outcome.made, rejected: outcome.rejected.length },
    silence: silence && {
      zero: silence.zero,
      closed: silence.closed,
      unknown: silence.unknown,
      written_zeros: silence.writtenZeros,
      rule: silence.rule,
      unknown_stretches: silence.unknownStretches.map(stretch),
    },
    queues: survey.queues,
    outcomes: survey.outcomes,
    set_aside: outcome.setAside.map(({ reason, count, firstRow }) => ({
      reason: tell(reason),
      count,
      first_row: firstRow,
    })),
    rejected: outcome.rejectCounts.map(({ reason, count, first }) => ({
      reason: tell(reason),
      count,
      first,
    })),
    contradictions: read.contradictions.map((one) => contradiction(one, tell)),
    rates: read.rates.map((rate) => ({ ...rate, definition: rate.definition && tell(rate.definition) })),
    overlaps: read.overlaps.map((one) => ({ ...one, example: one.example && tell(one.example) })),
    good_for: read.uses.map(({ command, what, missing }) => ({
      command,
      what: tell(what),
      missing: missing === null ? null : tell(missing),
    })),
  };
}

function stretch({ queue, date, untilDate, fromMinute, untilMinute, intervals, expected }: SilentStretch) {
  return {
    queue,
    date,
    until_date: untilDate,
    from_minute: fromMinute,
    until_minute: untilMinute,
    intervals,
    expected: Math.round(expected * 10) / 10,
  };
}

const NOTHING = {
  queues: [],
  outcomes: {},
  set_aside: [],
  rejected: [],
  contradictions: [],
  rates: [],
  overlaps: [],
  good_for: [],
};

function contradiction({ id, what, count, rows, example }: Contradiction, tell: Tell) {
  return { id, what: tell(what), count, rows, example: tell(example) };
}
