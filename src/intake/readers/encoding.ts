import { UsageError } from '../../text/errors.js';
import type { Text } from '../../text/text.js';
import { looksLikeUtf16 } from './kind.js';

/** How the bytes of a text file become characters, and why it was taken for that. */
export interface Encoding {
  /** A label that `TextDecoder` knows: utf-8, gb18030, utf-16le, utf-16be, windows-1252 … */
  readonly name: string;
  readonly why: Text;
}

const GIVEN: Text = { en: 'as given', zh: '按指定' };

/** The encoding that the user named (`--encoding gbk`). Throws UsageError for a name that no decoder knows. */
export function namedEncoding(name: string): Encoding {
  try {
    return { name: new TextDecoder(name === 'latin-1' ? 'latin1' : name).encoding, why: GIVEN };
  } catch {
    throw new UsageError(
      { en: `--encoding "${name}" is not an encoding`, zh: `无法识别编码 --encoding "${name}"` },
      {},
      {
        en: 'Use for example utf-8, gb18030, utf-16le, big5 or windows-1252.',
        zh: '可用：utf-8、gb18030、utf-16le、big5、windows-1252 等。',
      },
    );
  }
}

/**
 * The encoding of a text file by its first bytes: a byte order mark; zero bytes at every other place (UTF-16); valid UTF-8;
 * valid GB18030; else windows-1252, which reads any bytes.
 */
export function detectEncoding(head: Uint8Array, complete: boolean): Encoding {
  if (head[0] === 0xef && head[1] === 0xbb && head[2] === 0xbf)
    return { name: 'utf-8', why: { en: 'byte order mark', zh: '有字节顺序标记（BOM）' } };
  const wide = looksLikeUtf16(head);
  if (wide) return { name: `utf-16${wide}`, why: { en: 'two bytes per character', zh: '每字符两字节' } };
  if (isValid('utf-8', head, complete)) return { name: 'utf-8', why: { en: 'valid UTF-8', zh: '符合UTF-8' } };
  if (isValid('gb18030', head, complete))
    return { name: 'gb18030', why: { en: 'not UTF-8, valid GB18030', zh: '不是UTF-8，符合GB18030' } };
  return {
    name: 'windows-1252',
    why: {
      en: 'neither UTF-8 nor GB18030; read as Latin-1, a last resort',
      zh: '既非UTF-8也非GB18030，最后按Latin-1读取',
    },
  };
}

function isValid(label: string, head: Uint8Array, complete: boolean): boolean {
  try {
    new TextDecoder(label, { fatal: true }).decode(head, { stream: !complete });
    return true;
  } catch {
    return false;
  }
}

/** The text of the first bytes, for looking at; a character cut at the end is left out. */
export function decodeHead(head: Uint8Array, encoding: Encoding): string {
  return new TextDecoder(encoding.name).decode(head, { stream: true });
}

/** The bytes as UTF-8, whatever they were; characters cut between two chunks are put together. */
export async function* toUtf8(
  bytes: AsyncIterable<Uint8Array>,
  encoding: Encoding,
): AsyncIterable<Uint8Array> {
  if (encoding.name === 'utf-8') {
    yield* bytes;
    return;
  }
  const decoder = new TextDecoder(encoding.name);
  for await (const chunk of bytes) yield Buffer.from(decoder.decode(chunk, { stream: true }));
  yield Buffer.from(decoder.decode());
}
