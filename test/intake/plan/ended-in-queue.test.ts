import { expect, it } from 'vitest';
import { open } from '../source.js';

const calls = (wait: string) =>
  '呼叫ID,开始时间,队列,接听状态,排队时长,通话时长\n' +
  Array.from({ length: 12 }, (_, i) => {
    const [status, talk] = i % 3 === 0 ? ['系统接听', '0'] : ['人工接听', '95'];
    const queued = i % 3 === 0 ? wait : '12';
    return `C${9001 + i},2026-03-02 09:${10 + i}:00,售前,${status},${queued},${talk}\n`;
  }).join('');
const noted = async (text: string) =>
  (await open(text)).findings.notes.filter(({ en }) => en.includes('ended in the menu by their outcome'));

it('contacts that the menu ended though they waited in a queue are told of, with their first row', async () => {
  const [note] = await noted(calls('33'));
  expect(note.en).toMatch(/^4 of the first rows waited in a queue.*\(row 2, "接听状态": 系统接听\)/);
  expect(note.zh).toMatch(/有4条有排队时长.*第2行，“接听状态”为“系统接听”/);
});

it.each(['0', ''])('nothing is said where they did not wait: "%s"', async (wait) => {
  expect(await noted(calls(wait))).toEqual([]);
});
