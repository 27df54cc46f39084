import { UsageError } from '../../text/errors.js';
import type { Text } from '../../text/text.js';
import { byteRuns, utf8Marks } from './byte-marks.js';
import { type Eastern, easternEncoding } from './eastern.js';
import { looksLikeUtf16 } from './kind.js';

/** How the bytes of a text file become characters, and why it was taken for that. */
export interface Encoding {
  /** A label that `TextDecoder` knows: utf-8, gb18030, utf-16le, utf-16be, windows-1252 … */
  readonly name: string;
  readonly why: Text;
  /** Whether it is so little sure that the user should hear of it. */
  readonly lastResort?: boolean;
  /** All bytes seen were ASCII: what comes later decides. */
  readonly open?: boolean;
}

const GIVEN: Text = { en: 'as given', zh: '按指定' };
const LAST_RESORT: Encoding = {
  name: 'windows-1252',
  why: {
    en: 'neither UTF-8 nor GB18030; read as Latin-1, a last resort',
    zh: '既非UTF-8也非GB18030，最后按Latin-1读取',
  },
  lastResort: true,
};
const EASTERN: Readonly<Record<Eastern, Text>> = {
  shift_jis: { en: 'Japanese characters of Shift_JIS', zh: '日文字符，符合Shift_JIS' },
  big5: { en: 'Chinese characters of Big5', zh: '繁体字符，符合Big5' },
  'euc-kr': { en: 'Korean syllables of EUC-KR', zh: '韩文字符，符合EUC-KR' },
  'windows-1251': { en: 'Cyrillic letters of windows-1251', zh: '西里尔字母，符合windows-1251' },
};
const UTF_8: Encoding = { name: 'utf-8', why: { en: 'valid UTF-8', zh: '符合UTF-8' } };
/**
 * Text whose only characters beside ASCII are control characters and marks that stand above letters, which no language writes alone: the bytes of a few
 * Chinese characters, of which 双 (as in 双11) is one, happen to be valid UTF-8.
 */
const ONLY_MARKS = /^[\p{ASCII}\u0080-\u009f\u02b0-\u036f]*$/u;

/** The encoding that the user named (`--encoding gbk`). Throws UsageError for a name that no decoder knows. */
export function namedEncoding(name: string): Encoding {
  try {
    return { name: new TextDecoder(name === 'latin-1' ? 'latin1' : name).encoding, why: GIVEN };
  } catch {
    throw new UsageError(
      { en: `--encoding "${name}" is not an encoding`, zh: `无法识别编码 --encoding "${name}"` },
      {},
      {
        en: 'Use for example utf-8, gb18030, utf-16le, big5, shift_jis or windows-1252.',
        zh: '可用：utf-8、gb18030、utf-16le、big5、shift_jis、windows-1252 等。',
      },
    );
  }
}

/**
 * The encoding of a text file by its first bytes: a byte order mark; zero bytes at every other place (UTF-16); UTF-8, even with
 * some damaged characters; Shift_JIS, Big5, EUC-KR or windows-1251 where nearly all characters are usual ones of it; Latin-1
 * where letters with accents stand alone among plain ones; GB18030; else Latin-1 (as windows-1252), which reads any bytes.
 */
export function detectEncoding(head: Uint8Array, complete: boolean): Encoding {
  if (head[0] === 0xef && head[1] === 0xbb && head[2] === 0xbf)
    return { name: 'utf-8', why: { en: 'byte order mark', zh: '有字节顺序标记BOM' } };
  if (head[0] === 0x84 && head[1] === 0x31 && head[2] === 0x95 && head[3] === 0x33)
    return { name: 'gb18030', why: { en: 'byte order mark', zh: '有字节顺序标记BOM' } };
  const wide = looksLikeUtf16(head);
  if (wide) return { name: `utf-16${wide}`, why: { en: 'two bytes per character', zh: '每字符两字节' } };
  const marks = utf8Marks(head, complete);
  if (marks.bad === 0) {
    const isChance = marks.good > 0 && marks.wide === 0 && ONLY_MARKS.test(decodeHead(head, UTF_8));
    return (isChance ? chinese(head) : null) ?? validUtf8(marks.good === 0 && !complete);
  }
  if (marks.bad <= marks.good * 0.1 || (marks.wide > 1 && marks.bad <= marks.wide / 2))
    return { name: 'utf-8', why: { en: 'UTF-8, but for a few bytes', zh: '除个别字节外符合UTF-8' } };
  const eastern = easternEncoding(head);
  if (eastern) return { name: eastern, why: EASTERN[eastern] };
  const runs = byteRuns(head);
  if (runs.alone > runs.all * 0.5) return LAST_RESORT;
  return chinese(head) ?? LAST_RESORT;
}

function validUtf8(open: boolean): Encoding {
  return { ...UTF_8, ...(open ? { open } : {}) };
}

/** GB18030, if hardly any character of the text would be damaged in it. */
function chinese(head: Uint8Array): Encoding | null {
  const text = new TextDecoder('gb18030').decode(head, { stream: true });
  let strange = 0;
  let wide = 0;
  for (let i = 0; i < text.length; i++) {
    const code = text.charCodeAt(i);
    if (code < 128) continue;
    wide++;
    if (code === 0xfffd || (code >= 0xe000 && code < 0xf900)) strange++;
  }
  if (strange > wide * 0.02) return null;
  return strange === 0
    ? { name: 'gb18030', why: { en: 'not UTF-8, valid GB18030', zh: '不是UTF-8，符合GB18030' } }
    : { name: 'gb18030', why: { en: 'GB18030, but for a few bytes', zh: '除个别字节外符合GB18030' } };
}

/** The text of the first bytes, for looking at; a character cut at the end is left out. */
export function decodeHead(head: Uint8Array, encoding: Encoding): string {
  return new TextDecoder(encoding.name).decode(head, { stream: true });
}
