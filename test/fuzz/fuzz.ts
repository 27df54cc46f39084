import JSZip from 'jszip';
import { openTable } from '../../src/intake/open-table.js';
import { CcopsError } from '../../src/text/errors.js';
import { createZone } from '../../src/time/zone.js';
import { mutate } from './mutate.js';
import { randomOf } from './random.js';
import { type Seed, seeds } from './seeds.js';

/** A file that was not met with a table or an error for the user. */
export interface Finding {
  readonly file: string;
  readonly seed: number;
  readonly bytes: Buffer;
  readonly trouble: string;
}

/** What a fuzz run came to. */
export interface FuzzResult {
  readonly runs: number;
  readonly tables: number;
  readonly slowestMs: number;
  readonly findings: readonly Finding[];
}

/** Milliseconds that one damaged file of some kilobytes may take. */
const PATIENCE = 5000;

/**
 * Damages files by chance and reads them, until `isOver` says so. Each run has a seed of its own, counted up from the first one, so
 * that a single one can be repeated.
 */
export async function fuzz(
  firstSeed: number,
  isOver: (runs: number) => boolean,
  now: () => number,
): Promise<FuzzResult> {
  const files = await seeds();
  const findings: Finding[] = [];
  let tables = 0;
  let slowestMs = 0;
  let runs = 0;
  for (; !isOver(runs); runs++) {
    const seed = firstSeed + runs;
    const random = randomOf(seed);
    const file = files[Math.floor(random() * files.length)];
    const bytes = await damaged(file, random);
    const start = now();
    const trouble = await troubleWith(bytes, Math.ceil(random() ** 3 * 70_000));
    const took = now() - start;
    slowestMs = Math.max(slowestMs, took);
    if (took > PATIENCE)
      findings.push({ file: file.name, seed, bytes, trouble: `took ${Math.round(took)} ms` });
    else if (trouble === null) tables++;
    else if (trouble !== '') findings.push({ file: file.name, seed, bytes, trouble });
  }
  return { runs, tables, slowestMs, findings };
}

async function damaged(seed: Seed, random: () => number): Promise<Buffer> {
  if (!seed.parts) return mutate(seed.bytes, random);
  const names = [...seed.parts.keys()].filter((name) => name.endsWith('.xml') || name.endsWith('.rels'));
  const chosen = names[Math.floor(random() * names.length)];
  const zip = new JSZip();
  for (const [name, part] of seed.parts) zip.file(name, name === chosen ? mutate(part, random) : part);
  return zip.generateAsync({ type: 'nodebuffer', compression: 'DEFLATE' });
}

/** Null for a table, empty for an error that the user can do something about, else what went wrong. */
async function troubleWith(bytes: Buffer, chunk: number): Promise<string | null> {
  let timer: NodeJS.Timeout | undefined;
  const late = new Promise<string>((resolve) => {
    timer = setTimeout(() => resolve(`took longer than ${PATIENCE} ms`), PATIENCE);
  });
  try {
    return await Promise.race([read(bytes, chunk), late]);
  } catch (error) {
    if (error instanceof CcopsError) return '';
    return error instanceof Error ? (error.stack ?? error.message) : String(error);
  } finally {
    clearTimeout(timer);
  }
}

async function read(bytes: Buffer, chunk: number): Promise<null> {
  const opened = await openTable(
    { name: 'damaged', reopenable: true, open: () => pieces(bytes, chunk) },
    {
      preset: 'auto',
      map: new Map(),
      zone: createZone('Asia/Shanghai')!,
      onReject: 'keep',
      maxRejects: 1,
    },
  );
  for await (const rows of opened.rows()) if (rows.length === 0) continue;
  opened.outcome();
  return null;
}

async function* pieces(bytes: Buffer, size: number): AsyncIterable<Uint8Array> {
  for (let at = 0; at < bytes.length; at += size) yield bytes.subarray(at, at + size);
}
