import { labelled } from '../text/punctuation.js';
import { type Language, same, say, type Text } from '../text/text.js';
import { systemZone } from '../time/zone.js';
import { colourFor } from './colour.js';
import { threads } from './crew.js';
import { fileSource, makeFolder, writeWhole } from './files.js';
import { progressLine } from './progress.js';
import type { Shell } from './shell.js';
import { stdinSource, writeTo } from './streams.js';

/** How much the shell says, and how. */
export interface Manner {
  readonly language: Language;
  readonly quiet: boolean;
  readonly verbose: boolean;
  readonly colour: boolean;
}

const NOTE: Text = { en: 'note', zh: '注意' };

/** The shell of a real process: files, standard streams, the system's clock and zone; `helper` is the program of helpers on other cores. */
export function nodeShell(manner: Manner, process: NodeJS.Process, helper?: URL): Shell {
  const { stdout, stderr, stdin, env } = process;
  const tell = (text: Text) => void stderr.write(`${say(text, manner.language)}\n`);
  const colour = colourFor(stderr, env, manner.colour);
  const warning = colour.yellow(say(labelled(NOTE, same('')), manner.language));
  const warn = (text: Text) => void stderr.write(`${warning}${say(text, manner.language)}\n`);
  return {
    language: manner.language,
    colour: colourFor(stdout, env, manner.colour),
    toTerminal: stdout.isTTY === true,
    columns: stdout.columns || Number(env.COLUMNS) || 80,
    zone: systemZone(),
    now: () => Date.now(),
    crew: threads(helper),
    source: async (path) => (path === '-' ? stdinSource(stdin) : fileSource(path)),
    writeFile: writeWhole,
    makeFolder,
    print: (content) => writeTo(stdout, content),
    tell,
    note: (text) => (manner.quiet ? undefined : tell(text)),
    remark: (text) => (manner.quiet ? undefined : warn(text)),
    warn,
    detail: (text) => (manner.verbose ? tell(text) : undefined),
    progress: progressLine(stderr, manner),
  };
}
