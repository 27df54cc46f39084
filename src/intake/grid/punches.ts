import { halfWidth } from '../../text/half-width.js';
import { DAY_SEC } from '../../time/units.js';
/** A punch of the clock: seconds after midnight of its day (past 24 h on the morning after), and what is written beside it. */
export interface Punch {
  readonly sec: number;
  readonly note: string | null;
  /** Put in afterwards by hand. */
  readonly amended: boolean;
}

const PUNCH =
  /^(次日|翌日|隔日|第二天|next day|\+1)?\s*(\d{1,2}):(\d{2})(?::(\d{2}))?\s*(?:\((.*?)\))?\s*(\+1)?$/i;
const NEXT_DAY_GAP = /(次日|翌日|隔日|第二天|next day)\s+(?=\d)/gi;
const AMENDED = /补|改|manual|amend|correct|edit/i;

/**
 * The punches in a cell, in the order in which they stand; null where the cell holds anything else.
 *
 * `punchesOf('09:00(补卡)、18:05')` is a punch at 9:00 that was amended, and one at 18:05.
 */
export function punchesOf(text: string): readonly Punch[] | null {
  const parts = halfWidth(text)
    .replace(/\s+\(/g, '(')
    .replace(NEXT_DAY_GAP, '$1')
    .split(/[、,;\n]+|\s+(?=\d|次|翌|隔|第)/)
    .map((part) => part.trim())
    .filter((part) => part !== '');
  const punches = parts.map(punchOf);
  return parts.length > 0 && punches.every((punch) => punch !== null) ? punches : null;
}

function punchOf(text: string): Punch | null {
  const match = PUNCH.exec(text);
  if (!match) return null;
  const [, next, hour, minute, second = '0', note = null, after] = match;
  const sec = +hour * 3600 + +minute * 60 + +second;
  if (+minute > 59 || +second > 59 || +hour > 47) return null;
  return {
    sec: sec + (next || after ? DAY_SEC : 0),
    note: note || null,
    amended: note !== null && AMENDED.test(note),
  };
}
