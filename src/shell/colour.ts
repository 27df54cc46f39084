import { Chalk, type ChalkInstance } from 'chalk';

/** Colours for a stream: only on a terminal, never with `NO_COLOR` or `--no-color`. */
export function colourFor(
  stream: { isTTY?: boolean },
  env: NodeJS.ProcessEnv,
  allowed: boolean,
): ChalkInstance {
  const on = allowed && stream.isTTY === true && !env.NO_COLOR && env.TERM !== 'dumb';
  return new Chalk({ level: on ? 1 : 0 });
}
