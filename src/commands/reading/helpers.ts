import type { ReadOptions } from '../../intake/open-table.js';
import type { Crew, Helper } from '../../shell/crew.js';
import type { Source } from '../../tables/source.js';
import type { HelperData } from './share.js';

/** The helpers who read a file together with the main program. */
export interface Helpers {
  /** Starts them, if they have not been; none for a file that is not worth it, or that only the main program can read. */
  start(): readonly Helper[];
  stop(): void;
}

/** The helpers for a file that is read in this way. */
export function helpersFor(crew: Crew, { name, bytes = 0, range }: Source, how: ReadOptions): Helpers {
  const { zone, watch, basis, ...plain } = how;
  const count = range && !watch && bytes >= crew.worthBytes ? crew.size : 0;
  const data: HelperData = { file: name, how: plain, zone: zone.isSystem ? null : zone.name };
  let helpers: readonly Helper[] | null = null;
  return {
    start: () => {
      helpers ??= Array.from({ length: count }, () => crew.start(data));
      return helpers;
    },
    stop: () => {
      for (const helper of helpers ?? []) helper.stop();
    },
  };
}
