import { type Language, say, type Text } from '../text/text.js';

/**
 * A progress line on standard error, on a terminal only: label, bar, percent; drawn at most ten times a second and wiped at the end.
 */
export function progressLine(
  stderr: NodeJS.WriteStream,
  manner: { language: Language; quiet: boolean },
): (label: Text, done: number) => void {
  if (!stderr.isTTY || manner.quiet) return () => undefined;
  let drawnAt = 0;
  return (label, done) => {
    const now = Date.now();
    if (done < 1 && now - drawnAt < 100) return;
    drawnAt = now;
    const filled = Math.round(20 * Math.min(1, Math.max(0, done)));
    const bar = '█'.repeat(filled) + '░'.repeat(20 - filled);
    const line = `${say(label, manner.language)} ${bar} ${Math.floor(done * 100)} %`;
    stderr.write(done >= 1 ? '\r\x1b[K' : `\r\x1b[K${line}`);
  };
}
