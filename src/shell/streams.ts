import type { Source } from '../tables/source.js';
import { DataError } from '../text/errors.js';
import { asWriteError, type Content } from './files.js';

/** Standard input as a source. An empty one is an error that asks whether the command before it failed. */
export function stdinSource(stdin: NodeJS.ReadStream): Source {
  return { name: '-', reopenable: false, open: () => bytesOf(stdin) };
}

async function* bytesOf(stdin: NodeJS.ReadStream): AsyncGenerator<Uint8Array> {
  if (stdin.isTTY) {
    throw new DataError(
      { en: 'no file was named, and nothing is piped in', zh: '未指定文件，也没有管道输入' },
      {},
      {
        en: 'Name a file, or pipe a table in; see --help.',
        zh: '请指定文件或用管道传入数据表，参见 --help。',
      },
    );
  }
  let empty = true;
  for await (const chunk of stdin) {
    empty = false;
    yield chunk;
  }
  if (empty) {
    throw new DataError(
      { en: 'standard input is empty', zh: '标准输入为空' },
      {},
      { en: 'Did the command before the pipe fail?', zh: '管道前面的命令是否执行失败？' },
    );
  }
}

/** Thrown to stop the work when the reader of our output has gone (`| head -1`); it is no error. */
export class ReaderGone extends Error {}

const GONE = new Set(['EPIPE', 'EOF', 'ECONNRESET', 'ERR_STREAM_DESTROYED', 'ERR_STREAM_WRITE_AFTER_END']);

/** Writes to a stream in step with its reader; throws ReaderGone when it has been closed, DataError when the disk behind it is full. */
export async function writeTo(stream: NodeJS.WriteStream, content: Content): Promise<void> {
  const parts = typeof content === 'string' || content instanceof Uint8Array ? [content] : content;
  for await (const part of parts) {
    await writePart(stream, part).catch((error: NodeJS.ErrnoException) => {
      throw GONE.has(error.code ?? '') ? new ReaderGone() : asWriteError(error, 'stdout');
    });
  }
}

function writePart(stream: NodeJS.WriteStream, part: Uint8Array | string): Promise<void> {
  return new Promise((done, failed) => {
    stream.write(part, (error) => (error ? failed(error) : done()));
  });
}
