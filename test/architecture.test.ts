import { readdirSync, readFileSync } from 'node:fs';
import { dirname, join, relative, resolve, sep } from 'node:path';
import { describe, expect, it } from 'vitest';
import { project } from './support/run-line.js';

const src = join(project, 'src');
const files = readdirSync(src, { recursive: true, encoding: 'utf8' })
  .filter((name) => name.endsWith('.ts'))
  .map((name) => ({ name: name.split(sep).join('/'), text: readFileSync(join(src, name), 'utf8') }));

/** What each room may import, besides itself. `cli.ts` and `index.ts` stand above all. */
const base = ['time', 'stats', 'text'];
const middle = ['tables', 'calendar', ...base];
const allowed: Record<string, readonly string[]> = {
  text: [],
  time: ['text'],
  stats: ['text'],
  tables: base,
  calendar: ['tables', ...base],
  intake: middle,
  kpi: middle,
  forecast: middle,
  staffing: middle,
  scheduling: middle,
  adherence: middle,
  workbook: middle,
  output: ['workbook', ...middle],
  shell: ['tables', ...base],
  commands: [
    'intake',
    'kpi',
    'forecast',
    'staffing',
    'scheduling',
    'adherence',
    'workbook',
    'output',
    'shell',
    ...middle,
  ],
};

/** Packages that are to be seen in one place only. */
const homes: Record<string, RegExp> = {
  commander: /^cli\.ts$/,
  chalk: /^shell\//,
  exceljs: /^output\//,
  jszip: /^(intake\/readers|output)\//,
  'csv-parse': /^intake\//,
  'csv-stringify': /^output\//,
  'cli-table3': /^output\//,
  'chinese-days': /^calendar\//,
  'date-holidays': /^calendar\//,
  '@date-fns/tz': /^time\//,
  yaml: /^(intake|shell)\//,
};

/** Ways to the world outside, for the shell and the program alone. */
const outside =
  /\bprocess\.|\bconsole\.|Math\.random|Date\.now|new Date\(\)|from 'node:(?!path|url|module|stream|zlib|buffer|vm)/;

function importsOf(text: string): string[] {
  return [...text.matchAll(/(?:from|import\()\s*'([^']+)'/g)].map((match) => match[1]);
}

function roomOf(name: string): string {
  return name.includes('/') ? name.split('/')[0] : '';
}

describe('the house', () => {
  it('imports downwards only', () => {
    const wrong = files.flatMap(({ name, text }) => {
      const room = roomOf(name);
      return importsOf(text)
        .filter((path) => path.startsWith('.'))
        .map((path) =>
          roomOf(
            relative(src, resolve(join(src, dirname(name)), path))
              .split(sep)
              .join('/'),
          ),
        )
        .filter((target) => room !== '' && target !== room && !allowed[room]?.includes(target))
        .map((target) => `${name} imports ${target || 'the top'}`);
    });
    expect(wrong).toEqual([]);
  });

  it('shows each package in its place', () => {
    const wrong = files.flatMap(({ name, text }) =>
      importsOf(text)
        .map((path) => Object.keys(homes).find((pack) => path === pack || path.startsWith(`${pack}/`)))
        .filter((pack) => pack !== undefined && !homes[pack].test(name))
        .map((pack) => `${name} imports ${pack}`),
    );
    expect(wrong).toEqual([]);
  });

  it('keeps files, console, clock and chance out of the rooms', () => {
    const wrong = files
      .filter(({ name }) => roomOf(name) !== '' && roomOf(name) !== 'shell')
      .filter(({ text }) => outside.test(withoutComments(text)))
      .map(({ name }) => name);
    expect(wrong).toEqual([]);
  });

  it('loads Excel and the calendar data only when they are needed', () => {
    const heavy = /^import (?!type).*from '(exceljs|jszip|chinese-days|date-holidays|yaml)'/m;
    expect(files.filter(({ text }) => heavy.test(text)).map(({ name }) => name)).toEqual([]);
  });

  it('keeps files under 300 lines and functions under 60', () => {
    const long = files.filter(({ text }) => text.split('\n').length > 301).map(({ name }) => name);
    const functions = files.flatMap(({ name, text }) => longFunctions(text).map((at) => `${name}:${at}`));
    expect([...long, ...functions]).toEqual([]);
  });

  it('explains every exported function', () => {
    const bare = files.flatMap(({ name, text }) =>
      [...text.matchAll(/(^|\n)([^\n]*)\nexport (?:async )?function\*? (\w+)/g)]
        .filter((match) => !match[2].trimEnd().endsWith('*/'))
        .map((match) => `${name}: ${match[3]}`),
    );
    expect(bare).toEqual([]);
  });
});

function withoutComments(text: string): string {
  return text.replace(/\/\*[\s\S]*?\*\//g, '').replace(/(^|\s)\/\/.*$/gm, '');
}

/** First lines of functions and methods of more than 60 lines; the formatter's indentation tells where they end. */
function longFunctions(text: string): number[] {
  const lines = text.split('\n');
  return lines.flatMap((line, start) => {
    const opens =
      /^(\s*)(?:export )?(?:async )?(?:function\b|(?:const|let) \w+ = .*=>|[\w*]+\(.*\).*\{$).*\{$/.exec(
        line,
      );
    if (!opens) return [];
    const end = lines.findIndex((other, i) => i > start && other.startsWith(`${opens[1]}}`));
    return end - start > 60 ? [start + 1] : [];
  });
}
