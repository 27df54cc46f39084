import { Readable } from 'node:stream';
import { createGunzip } from 'node:zlib';
import { DataError } from '../../text/errors.js';
import { checkGrowth } from './limits.js';

/** Unpacks gzip as it comes; stops at the limit of bytes, and when it grows as no honest file does. */
export async function* gunzip(
  packed: AsyncIterable<Uint8Array>,
  file: string,
  limit: number,
): AsyncIterable<Uint8Array> {
  const size = { packed: 0, unpacked: 0 };
  const input = Readable.from(counted(packed, size));
  const output = createGunzip();
  input.on('error', (error) => output.destroy(error));
  try {
    for await (const chunk of input.pipe(output)) {
      size.unpacked += chunk.length;
      checkGrowth(file, size.packed, size.unpacked, limit);
      yield chunk;
    }
  } catch (error) {
    throw String((error as { code?: string }).code).startsWith('Z_') ? damaged(file) : error;
  } finally {
    input.destroy();
    output.destroy();
  }
}

async function* counted(
  bytes: AsyncIterable<Uint8Array>,
  size: { packed: number },
): AsyncIterable<Uint8Array> {
  for await (const chunk of bytes) {
    size.packed += chunk.length;
    yield chunk;
  }
}

function damaged(file: string): DataError {
  return new DataError(
    { en: 'the gzip file is cut off or damaged', zh: 'gzip文件不完整或已损坏' },
    { file },
    { en: 'Copy or download it again.', zh: '请重新复制或下载。' },
  );
}
