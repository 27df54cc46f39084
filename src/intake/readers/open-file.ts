import { DataError } from '../../text/errors.js';
import type { Text } from '../../text/text.js';
import type { Sheet } from '../cells.js';
import { csvRows, lineEndsOf } from './csv.js';
import { detectDelimiter } from './delimiter.js';
import { decodeHead, detectEncoding, type Encoding, namedEncoding, toUtf8 } from './encoding.js';
import { allBytes, type Input, spool } from './input.js';
import { jsonRows } from './json.js';
import { type FileKind, kindOf } from './kind.js';
import { xlsxSheets } from './xlsx.js';

/** What the user or a preset says about a file; the rest is found out. */
export interface FileSettings {
  readonly encoding?: string;
  readonly delimiter?: string;
}

/** A file cut into sheets of cells. */
export interface OpenFile {
  readonly format: 'csv' | 'json' | 'xlsx';
  readonly encoding: Encoding | null;
  readonly delimiter: string | null;
  readonly sheets: readonly Sheet[];
  /** Whether its rows can be read more than once. */
  readonly reopenable: boolean;
}

/** Opens a file by what its first bytes say; throws DataError for what cannot be read, with what to do instead. */
export async function openFile(input: Input, settings: FileSettings = {}): Promise<OpenFile> {
  const kind = kindOf(input.head);
  if (kind === 'zip') {
    const sheets = await xlsxSheets(await allBytes(input), input.name);
    return { format: 'xlsx', encoding: null, delimiter: null, sheets, reopenable: true };
  }
  if (kind === 'text') return openText(input, settings);
  if (kind === 'json') {
    const rows = () => jsonRows(input.open(), input.name);
    const sheets = [{ name: null, hidden: false, rows }];
    return { format: 'json', encoding: null, delimiter: null, sheets, reopenable: input.reopenable };
  }
  throw await unreadable(kind, input);
}

function openText(input: Input, settings: FileSettings): OpenFile {
  const encoding = settings.encoding
    ? namedEncoding(settings.encoding)
    : detectEncoding(input.head, input.complete);
  const text = decodeHead(input.head, encoding);
  const delimiter = settings.delimiter ?? detectDelimiter(text);
  const shape = { delimiter, lineEnds: lineEndsOf(text) };
  const rows = () => csvRows(toUtf8(input.open(), encoding), shape, input.name);
  return {
    format: 'csv',
    encoding,
    delimiter,
    sheets: [{ name: null, hidden: false, rows }],
    reopenable: input.reopenable,
  };
}

type Unreadable = Exclude<FileKind, 'zip' | 'text' | 'json'>;

const MESSAGES: Record<Unreadable, { text: Text; remedy: Text }> = {
  empty: {
    text: { en: 'the file is empty', zh: '文件为空' },
    remedy: {
      en: 'Export it again; if it comes from another command, look whether that one failed.',
      zh: '请重新导出；若来自上一条命令，请检查该命令是否失败。',
    },
  },
  ole: {
    text: { en: 'this is an Excel 97–2003 workbook (.xls)', zh: '这是Excel 97–2003工作簿（.xls）' },
    remedy: {
      en: 'Open it in Excel and save it as .xlsx or CSV.',
      zh: '请用Excel打开并另存为.xlsx或CSV。',
    },
  },
  gzip: {
    text: { en: 'this is a gzip archive', zh: '这是gzip压缩文件' },
    remedy: { en: 'Unpack it first: gunzip -c FILE | ccops …', zh: '请先解压：gunzip -c 文件 | ccops …' },
  },
  html: {
    text: { en: 'this is a web page (HTML), whatever its name says', zh: '这是网页（HTML），与扩展名不符' },
    remedy: {
      en: 'Open it in Excel and save it as .xlsx or CSV.',
      zh: '请用Excel打开并另存为.xlsx或CSV。',
    },
  },
  binary: {
    text: {
      en: 'this is a binary file, neither text nor a workbook',
      zh: '这是二进制文件，不是文本也不是工作簿',
    },
    remedy: {
      en: 'Export the data as CSV or .xlsx.',
      zh: '请将数据导出为CSV或.xlsx。',
    },
  },
};

const ENCRYPTED: { text: Text; remedy: Text } = {
  text: { en: 'the workbook is protected by a password', zh: '工作簿已加密（有打开密码）' },
  remedy: {
    en: 'Open it in Excel, remove the password (File > Info > Protect Workbook) and save it.',
    zh: '请在Excel中打开，取消密码（文件 > 信息 > 保护工作簿）后保存。',
  },
};

async function unreadable(kind: Unreadable, input: Input): Promise<DataError> {
  const isProtected = kind === 'ole' && isEncrypted(await allBytes(await spool(input)));
  const { text, remedy } = isProtected ? ENCRYPTED : MESSAGES[kind];
  return new DataError(text, { file: input.name }, remedy);
}

/** An encrypted workbook is an OLE container with a stream of this name, written in UTF-16. */
function isEncrypted(bytes: Uint8Array): boolean {
  return Buffer.from(bytes).includes(Buffer.from('EncryptedPackage', 'utf16le'));
}
