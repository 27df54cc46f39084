import type { Interval } from '../../tables/intervals.js';
import type { Sums } from '../../tables/sums.js';
import type { Text } from '../../text/text.js';
import { thousands } from '../../text/thousands.js';

/** Counts the offered contacts of intervals that say how many were abandoned but not how many were answered, or the other way round. */
export interface Gaps {
  see(rows: readonly Interval[]): void;
  /** What a reader of the rates should know; `whole` are the sums of everything. */
  notes(whole: Sums): readonly Text[];
}

const COUNTS = ['answered', 'abandoned'] as const;
const NAMES: Readonly<Record<(typeof COUNTS)[number], Text>> = {
  answered: { en: 'answered', zh: '接通' },
  abandoned: { en: 'abandoned', zh: '放弃' },
};

/** A new count, nothing seen. */
export function createGaps(): Gaps {
  const unknown = { answered: 0, abandoned: 0 };
  return {
    see: (rows) => {
      for (const row of rows) {
        const silent = COUNTS.filter((name) => (row[name] ?? null) === null);
        if (silent.length < COUNTS.length) for (const name of silent) unknown[name] += row.offered ?? 0;
      }
    },
    notes: (whole) => COUNTS.flatMap((name) => gapNote(name, unknown[name], whole)),
  };
}

/** Where nothing says it, the rate is unknown and needs no note; where some say it, the rate over all of them is too low. */
function gapNote(name: (typeof COUNTS)[number], unknown: number, { offered, ...sums }: Sums): Text[] {
  const count = sums[name];
  if (unknown === 0 || count === null || offered === null || offered <= unknown) return [];
  const known = offered - unknown;
  const percent = `${Math.round((count / known) * 1000) / 10}%`;
  return [
    {
      en: `${thousands(unknown)} of ${thousands(offered)} offered contacts stand in intervals that do not say how many were ${NAMES[name].en}: rates over all of them are too low; of the other ${thousands(known)} ${percent} were ${NAMES[name].en}`,
      zh: `${thousands(offered)}个进线中有${thousands(unknown)}个所在时段未给出${NAMES[name].zh}量：以全部进线计算的比例偏低；其余${thousands(known)}个中${NAMES[name].zh}占${percent}`,
    },
  ];
}
