import { describe, expect, it } from 'vitest';
import { read, sourceOf } from '../source.js';

const names = ['Call ID', 'Start Time', 'Answered', 'Talk (s)'];
const rows = [
  ['1', '2026-03-02 09:00:00', 'Y', 60],
  ['2', '2026-03-02 09:01:00', 'N', null],
];
const objects = rows.map((row) => Object.fromEntries(names.map((name, i) => [name, row[i]])));
const expected = [
  { contact_id: '1', arrived_at: '2026-03-02T09:00:00+08:00', outcome: 'answered', talk_sec: 60 },
  { contact_id: '2', arrived_at: '2026-03-02T09:01:00+08:00', outcome: 'abandoned', talk_sec: null },
];

describe('shapes of JSON', () => {
  it.each([
    ['a list of lists', [names, ...rows]],
    ['a list two levels down', { result: { total: 2, rows: objects } }],
    ['names beside rows', { columns: names, data: rows }],
    ['named columns beside rows', { meta: {}, response: { headers: names.map((name) => ({ name })), rows } }],
    ['rows under their ids', Object.fromEntries(objects.map((one, i) => [`C${i}`, one]))],
    ['columns', Object.fromEntries(names.map((name, i) => [name, rows.map((row) => row[i])]))],
    [
      'columns with the numbers of rows',
      Object.fromEntries(
        names.map((name, i) => [name, Object.fromEntries(rows.map((row, n) => [n, row[i]]))]),
      ),
    ],
    [
      'the hits of a search',
      { took: 3, hits: { total: 2, hits: objects.map((one, i) => ({ _index: 'x', _id: i, _source: one })) } },
    ],
    ['results in envelopes', objects.map((one, i) => ({ preview: false, offset: i, result: one }))],
    ['rows with attributes', { data: objects.map((one, i) => ({ type: 'call', id: i, attributes: one })) }],
    ['a wrapped list of lists', { code: 0, data: [names, ...rows] }],
  ])('%s is read as the list of objects is', async (_, value) => {
    expect(await read(JSON.stringify(value))).toMatchObject(expected);
    expect(await read(sourceOf(JSON.stringify(value, null, 2), { chunk: 1 }))).toMatchObject(expected);
  });

  it('a list within a row is part of the row', async () => {
    const nested = objects.map((one) => ({ ...one, legs: [{ agent: 'Ana' }], tags: { skill: ['a'] } }));
    expect(await read(JSON.stringify(nested))).toMatchObject(expected);
  });

  it('figures under their names within the parts of a group become columns', async () => {
    const figure = (metric: string, count: number) => ({ metric, stats: { count } });
    const data = ['09:00', '09:30'].map((time, i) => ({
      interval: `2026-10-01 ${time}`,
      metrics: [figure('Offered', 20 + i), figure('Answered', 18), figure('Abandoned', 2 + i)],
    }));
    const text = JSON.stringify({ results: [{ group: { queueId: 'Sales' }, data }] });
    const counts = { queue: 'Sales', answered: 18 };
    expect(await read(text)).toMatchObject([
      { ...counts, interval_start: '2026-10-01T09:00+08:00', offered: 20, abandoned: 2 },
      { ...counts, interval_start: '2026-10-01T09:30+08:00', offered: 21, abandoned: 3 },
    ]);
  });

  it('a list of lists that is cut off is an error that names the row', async () => {
    const text = JSON.stringify([names, ...rows]).slice(0, -20);
    await expect(read(text)).rejects.toMatchObject({ place: { row: 4 } });
  });
});
