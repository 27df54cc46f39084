import { once } from 'node:events';
import { createWriteStream, existsSync, mkdirSync, renameSync } from 'node:fs';
import { tmpdir } from 'node:os';
import { join } from 'node:path';
import Excel from 'exceljs';

const DAYS = 60;
const FIRST_DAY = Date.UTC(2026, 2, 1);
const QUEUES = [
  '电费咨询',
  '故障报修',
  '"售后,白金"',
  'Billing',
  '"Sales, new"',
  '投诉建议',
  '预约',
  'English desk',
];
const SURNAMES = [...'王李张刘陈杨黄赵吴周'];
const NAMES = ['伟', '芳', '娜', '秀英', '敏', '静', '强', '磊', '洋', '艳', '勇', '军'];
const REMARKS = ['', '', '', '', 'ok', '"back, later"', '回访', '"said ""thanks"""'];

/** The columns of the call list, as an export of a phone system may name them. */
export const HEADER = [
  'Call ID',
  'Call start',
  'Queue',
  'Agent',
  'Caller',
  'Direction',
  'Outcome',
  'Wait (s)',
  'Talk time',
  'Hold (s)',
  'After-call work (s)',
  'Remark',
];

/** A folder for what the benchmarks make; kept from run to run. */
export const folder = join(tmpdir(), 'ccops-bench');

/** A small generator of random numbers from 0 to 1, the same on every machine (mulberry32). */
function randomFrom(seed) {
  let state = seed;
  return () => {
    state = (state + 0x6d2b79f5) | 0;
    let t = Math.imul(state ^ (state >>> 15), state | 1);
    t = (t + Math.imul(t ^ (t >>> 7), t | 61)) ^ t;
    return ((t ^ (t >>> 14)) >>> 0) / 4294967296;
  };
}

const two = (n) => String(n).padStart(2, '0');

/** The calls of 60 days in the order of their arrival: one after the other, all cells as text (a quoted one with its quotes). */
function* calls(rows) {
  const random = randomFrom(20260301);
  const below = (n) => Math.floor(random() * n);
  const step = (DAYS * 86_400) / rows;
  for (let i = 0; i < rows; i++) {
    const start = new Date(FIRST_DAY + Math.floor((i + random()) * step) * 1000).toISOString();
    const answered = random() < 0.93;
    const wait = Math.floor(-Math.log(1 - random()) * 22);
    const talk = answered ? 1 + Math.floor(-Math.log(1 - random()) * 190) : 0;
    yield [
      String(4_100_000_000 + i * 3),
      `${start.slice(0, 10)} ${start.slice(11, 19)}`,
      QUEUES[below(QUEUES.length)],
      answered ? SURNAMES[below(10)] + NAMES[below(12)] : '',
      `13${String(below(1e9)).padStart(9, '0')}`,
      'inbound',
      answered ? 'answered' : 'abandoned',
      String(wait),
      `${Math.floor(talk / 3600)}:${two(Math.floor(talk / 60) % 60)}:${two(talk % 60)}`,
      answered ? String(below(8) === 0 ? below(60) : 0) : '',
      answered ? String(below(60)) : '',
      REMARKS[below(REMARKS.length)],
    ];
  }
}

/** Makes a file once: it is written under another name first, so that a run that is broken off leaves nothing half made. */
async function makeOnce(name, write) {
  mkdirSync(folder, { recursive: true });
  const path = join(folder, name);
  if (!existsSync(path)) {
    console.error(`making ${path} …`);
    await write(`${path}.part`);
    renameSync(`${path}.part`, path);
  }
  return path;
}

/** The call list as CSV: UTF-8, CR LF, cells with commas in quotes. */
export function callList(rows) {
  return makeOnce(`calls-${rows}.csv`, async (path) => {
    const stream = createWriteStream(path);
    let text = `${HEADER.join(',')}\r\n`;
    for (const call of calls(rows)) {
      text += `${call.join(',')}\r\n`;
      if (text.length < 1 << 20) continue;
      if (!stream.write(text)) await once(stream, 'drain');
      text = '';
    }
    stream.end(text);
    await once(stream, 'finish');
  });
}

/** The same calls as a workbook: real dates and times of day, numbers as numbers. */
export function workbook(rows) {
  return makeOnce(`calls-${rows}.xlsx`, async (path) => {
    const book = new Excel.stream.xlsx.WorkbookWriter({ filename: path, useStyles: true });
    const sheet = book.addWorksheet('Calls');
    sheet.getColumn(2).numFmt = 'yyyy-mm-dd hh:mm:ss';
    sheet.getColumn(9).numFmt = '[h]:mm:ss';
    sheet.addRow(HEADER).commit();
    for (const call of calls(rows)) sheet.addRow(call.map(asCell)).commit();
    sheet.commit();
    await book.commit();
  });
}

function asCell(text, column) {
  if (text === '') return null;
  if (column === 1) return new Date(`${text.replace(' ', 'T')}Z`);
  if (column === 8) return text.split(':').reduce((sum, part) => sum * 60 + Number(part), 0) / 86_400;
  if (column === 7 || column === 9 || column === 10) return Number(text);
  return text.startsWith('"') ? text.slice(1, -1).replaceAll('""', '"') : text;
}
