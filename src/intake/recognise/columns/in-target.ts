import { halfWidth } from '../../../text/half-width.js';
import type { RawRow } from '../../cells.js';
import type { Header } from '../../header/find-header.js';
import { columnFits } from '../../values/fits.js';

/** The waiting time that most centers promise; of several columns the one nearest to it is taken. */
const USUAL_SEC = 20;
const ENGLISH =
  /^(?:(?:calls?|contacts?|acd calls)[ _])?(?:answered|handled|ans)(?:[ _](?:calls?|contacts?))?[ _]?(?:in|within|under|<=?|≤|before)?[ _]?(\d{1,3})[ _]?(?:s|secs?|seconds?)?$/i;
const ENGLISH_TARGET =
  /^(?:(?:calls?|contacts?|acd calls)[ _])?(?:answered|handled|ans)[ _](?:in|within)[ _](?:the )?(?:sla?|service level|target|threshold)[ _]?\(?(\d{1,3})[ _]?(?:s|secs?|seconds?)\)?$/i;
const CHINESE_FIRST =
  /^(?:呼入|人工)?(\d{1,3})(?:s|秒)钟?(?:以?内|之内)?(?:人工|来电)?(?:接通|接听|应答|接起|接入)(?:量|数|次数|数量|电话数)?$/i;
const CHINESE_LAST =
  /^(?:呼入|人工)?(?:接通|接听|应答|接起)(?:量|数|次数)?[(（]?[<≤]?=?(\d{1,3})(?:s|秒)(?:以?内)?[)）]?$/i;

/**
 * The waiting time in seconds within which a column counts answered contacts, by its header; null for any other header.
 *
 * `inTargetSec('20秒内接通量')` is `20`; `inTargetSec('Answered within 30 seconds')` is `30`; `inTargetSec('20秒接通率')` is `null`.
 */
export function inTargetSec(header: string): number | null {
  const name = halfWidth(header).trim().replace(/\s+/g, ' ');
  const joined = name.replaceAll(' ', '');
  const match =
    ENGLISH.exec(name) ??
    ENGLISH_TARGET.exec(name) ??
    CHINESE_FIRST.exec(joined) ??
    CHINESE_LAST.exec(joined);
  return match && Number(match[1]) > 0 ? Number(match[1]) : null;
}

/** The column that counts contacts answered within so many seconds: of several the one nearest to 20; null where there is none. */
export function inTargetColumn(header: Header, rows: readonly RawRow[]): string | null {
  const found = header.names.flatMap((name, index) => {
    const seconds = header.repeats?.has(name) ? null : inTargetSec(name);
    const isCount = seconds !== null && columnFits('count', rows, index);
    return isCount ? [{ name, far: Math.abs(seconds - USUAL_SEC) }] : [];
  });
  return found.sort((a, b) => a.far - b.far)[0]?.name ?? null;
}
