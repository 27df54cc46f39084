import { type Language, say, type Text } from '../text/text.js';
import type { Report } from './inspect-report.js';

/** A report as JSON: one object per file, in a list; sentences in the user's language, numbers as numbers, shares 0–1. */
export function reportsAsJson(reports: readonly Report[], language: Language): string {
  const plain = reports.map((report) => plainReport(report, (text) => say(text, language)));
  return `${JSON.stringify(plain, null, 2)}\n`;
}

function plainReport(report: Report, tell: (text: Text) => string) {
  const { findings, survey, outcome } = report;
  return {
    file: findings.file,
    table: report.table.name,
    format: findings.format,
    encoding: findings.encoding?.name ?? null,
    delimiter: findings.delimiter,
    sheet: findings.sheet,
    header_row: findings.headerRow,
    preset: {
      name: findings.preset.name,
      why: tell(findings.preset.why),
      near: findings.preset.near.map(({ title, ...near }) => ({ ...near, title: tell(title) })),
    },
    columns: report.columns.map(({ how, ...column }) => ({ ...column, how: tell(how) })),
    dates: findings.dates && { ...findings.dates, evidence: tell(findings.dates.evidence) },
    period: { first: survey.first, last: survey.last, days: survey.days, days_without: survey.daysWithout },
    in_time_order: survey.inTimeOrder,
    queues: survey.queues,
    outcomes: survey.outcomes,
    rows: { read: outcome.read, kept: outcome.kept, made: outcome.made, rejected: outcome.rejected.length },
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
    contradictions: outcome.contradictions.map(({ what, ...rest }) => ({ what: tell(what), ...rest })),
    notes: [...findings.notes, ...outcome.facts].map(tell),
    good_for: report.uses.map(({ command, what, missing }) => ({
      command,
      what: tell(what),
      missing: missing === null ? null : tell(missing),
    })),
  };
}
