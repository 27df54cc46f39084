import { readFileSync } from 'node:fs';
import { CommanderError, Command as Program } from 'commander';
import { type Command, optionsOf } from './commands/command.js';
import { commandHelp, overviewHelp } from './commands/help.js';
import { checkSettings, createInvocation, type GivenWords } from './commands/invocation.js';
import { loadAll, loadFor } from './commands/load.js';
import type { Option } from './commands/option.js';
import * as common from './commands/options/common.js';
import { colourFor } from './shell/colour.js';
import { errorText, faultText, isForUser } from './shell/error-text.js';
import { expandFiles } from './shell/expand-files.js';
import { removeUnfinished } from './shell/files.js';
import { languageOf } from './shell/language.js';
import { nodeShell } from './shell/node-shell.js';
import { findSettings } from './shell/settings.js';
import { ReaderGone } from './shell/streams.js';
import { CcopsError, UsageError } from './text/errors.js';
import { nearest } from './text/nearest.js';
import type { Language } from './text/text.js';

/** The version in package.json. */
export function version(): string {
  return JSON.parse(readFileSync(new URL('../package.json', import.meta.url), 'utf8')).version;
}

/** Runs a command line and sets the exit code: 0 done, 1 data, 2 usage, 3 a checked threshold missed. */
export async function main(line: readonly string[]): Promise<void> {
  const argv = withHelp(line);
  const language = languageOf(afterWord(argv, '--lang'), process.env);
  stopQuietly();
  const commands = await loadFor(argv[0]);
  try {
    await buildProgram(commands, language).parseAsync(argv, { from: 'user' });
  } catch (error) {
    report(error, commands, language, argv);
  }
}

/** `ccops help kpi` asks for what `ccops kpi --help` shows. */
function withHelp(line: readonly string[]): readonly string[] {
  const [first, ...words] = line;
  return first === 'help' ? [...words, '--help'] : line;
}

function buildProgram(commands: readonly Command[], language: Language): Program {
  const width = process.stdout.columns || Number(process.env.COLUMNS) || 80;
  const program = new Program('ccops');
  program.version(version(), '-V, --version').helpCommand(false).showHelpAfterError(false);
  program.configureHelp({ formatHelp: () => overviewHelp(commands, language, width) });
  program.action(() => {
    const [word] = program.args;
    if (word !== undefined) throw unknownCommand(word, commands);
    program.outputHelp();
  });
  program.allowExcessArguments();
  for (const command of commands) addCommand(program, command, language, width);
  for (const part of [program, ...program.commands])
    part.exitOverride().configureOutput({ outputError: () => {} });
  return program;
}

function addCommand(program: Program, command: Command, language: Language, width: number): void {
  const options = optionsOf(command);
  const part = program.command(`${command.name} ${command.usage}`.trim());
  part.configureHelp({ formatHelp: () => commandHelp(command, language, width) });
  for (const option of options) {
    const flags = flagsOf(command, option);
    if (!flags.includes('<')) part.option(flags);
    else part.option(flags, '', (word: string, words: string[] | undefined) => [...(words ?? []), word]);
  }
  part.action(async () => run(command, options, part));
}

/** The flags of an option, with the other name that the command knows it by. */
function flagsOf({ alsoNamed = {} }: Command, { name, flags }: Option<unknown>): string {
  const other = Object.keys(alsoNamed).find((each) => alsoNamed[each] === name);
  return other === undefined ? flags : `--${other}, ${flags}`;
}

async function run(command: Command, options: readonly Option<unknown>[], part: Program): Promise<void> {
  const words = givenWords(options, part);
  const files = await expandFiles(part.args);
  const settings = await findSettings(words.get('settings')?.at(-1) ?? null, process.cwd());
  if (settings) checkSettings(settings, await loadAll());
  const invocation = (shell: Parameters<typeof createInvocation>[3]) =>
    createInvocation(files, words, settings, shell);
  const asked = invocation(
    nodeShell({ language: 'en', quiet: true, verbose: false, colour: false }, process),
  );
  const manner = {
    language: languageOf(asked.get(common.lang) ?? undefined, process.env),
    quiet: asked.get(common.quiet),
    verbose: asked.get(common.verbose),
    colour: !asked.get(common.noColor),
  };
  // A wrong value is better said before a large file has been read.
  for (const option of options) if (words.has(option.name)) asked.get(option);
  const helper = new URL('./helper.js', import.meta.url);
  await command.run(invocation(nodeShell(manner, process, helper)));
}

/** What the command line gave, by option name. Commander keeps `--no-color` as `color: false`. */
function givenWords(options: readonly Option<unknown>[], part: Program): GivenWords {
  const words = new Map<string, readonly string[]>();
  for (const option of options) {
    const key = camelCase(option.name.replace(/^no-/, ''));
    const value: unknown = part.opts()[key];
    if (part.getOptionValueSource(key) !== 'cli') continue;
    words.set(option.name, Array.isArray(value) ? value : ['true']);
  }
  return words;
}

function camelCase(name: string): string {
  return name.replace(/-(\w)/g, (_, letter: string) => letter.toUpperCase());
}

function afterWord(argv: readonly string[], word: string): string | undefined {
  const joined = argv.find((each) => each.startsWith(`${word}=`));
  if (joined) return joined.slice(word.length + 1);
  return argv.includes(word) ? argv[argv.indexOf(word) + 1] : undefined;
}

function unknownCommand(word: string, commands: readonly Command[]): UsageError {
  const names = commands.map((command) => command.name);
  const near = nearest(word, names);
  return new UsageError(
    { en: `there is no command "${word}"`, zh: `没有“${word}”这个命令` },
    {},
    near
      ? { en: `Did you mean: ccops ${near}`, zh: `是否想运行：ccops ${near}` }
      : { en: `The commands are: ${names.join(', ')}.`, zh: `可用命令：${names.join('、')}。` },
  );
}

/** A wrong command line, in our words: unknown option with the nearest known one, or a missing value. */
function usageOf(error: CommanderError, commands: readonly Command[], argv: readonly string[]): CcopsError {
  const word = /'([^']*)'/.exec(error.message)?.[1] ?? '';
  const command = commands.find((each) => argv.includes(each.name));
  const flags = (command ? optionsOf(command) : common.commonOptions).map((option) => `--${option.name}`);
  const near = nearest(word, flags);
  const remedy = near
    ? { en: `Did you mean ${near}?`, zh: `是否想用 ${near}？` }
    : { en: 'See --help for the options.', zh: '运行 --help 查看可用选项。' };
  if (error.code === 'commander.unknownOption') {
    return new UsageError({ en: `there is no option ${word}`, zh: `没有选项 ${word}` }, {}, remedy);
  }
  if (error.code === 'commander.optionMissingArgument') {
    return new UsageError({ en: `the option ${word} needs a value`, zh: `选项 ${word} 缺少取值` });
  }
  return new UsageError({
    en: error.message.replace(/^error: /, ''),
    zh: error.message.replace(/^error: /, ''),
  });
}

function report(
  error: unknown,
  commands: readonly Command[],
  language: Language,
  argv: readonly string[],
): void {
  if (error instanceof ReaderGone) return;
  if (error instanceof CommanderError && error.exitCode === 0) return;
  const known = error instanceof CommanderError ? usageOf(error, commands, argv) : error;
  const plain = argv.includes('--no-color');
  const text = isForUser(known)
    ? errorText(known, language, colourFor(process.stderr, process.env, !plain))
    : faultText(
        known,
        language,
        argv.some((word) => word === '-v' || word === '--verbose'),
      );
  process.stderr.write(text);
  process.exitCode = known instanceof CcopsError ? known.exitCode : 1;
}

/** A reader that leaves (`| head -1`) and Ctrl-C are no errors: nothing half-written stays behind. */
function stopQuietly(): void {
  process.stdout.on('error', () => {});
  process.stderr.on('error', () => {});
  process.once('SIGINT', () => {
    removeUnfinished();
    process.kill(process.pid, 'SIGINT');
  });
}
