import fc from 'fast-check';
import { describe, expect, it } from 'vitest';
import type { Invocation } from '../../src/commands/command.js';
import { createInvocation } from '../../src/commands/invocation.js';
import { addUpContacts } from '../../src/commands/reading/add-up.js';
import { openInput } from '../../src/commands/reading/input.js';
import { type HelperData, type HelperTask, helperShare } from '../../src/commands/reading/share.js';
import { createAggregator, noTallies, usualTallySettings } from '../../src/kpi/aggregate.js';
import { chooseFigures } from '../../src/kpi/choice.js';
import { parseGroupBy } from '../../src/kpi/group-by.js';
import type { Crew, Helper } from '../../src/shell/crew.js';
import { nodeShell } from '../../src/shell/node-shell.js';
import type { Contact } from '../../src/tables/contacts.js';
import type { Source } from '../../src/tables/source.js';
import { CcopsError } from '../../src/text/errors.js';
import { sourceOf } from '../intake/source.js';

// However many helpers there are, and however large the pieces: the sums, the messages and the errors are the same.

const rules = { targetSec: 20, targetGiven: true, shortAbandonSec: 5 };

/** Helpers in the same thread, who get and give copies as threads do; `broken` ones answer nothing. */
function crewOf(size: number, pieceBytes: number, source: Source, broken = false): Crew {
  const start = (data: unknown): Helper => {
    let tell: (task: HelperTask) => void = () => undefined;
    const told = new Promise<HelperTask>((resolve) => {
      tell = resolve;
    });
    const share = helperShare(source, structuredClone(data) as HelperData, told);
    share.catch(() => undefined);
    return {
      ask: async (task) => {
        tell(structuredClone(task) as HelperTask);
        return broken ? null : structuredClone(await share);
      },
      stop: () => undefined,
    };
  };
  return { size, worthBytes: 0, pieceBytes, start };
}

/** An invocation that reads the source, and what it said to the user. */
function invocationOn(source: Source, crew: Crew, words: Readonly<Record<string, string>>) {
  const said: string[] = [];
  const quiet = nodeShell({ language: 'en', quiet: true, verbose: false, colour: false }, process);
  const tell = (text: { en: string }) => void said.push(text.en);
  const shell = { ...quiet, crew, source: async () => source, note: tell, warn: tell };
  const given = new Map(
    Object.entries({ tz: 'Asia/Shanghai', ...words }).map(([name, word]) => [name, [word]]),
  );
  const invocation: Invocation = createInvocation(['calls.csv'], given, null, shell);
  return { invocation, said };
}

async function addedUp(
  text: string,
  crew: (source: Source) => Crew,
  words = {},
  by = 'queue,30m',
  tallying = noTallies,
) {
  const source = sourceOf(text);
  const { invocation, said } = invocationOn(source, crew(source), words);
  try {
    const input = await openInput(invocation);
    const aggregator = await addUpContacts(input.parts[0], parseGroupBy(by), rules, tallying);
    await input.finish();
    return { groups: aggregator.groups(), total: aggregator.total(), said };
  } catch (error) {
    if (!(error instanceof CcopsError)) throw error;
    return { error: { text: error.text, place: error.place }, said };
  }
}

const alone = (source: Source) => crewOf(0, 1000, source);

/** The same by rows. */
async function byRows(text: string, words = {}, by = 'queue,30m', tallying = noTallies) {
  const source = sourceOf(text);
  const { invocation, said } = invocationOn(source, alone(source), words);
  const input = await openInput(invocation);
  const aggregator = createAggregator(parseGroupBy(by), rules, tallying);
  const passedOver = (rows: readonly unknown[]) => aggregator.follow(rows as Contact[]);
  for await (const batch of input.parts[0].batches(passedOver))
    aggregator.addContacts(batch as unknown as Contact[]);
  await input.finish();
  return { groups: aggregator.groups(), total: aggregator.total(), said };
}

const HEADER = 'Call ID,Call start,Queue,Agent,Direction,Outcome,Wait (s),Talk time,Note';
const row = (i: number, wait = String(i % 90), note = '') =>
  `${i},2026-10-${String(1 + (i % 28)).padStart(2, '0')} ${String(i % 24).padStart(2, '0')}:${i % 6}0:00,Queue ${i % 3},Agent ${i % 7},${i % 5 ? 'inbound' : 'outbound'},${i % 4 ? 'answered' : 'abandoned'},${wait},0:01:${String(i % 60).padStart(2, '0')},${note}`;
const list = (count: number, make = row as (i: number) => string) =>
  [HEADER, ...Array.from({ length: count }, (_, i) => make(i)), ''].join('\n');

describe('contacts that are added up together', () => {
  it.each([
    [1, 700],
    [1, 4096],
    [2, 1111],
    [3, 100_000],
  ])('by %i helpers in pieces of %i bytes', async (size, bytes) => {
    const text = list(2000);
    const together = await addedUp(text, (source) => crewOf(size, bytes, source));
    expect(together).toEqual(await addedUp(text, alone));
    expect(together).toEqual(await byRows(text));
  });

  it('give the same sums of fractions, to the last digit', async () => {
    const fractions = fc.array(fc.double({ min: 0, max: 1e5, noNaN: true }), {
      minLength: 30,
      maxLength: 80,
    });
    await fc.assert(
      fc.asyncProperty(fractions, fc.integer({ min: 100, max: 900 }), async (waits, bytes) => {
        const text = list(waits.length, (i) => row(i, waits[i].toFixed(i % 9)));
        const together = await addedUp(text, (source) => crewOf(2, bytes, source), {}, 'all');
        expect(together).toEqual(await addedUp(text, alone, {}, 'all'));
      }),
      { numRuns: 40 },
    );
  });

  it('say the same of rows that are odd, set aside or rejected', async () => {
    const odd = (i: number) =>
      i % 97 === 0
        ? `合计,,,,,,${i},,`
        : i % 211 === 5
          ? row(i, '5', 'a,b')
          : i % 61 === 7
            ? row(i, '"12"')
            : row(i);
    const text = list(3000, odd);
    const together = await addedUp(text, (source) => crewOf(1, 3000, source));
    expect(together).toEqual(await addedUp(text, alone));
    const bad = text.replace('2026-10-14 13:10:00', 'never');
    const failed = await addedUp(bad, (source) => crewOf(1, 3000, source));
    expect(failed.error?.place).toMatchObject({ value: 'never' });
    expect(failed).toEqual(await addedUp(bad, alone));
  });

  it('are read alone where a piece begins inside of a cell, or a helper fails', async () => {
    const text = list(500, (i) => row(i, '5', `"first\n${row(i)}\n${row(i)}\nlast"`));
    expect(await addedUp(text, (source) => crewOf(1, 333, source))).toEqual(await addedUp(text, alone));
    const plain = list(500);
    expect(await addedUp(plain, (source) => crewOf(1, 333, source, true))).toEqual(
      await addedUp(plain, alone),
    );
  });

  it.each([
    { queue: 'Queue 1' },
    { from: '2026-10-05' },
    { until: '2026-10-05' },
    { from: '2026-10-05T06:20', until: '2026-10-09T17:30' },
    { from: '2026-10-05', until: '2026-10-05', queue: 'Queue 2' },
  ])('keep to %o', async (words) => {
    const text = list(2000);
    const together = await addedUp(text, (source) => crewOf(1, 5000, source), words);
    expect(together).toEqual(await byRows(text, words));
    expect(await addedUp(text, alone, words)).toEqual(together);
  });

  it('are refused alike where the queue asked for is nowhere', async () => {
    const [text, words] = [list(2000), { queue: 'Queue 9' }];
    await expect(byRows(text, words)).rejects.toThrow('--queue Queue 9');
    const together = await addedUp(text, (source) => crewOf(1, 5000, source), words);
    expect(together.error?.text.en).toBe('--queue Queue 9: no row is of this queue');
    expect(await addedUp(text, alone, words)).toEqual(together);
  });

  it.each([
    { queue: 'Queue 1' },
    { until: '2026-10-15' },
    { from: '2026-10-05', queue: 'Queue 2' },
    { where: 'queue=Queue 1' },
  ])('follow callers through what %o leaves out', async (words) => {
    const callers = (i: number) => `${row(i)},${138_0000_0000 + ((i * 7) % 40)}`;
    const text = list(2000, callers).replace(HEADER, `${HEADER},Caller`);
    const { tallies } = chooseFigures(['fcr_window', 'repeat_rate', 'abandoned_reached_rate'], new Map(), []);
    const tallying = { tallies, settings: usualTallySettings };
    const together = await addedUp(text, (source) => crewOf(1, 5000, source), words, 'queue', tallying);
    expect(together.total?.sums.first_contacts).toBeGreaterThan(0);
    expect(together).toEqual(await byRows(text, words, 'queue', tallying));
    expect(await addedUp(text, alone, words, 'queue', tallying)).toEqual(together);
  });
});
