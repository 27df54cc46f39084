import type { Row } from '../../tables/table.js';
import { same } from '../../text/text.js';
import { epochSec, parseIso } from '../../time/iso.js';
import type { RawRow } from '../cells.js';
import type { Contradiction } from '../outcome.js';
import { createSamples } from './samples.js';

/** A row of a summary: seconds logged in, and when its period begins and ends, in seconds since 1970 in UTC; NaN where it is not known. */
interface Logged {
  readonly row: number;
  readonly sec: number;
  readonly from: number;
  readonly until: number;
  readonly text: string;
}

/**
 * Watches for agents who were logged in for longer than the period of the row is. Where no end of it is given, the periods are as long as the
 * shortest time from one row of an agent to the next.
 */
export function createLoggedInLong() {
  const people = new Map<string, Logged[]>();
  return {
    see: (row: Row, raw: RawRow) => {
      const { logged_in_sec: sec, agent_id, period_start, period_end } = row;
      if (typeof sec !== 'number') return;
      const id = String(agent_id);
      const list = people.get(id) ?? [];
      const text = `${id}, ${String(period_start).slice(0, 10)}: ${Math.round((sec / 3600) * 100) / 100} h`;
      list.push({ row: raw.row, sec, from: secondOf(period_start), until: secondOf(period_end), text });
      people.set(id, list);
    },
    contradictions: (): readonly Contradiction[] => {
      const step = Math.min(...[...people.values()].map(shortestStep));
      const wrong = createSamples();
      const all = [...people.values()].flat().sort((a, b) => a.row - b.row);
      for (const { row, sec, from, until, text } of all) {
        const length = until > from ? until - from : step;
        if (sec > length) wrong.add(row, () => same(`${text} > ${Math.round(length / 36) / 100} h`));
      }
      return wrong.count === 0 ? [] : [{ id: 'logged-in-long', what: WHAT, ...wrong.found() }];
    },
  };
}

const WHAT = { en: 'logged in for longer than the period is', zh: '签入时长超过统计周期' };

function secondOf(at: Row[string]): number {
  const time = typeof at === 'string' ? parseIso(at) : null;
  return time === null ? Number.NaN : epochSec(time);
}

function shortestStep(list: readonly Logged[]): number {
  const starts = list.map(({ from }) => from).sort((a, b) => a - b);
  const steps = starts.slice(1).map((from, i) => from - starts[i]);
  return Math.min(Number.POSITIVE_INFINITY, ...steps.filter((seconds) => seconds > 0));
}
