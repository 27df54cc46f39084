import type { Cell } from '../../tables/table.js';
import { same, type Text } from '../../text/text.js';
import { thousands } from '../../text/thousands.js';
import { timeShown } from '../../time/time-shown.js';

const OFFSET = /(?:Z|[+-]\d{2}:\d{2})$/;

/**
 * Two times of a row that stand the wrong way round, as people write them; with their offsets only where these differ.
 *
 * `timesShown('2026-10-01T09:00:00+08:00', '<', '2026-10-01T09:01:00+08:00').en` is `'2026-10-01 09:00:00 < 2026-10-01 09:01:00'`.
 */
export function timesShown(one: Cell | undefined, sign: string, other: Cell | undefined): Text {
  const [left, right] = [String(one), String(other)];
  const isOneZone = OFFSET.exec(left)?.[0] === OFFSET.exec(right)?.[0];
  const shown = (time: string) => (isOneZone ? timeShown(time) : time.replace('T', ' '));
  return same(`${shown(left)} ${sign} ${shown(right)}`);
}

/** A duration. `secondsIn(0.5)` is `0.5 s`, in Chinese `0.5秒`. */
export function secondsIn(seconds: number): Text {
  const shown = thousands(seconds);
  return { en: `${shown} s`, zh: `${shown}秒` };
}

type Seconds = Cell | undefined | readonly Cell[];

/** Durations that cannot be right together, or sums of them. `secondsShown(33, '>', 24)` is `33 s > 24 s`, in Chinese `33秒 > 24秒`. */
export function secondsShown(one: Seconds, sign: string, other: Seconds): Text {
  const said = (language: keyof Text) =>
    [one, other].map((sum) =>
      [sum]
        .flat()
        .map((cell) => secondsIn(Number(cell))[language])
        .join(' + '),
    );
  return { en: said('en').join(` ${sign} `), zh: said('zh').join(` ${sign} `) };
}
