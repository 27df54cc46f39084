import { plural } from '../../text/plural.js';
import { clauses, labelled, listed, withRemark } from '../../text/punctuation.js';
import { same, type Text } from '../../text/text.js';
import { thousands } from '../../text/thousands.js';
import { overlapText } from './overlap.js';
import type { ReadReport, Report } from './report.js';
import type { Line } from './text.js';
import type { Usefulness } from './uses.js';

/** What a reader wants to know first: what the file is, of which time, how much of it can be read, what is wrong, and what it is good for. */
export function verdictLines({ findings, read, raw, error }: Report): Line[] {
  const { preset, notes } = findings;
  if (!read)
    return [
      [{ en: 'Not read', zh: '未能读取' }, error?.text ?? same('')],
      ...(error?.remedy ? [[{ en: 'What to do', zh: '处理办法' }, error.remedy] satisfies Line] : []),
      ...(raw
        ? [
            [
              ROWS,
              { en: `${thousands(raw.rows)} below the header`, zh: `表头下${thousands(raw.rows)}行` },
            ] satisfies Line,
          ]
        : []),
      ...notes.map((note): Line => [NOTE, note]),
    ];
  return [
    [{ en: 'Read as', zh: '识别为' }, withRemark(read.table.label, same(read.table.name))],
    [{ en: 'Preset', zh: '预设' }, inOneLine([same(preset.name), preset.why])],
    ...periodLine(read),
    [ROWS, rowsText(read)],
    ...read.overlaps.map((one): Line => [{ en: 'Overlap', zh: '重叠' }, overlapText(one)]),
    [{ en: 'Problems', zh: '问题' }, problemsText(read)],
    ...useLines(read.uses),
    ...[...notes, ...read.outcome.facts].map((note): Line => [NOTE, note]),
  ];
}

const PERIOD: Text = { en: 'Period', zh: '时间范围' };
const ROWS: Text = { en: 'Rows', zh: '行数' };
const NOTE: Text = { en: 'Note', zh: '说明' };

function periodLine({ survey }: ReadReport): Line[] {
  const { first, last, days, daysWithout, longestMinutes } = survey;
  if (!first || !last) return [];
  const zones = [first, last].map((time) => time.slice(16).replace(/^:\d{2}/, ''));
  const zone = zones[0] === zones[1] ? zones[0] : '';
  const clocks = [clock(first, zone), clock(last, zone)];
  const isDays = clocks.every((one) => one.endsWith(' 00:00'));
  const ends = same(clocks.map((one) => (isDays ? one.slice(0, 10) : one)).join(' – '));
  const span = zone === '' ? ends : withRemark(ends, same(zone));
  if (longestMinutes === Number.POSITIVE_INFINITY) return [[PERIOD, span]];
  const length: Text =
    daysWithout === 0
      ? { en: plural(days, 'day'), zh: `${thousands(days)}天` }
      : {
          en: `${plural(days, 'day')} with rows and ${thousands(daysWithout)} without`,
          zh: `有数据的${thousands(days)}天，没有数据的${thousands(daysWithout)}天`,
        };
  return [[PERIOD, inOneLine([span, length])]];
}

/** A time as people write it; its zone too where the two ends have different ones. */
function clock(time: string, zone: string): string {
  const plain = zone === '' ? time : time.slice(0, -zone.length);
  return plain.replace('T', ' ').replace(/^(.{16}):00/, '$1');
}

function inOneLine(parts: readonly Text[]): Text {
  return { en: parts.map(({ en }) => en).join(', '), zh: parts.map(({ zh }) => zh).join('，') };
}

function rowsText({ outcome, table }: ReadReport): Text {
  const read = thousands(outcome.read);
  const made = thousands(outcome.made ?? 0);
  const label = table.label;
  return inOneLine([
    { en: `${read} read`, zh: `读取${read}行` },
    ...(outcome.made === null
      ? []
      : [
          {
            en: `that make ${plural(outcome.made, 'row')} of ${table.name}`,
            zh: `合并为${made}行${label.zh}`,
          },
        ]),
    ...outcome.setAside.map(({ reason, count, firstRow }) => ({
      en: `${thousands(count)} set aside (${reason.en}, first in row ${firstRow})`,
      zh: `${thousands(count)}行未计入（${reason.zh}，首见第${firstRow}行）`,
    })),
  ]);
}

/** In one line, for the details stand below. */
function problemsText({ outcome, contradictions }: ReadReport): Text {
  const rejected = outcome.rejected.length;
  const wrong = contradictions.reduce((sum, { count }) => sum + count, 0);
  const kinds = contradictions.length;
  const parts: Text[] = [];
  if (rejected > 0)
    parts.push({
      en: `${plural(rejected, 'row')} cannot be read`,
      zh: `${thousands(rejected)}行无法读取`,
    });
  if (kinds > 0)
    parts.push({
      en: `${plural(wrong, 'contradiction')}${kinds > 1 ? ` of ${kinds} kinds` : ''}`,
      zh: `${kinds > 1 ? `${kinds}类共` : ''}${thousands(wrong)}处自相矛盾`,
    });
  if (parts.length === 0) return { en: 'none found', zh: '未发现' };
  return withRemark(inOneLine(parts), { en: 'see below', zh: '详见下文' });
}

/** The commands that the file is good for, and what it lacks for the others, put together where the same is missing. */
function useLines(uses: readonly Usefulness[]): Line[] {
  const good = byCommand(
    uses.filter(({ missing }) => missing === null),
    ({ detail, beside }) => detail || beside,
  );
  const reasons = new Map<string, Usefulness[]>();
  for (const use of uses) {
    if (use.missing === null) continue;
    reasons.set(use.missing.en, [...(reasons.get(use.missing.en) ?? []), use]);
  }
  const lacking = [...reasons.values()].map((list) =>
    labelled(listed(byCommand(list, ({ detail }) => detail)), list[0].missing as Text),
  );
  return [
    ...(good.length > 0 ? [[{ en: 'Good for', zh: '可用于' }, clauses(good)] satisfies Line] : []),
    ...lacking.map((text): Line => [{ en: 'Not for', zh: '不可用于' }, text]),
  ];
}

/** `kpi (service level, average handle time)`; only the name where nothing more has to be said. */
function byCommand(uses: readonly Usefulness[], isSaid: (use: Usefulness) => boolean): Text[] {
  const names = [...new Set(uses.map(({ command }) => command))];
  return names.map((name) => {
    const parts = uses.filter((use) => use.command === name && isSaid(use)).map(({ what }) => what);
    return parts.length === 0 ? same(name) : withRemark(same(name), listed(parts));
  });
}
