import { describe, expect, it } from 'vitest';
import { decimalOfCounts, decimalOfDurations, decimalShown } from '../../../../src/intake/values/number.js';
import { open, read, rowsOf } from '../../source.js';

const dayTotals = (file: string) =>
  read(file).then((rows) => rows.map(({ offered, talk_sec }) => [offered, talk_sec]));

describe('the decimal sign of a column', () => {
  it('is what numbers show that can be read in one way only', () => {
    expect(decimalShown(['94,01%', '1.234'])).toBe(',');
    expect(decimalShown(['0.717', '12'])).toBe('.');
    expect(decimalShown(['1.234.567'])).toBe(',');
    expect(decimalShown(['1,234,567'])).toBe('.');
    expect(decimalShown(['1.234', '987'])).toBe(null);
    expect(decimalShown(['1,5', '1.5'])).toBe(null);
  });

  it('of counts is told by counts having no fractions', () => {
    expect(decimalOfDurations(['980', '4.320'])).toBe(',');
    expect(decimalOfDurations(['980.000', '4.320'])).toBe(null);
    expect(decimalOfDurations(['12', '4.321'])).toBe(null);
    expect(decimalOfDurations(['12.5', '4.320'])).toBe('.');
    expect(decimalOfCounts(['1.234', '987'])).toBe(',');
    expect(decimalOfCounts(['1,234', '987'])).toBe('.');
    expect(decimalOfCounts(['5.000', '7.000'])).toBe(null);
  });
});

describe('thousands with a point', () => {
  it('are read as such though nothing but the counts tells', async () => {
    const opened = await open(
      'Fecha;Cola;Recibidas\n01/03/2026;x;1.234\n02/03/2026;x;987\n13/03/2026;x;2.001\n',
    );
    const rows = await rowsOf(opened);
    expect(rows.map((row) => row.offered)).toEqual([1234, 987, 2001]);
    expect(opened.outcome().notes.map(({ en }) => en)).toContain(
      'the point in "Recibidas" marks thousands: 1.234 is 1234',
    );
  });

  it('carry over to columns that show nothing themselves', async () => {
    const days = ['13.03.2026;x;1.000;2.500;94,01%', '14.03.2026;x;2.000;3.500;95%'].join('\n');
    expect(await dayTotals(`Datum;Queue;Offered;Talk (s);Service Level\n${days}\n`)).toEqual([
      [1000, 2500],
      [2000, 3500],
    ]);
  });

  it('are told where they turn up behind the first rows', async () => {
    const early = Array.from({ length: 6000 }, (_, i) => {
      const day = new Date(Date.UTC(2010, 0, 1 + i)).toISOString().slice(0, 10);
      return `${day},${i % 900}\n`;
    }).join('');
    const opened = await open(`Date,Offered\n${early}2026-06-07,1.234\n`);
    await rowsOf(opened);
    expect(
      opened
        .outcome()
        .notes.map(({ en }) => en)
        .join(),
    ).toContain('probably thousands');
  });
});

describe('a point in other columns', () => {
  it('stays a decimal point: seconds with three places, whole numbers written with .000', async () => {
    expect(
      await dayTotals('Date,Queue,Offered,Talk (s)\n2026-03-01,x,5.000,12.345\n2026-03-02,x,7.000,3.456\n'),
    ).toEqual([
      [5, 12.345],
      [7, 3.456],
    ]);
  });
});

describe('counts that are all round thousands', () => {
  const file = (answered: number) =>
    `Date,Offered,Answered,Abandoned\n${[1, 2, 3].map((day) => `2026-03-0${day},1.000,${answered},200\n`).join('')}`;

  it('are thousands where answered and abandoned add up to them', async () => {
    expect(await read(file(800))).toMatchObject([{ offered: 1000 }, { offered: 1000 }, { offered: 1000 }]);
  });

  it('are left as they are where nothing tells', async () => {
    expect((await read(file(700)))[0]).toMatchObject({ offered: 1 });
  });
});
