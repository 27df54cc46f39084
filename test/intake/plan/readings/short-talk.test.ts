import { expect, it } from 'vitest';
import { open } from '../../source.js';

const calls = (talk: (call: number) => string) =>
  'Call ID,Queue,Start Time,Status,Talk Time\n' +
  Array.from(
    { length: 40 },
    (_, i) => `${9001 + i},A,2026-03-02 09:${String(i).padStart(2, '0')}:17,Answered,${talk(i)}\n`,
  ).join('');
const noted = async (text: string) =>
  (await open(text)).findings.notes.filter(({ en }) => en.includes('hours and minutes'));

it('talk that lasts a minute in hardly any call is said to be read as minutes and seconds', async () => {
  const [note] = await noted(calls((i) => `0:${String(3 + (i % 20)).padStart(2, '0')}`));
  expect(note.en).toBe(
    '"Talk Time" is read as minutes and seconds (0:03), and hardly a call lasts a minute; if it holds hours and minutes, write it as h:mm:ss in the spreadsheet first',
  );
  expect(note.zh).toContain('若实为“时:分”');
});

it.each([
  ['calls of some minutes', (i: number) => `${1 + (i % 6)}:${String((i * 7) % 60).padStart(2, '0')}`],
  ['hours written as well', (i: number) => `0:00:${String(3 + (i % 20)).padStart(2, '0')}`],
  ['bare seconds', (i: number) => `${3 + (i % 20)}`],
])('nothing is said of %s', async (_, talk) => {
  expect(await noted(calls(talk))).toEqual([]);
});
