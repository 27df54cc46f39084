import { closeSync, createReadStream, openSync, readSync, rmSync } from 'node:fs';
import { mkdir, open, realpath, rename, rm, stat } from 'node:fs/promises';
import { dirname, join } from 'node:path';
import type { Source } from '../tables/source.js';
import { DataError } from '../text/errors.js';
import type { Text } from '../text/text.js';

/** Bytes to be written, as they come. */
export type Content = AsyncIterable<Uint8Array | string> | Uint8Array | string;

/** A file as a source; DataError when there is no such file, or it is a folder, or may not be read. */
export async function fileSource(path: string): Promise<Source> {
  const found = await stat(path).catch((error: NodeJS.ErrnoException) => {
    throw new DataError(reasonToRead(error), { file: path }, checkName);
  });
  if (found.isDirectory()) {
    throw new DataError(
      { en: 'this is a folder, not a file', zh: '这是文件夹，不是文件' },
      { file: path },
      checkName,
    );
  }
  const range = (from: number, to: number) => rangeOf(path, from, to);
  const isFile = found.isFile();
  return {
    name: path,
    reopenable: isFile,
    bytes: found.size,
    open: () => bytesOf(path),
    ...(isFile ? { range } : {}),
  };
}

async function* bytesOf(path: string): AsyncGenerator<Uint8Array> {
  try {
    for await (const chunk of createReadStream(path, { highWaterMark: 1 << 18 })) yield chunk;
  } catch (error) {
    throw new DataError(reasonToRead(error as NodeJS.ErrnoException), { file: path }, checkName);
  }
}

const RANGE_BYTES = 1 << 19;

/** Reads at once, for the system reads ahead, into two buffers in turn: a chunk stands until the next but one is asked for. */
async function* rangeOf(path: string, from: number, to: number): AsyncGenerator<Uint8Array> {
  const file = openSync(path, 'r');
  try {
    const size = Math.min(RANGE_BYTES, to - from);
    const buffers = [Buffer.allocUnsafeSlow(size), Buffer.allocUnsafeSlow(size)];
    for (let at = from; at < to; ) {
      const read = readSync(file, buffers[0], 0, Math.min(size, to - at), at);
      if (read === 0) return;
      yield buffers[0].subarray(0, read);
      buffers.reverse();
      at += read;
    }
  } catch (error) {
    throw new DataError(reasonToRead(error as NodeJS.ErrnoException), { file: path }, checkName);
  } finally {
    closeSync(file);
  }
}

const checkName: Text = {
  en: 'Check the name and the folder; put a name with spaces in quotes.',
  zh: '请检查文件名和所在文件夹；名称含空格时请加引号。',
};

function reasonToRead(error: NodeJS.ErrnoException): Text {
  if (error.code === 'ENOENT') return { en: 'there is no such file', zh: '找不到该文件' };
  if (error.code === 'EACCES' || error.code === 'EPERM')
    return { en: 'no permission to read it', zh: '没有读取权限' };
  return {
    en: `cannot be read (${error.code ?? error.message})`,
    zh: `无法读取（${error.code ?? error.message}）`,
  };
}

/**
 * Writes a file whole or not at all: into a temporary file in the same folder, flushed, then renamed over the target.
 * A link is followed, and the file's mode is kept. DataError when the folder is missing, read-only or full.
 */
export async function writeWhole(path: string, content: Content): Promise<void> {
  const target = await realpath(path).catch(() => path);
  const before = await stat(target).catch(() => null);
  if (before?.isDirectory())
    throw new DataError({ en: 'this is a folder', zh: '这是文件夹' }, { file: path }, tryOther);
  if (before && !before.isFile()) return writeThrough(path, content);
  const temporary = join(dirname(target), `.ccops-${crypto.randomUUID()}.tmp`);
  unfinished.add(temporary);
  try {
    await fill(temporary, content, before ? before.mode & 0o777 : 0o666);
    await rename(temporary, target);
  } catch (error) {
    await rm(temporary, { force: true });
    throw asWriteError(error, path);
  } finally {
    unfinished.delete(temporary);
  }
}

const unfinished = new Set<string>();

/** Removes what is half written; for the moment when the user presses Ctrl-C. */
export function removeUnfinished(): void {
  for (const temporary of unfinished) rmSync(temporary, { force: true });
}

/** Makes a folder, and those above it, where there is none; DataError when that cannot be. */
export async function makeFolder(path: string): Promise<void> {
  await mkdir(path, { recursive: true }).catch((error) => {
    throw asWriteError(error, path);
  });
}

/** A device or a named pipe cannot be replaced; it is written as it is. */
async function writeThrough(path: string, content: Content): Promise<void> {
  await fill(path, content, 0o666).catch((error) => {
    throw asWriteError(error, path);
  });
}

async function fill(path: string, content: Content, mode: number): Promise<void> {
  const file = await open(path, 'w', mode);
  try {
    for await (const chunk of chunksOf(content)) await file.writeFile(chunk);
    await file.sync().catch(() => undefined);
  } finally {
    await file.close();
  }
}

async function* chunksOf(content: Content): AsyncGenerator<Uint8Array | string> {
  if (typeof content === 'string' || content instanceof Uint8Array) yield content;
  else yield* content;
}

const tryOther: Text = {
  en: 'Nothing was written. Choose another place with -o.',
  zh: '未写入任何内容。请用 -o 指定其他位置。',
};

/** A failed write as an error for the user, where the reason is one that users can mend; else the error itself. */
export function asWriteError(error: unknown, path: string): unknown {
  const code = (error as NodeJS.ErrnoException).code;
  const reason = code === undefined ? undefined : writeReasons[code];
  return reason ? new DataError(reason, { file: path }, tryOther) : error;
}

const writeReasons: Record<string, Text> = {
  ENOENT: { en: 'cannot be written: there is no such folder', zh: '无法写入：文件夹不存在' },
  ENOTDIR: { en: 'cannot be written: there is no such folder', zh: '无法写入：文件夹不存在' },
  EACCES: { en: 'cannot be written: no permission in this folder', zh: '无法写入：没有该文件夹的写入权限' },
  EPERM: { en: 'cannot be written: no permission in this folder', zh: '无法写入：没有该文件夹的写入权限' },
  EROFS: { en: 'cannot be written: the disk is read-only', zh: '无法写入：磁盘为只读' },
  ENOSPC: { en: 'cannot be written: the disk is full', zh: '无法写入：磁盘已满' },
  EDQUOT: { en: 'cannot be written: the disk quota is used up', zh: '无法写入：磁盘配额已用完' },
  EEXIST: { en: 'cannot be made: a file of this name is in the way', zh: '无法创建：已有同名文件' },
  EBUSY: { en: 'cannot be written: it is open in another program', zh: '无法写入：文件正被其他程序打开' },
};
