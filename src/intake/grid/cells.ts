import type { Row } from '../../tables/table.js';
import type { IsoWriter } from '../values/iso-writer.js';
import { punchesOf } from './punches.js';
import { type CellReader, midnightOf } from './read-grid.js';
import { type Span, spansInCell } from './spans.js';
import { activityOfCode } from './words.js';

/**
 * Cells of a roster: the code of a shift, or a word for a day off or on leave. A code stays as it stands; the times of a shift come
 * from the legend of the file or from the cell itself (`09:00-18:00`, `9-18`), and are unknown otherwise.
 */
export function shiftReader(times: ReadonlyMap<string, readonly Span[]>, writer: IsoWriter): CellReader {
  return (text, person, { date }) => {
    const activity = activityOfCode(text);
    const own = spansInCell(text);
    const spans = own.length > 0 ? own : (times.get(text) ?? []);
    const row: Row = {
      ...person.others,
      agent_id: person.agent_id,
      agent_name: person.agent_name,
      date,
      shift_id: activity === 'off' || activity === 'leave' ? null : text,
      activity,
      start_at: null,
      end_at: null,
      locked: null,
      code: text,
    };
    if (spans.length === 0) return [row];
    const at = (minute: number) => writer.minute(midnightOf(date) + minute * 60);
    return spans.map(({ from, until }) => ({ ...row, start_at: at(from), end_at: at(until) }));
  };
}

/** Cells of a punch clock: every punch is a state `punch` that ends when it starts; `amended` tells those put in afterwards. */
export function punchReader(writer: IsoWriter): CellReader {
  return (text, person, { date }) => {
    const punches = punchesOf(text);
    if (!punches) return null;
    return punches.map(({ sec, note, amended }) => {
      const at = writer.second(midnightOf(date) + sec);
      return {
        ...person.others,
        agent_id: person.agent_id,
        state: 'punch',
        start_at: at,
        end_at: at,
        agent_name: person.agent_name,
        amended,
        note,
      };
    });
  };
}
