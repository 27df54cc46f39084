import { spawn } from 'node:child_process';
import { cpSync, mkdtempSync, rmSync, symlinkSync } from 'node:fs';
import { tmpdir } from 'node:os';
import { join, resolve } from 'node:path';
import { fileURLToPath } from 'node:url';

export const project = fileURLToPath(new URL('../../', import.meta.url));
const program = join(project, 'bin', 'ccops.js');
const asTerminal = new URL('./as-terminal.js', import.meta.url).href;

export interface Run {
  out: string;
  err: string;
  code: number | null;
}

export interface RunOptions {
  cwd?: string;
  /** What the first command reads from standard input; nothing by default. */
  input?: string | Uint8Array;
  /** Pretends that standard output of the last command is a terminal of this width. */
  terminal?: number;
  env?: Record<string, string>;
}

/**
 * Runs a command line such as `ccops kpi calls.csv | ccops forecast` without a shell, so that it is the same on every system.
 * Standard output of the last command comes back; messages of all of them, in order.
 */
export async function runLine(line: string, options: RunOptions = {}): Promise<Run> {
  const stages = line.split(' | ').map(splitWords);
  let input: string | Uint8Array = options.input ?? '';
  let err = '';
  let last: { out: Buffer; err: string; code: number | null } = { out: Buffer.alloc(0), err: '', code: 0 };
  for (const [i, words] of stages.entries()) {
    const isLast = i === stages.length - 1;
    last = await runProgram(words.slice(1), {
      ...options,
      input,
      terminal: isLast ? options.terminal : undefined,
    });
    err += last.err;
    input = last.out;
  }
  return { out: last.out.toString('utf8'), err, code: last.code };
}

/** Words of a command line, with quotes taken off. */
export function splitWords(line: string): string[] {
  return [...line.matchAll(/"([^"]*)"|'([^']*)'|(\S+)/g)].map((m) => m[1] ?? m[2] ?? m[3]);
}

export function runProgram(
  words: readonly string[],
  options: RunOptions = {},
): Promise<{ out: Buffer; err: string; code: number | null }> {
  const preload = options.terminal === undefined ? [] : ['--import', asTerminal];
  const env = {
    ...process.env,
    TZ: 'Asia/Shanghai',
    LC_ALL: 'en_US.UTF-8',
    NO_COLOR: '1',
    COLUMNS: String(options.terminal ?? 80),
    ...options.env,
  };
  const child = spawn(process.execPath, [...preload, program, ...words], {
    cwd: options.cwd ?? project,
    env,
  });
  const out: Buffer[] = [];
  let err = '';
  child.stdout.on('data', (chunk: Buffer) => out.push(chunk));
  child.stderr.on('data', (chunk: Buffer) => {
    err += chunk.toString('utf8');
  });
  child.stdin.on('error', () => {});
  child.stdin.end(options.input ?? '');
  return new Promise((done) => child.on('close', (code) => done({ out: Buffer.concat(out), err, code })));
}

/** A new folder that sees the project's fixtures, for a test to write in; `remove` takes it away. */
export function workFolder(): { path: string; remove: () => void } {
  const path = mkdtempSync(join(tmpdir(), 'ccops-test-'));
  symlinkSync(resolve(project, 'fixtures'), join(path, 'fixtures'), 'junction');
  // What `ccops demo` would put there; the examples in the help use it.
  cpSync(resolve(project, 'fixtures', 'demo-center'), join(path, 'ccops-demo'), { recursive: true });
  return { path, remove: () => rmSync(path, { recursive: true, force: true }) };
}
