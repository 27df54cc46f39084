import { readdirSync } from 'node:fs';
import { describe, expect, it } from 'vitest';
import { parsePreset } from '../../../src/intake/presets/parse-preset.js';
import { fixture, fixtureText, open, rowsOf } from '../source.js';

const GOOD = `
table: contacts
dates: { format: yyMMdd }
columns:
  contact_id: No
  arrived_at: { date: Day, time: At }
  wait_sec: { column: Wait, unit: minutes, unknown: ['99'], negative: unknown }
  agent_id: [Agent, Operator]
values: { queue: desk, channel: voice }
set_aside:
  - reason: test
    when: { Kind: [T, X] }
outcome:
  - when: { Kind: A }
    is: answered
  - when: { Kind: H, Wait: '> 0' }
    is: abandoned
  - is: abandoned_in_ivr
`;
const FILE =
  'No,Day,At,Wait,Operator,Kind\n1,260301,0:00:31,2,Li,A\n2,260301,8:00:00,1.5,,H\n3,260301,8:00:00,0,,H\n4,260301,9:00:00,99,,T\n5,260301,9:00:00,-1,,A\n';

describe("a preset of the user's own", () => {
  it('says how a file is read', async () => {
    const opened = await open(FILE, { preset: await parsePreset(GOOD, 'desk.yaml') });
    expect(await rowsOf(opened)).toMatchObject([
      {
        contact_id: '1',
        arrived_at: '2026-03-01T00:00:31+08:00',
        wait_sec: 120,
        agent_id: 'Li',
        outcome: 'answered',
        queue: 'desk',
        Kind: 'A',
      },
      { wait_sec: 90, agent_id: null, outcome: 'abandoned' },
      { wait_sec: 0, outcome: 'abandoned_in_ivr' },
      { wait_sec: null, outcome: 'answered' },
    ]);
    expect(opened.outcome().setAside).toMatchObject([{ reason: { en: 'test' }, count: 1, firstRow: 5 }]);
    expect(opened.findings.preset.name).toBe('desk');
  });

  it('reads a file without a header', async () => {
    const preset = await parsePreset(
      'table: intervals\nread: { header_row: none, names: [start, calls] }\ncolumns: { interval_start: start, offered: calls }\n',
      'plain.yaml',
    );
    const opened = await open('2026-03-01 09:00,5\n2026-03-01 09:15,6\n', { preset });
    expect(await rowsOf(opened)).toMatchObject([{ offered: 5, interval_minutes: 15 }, { offered: 6 }]);
  });

  it('must name columns that are there', async () => {
    const preset = await parsePreset(GOOD.replace('contact_id: No', 'contact_id: Nr'), 'desk.yaml');
    await expect(open(FILE, { preset })).rejects.toThrow('no column "Nr"');
  });

  const mistakes = [
    [GOOD.replace('columns:', 'colums:'), 'colums', 'Did you mean columns?'],
    [GOOD.replace('wait_sec:', 'wait_sek:'), 'columns.wait_sek', 'Did you mean wait_sec?'],
    [GOOD.replace('unit: minutes', 'unit: minuts'), 'columns.wait_sec.unit', 'docs/presets.md'],
    [GOOD.replace('is: abandoned\n', 'is: lost\n'), 'outcome[2].is', 'docs/presets.md'],
    [GOOD.replace('yyMMdd', 'QQ'), 'dates.format', 'docs/presets.md'],
    [GOOD.replace('table: contacts', 'table: calls'), 'table', 'docs/presets.md'],
    [GOOD.replace(/ {2}arrived_at.*\n/, ''), 'columns.arrived_at', 'Add the column'],
  ] as const;
  it.each(mistakes)('with a mistake says where: %#', async (text, column, remedy) => {
    await expect(parsePreset(text, 'desk.yaml')).rejects.toMatchObject({
      place: { file: 'desk.yaml', column },
      remedy: { en: expect.stringContaining(remedy) },
    });
  });

  it('that is no YAML says in which line', async () => {
    await expect(parsePreset('table: contacts\ncolumns: {a: [}\n', 'x.yaml')).rejects.toMatchObject({
      place: { row: 2 },
    });
  });
});

describe('recipes', () => {
  const recipes = readdirSync(fixture('docs/recipes')).filter((name) => name.endsWith('.yaml'));
  it.each(recipes)('%s is a preset', async (name) => {
    const preset = await parsePreset(fixtureText(`docs/recipes/${name}`), name);
    expect(preset.name).toBe(name.replace('.yaml', ''));
  });

  it.each(recipes)('%s reads as the built-in preset of that name does', async (name) => {
    const preset = await parsePreset(fixtureText(`docs/recipes/${name}`), name);
    const folder = `fixtures/presets/${preset.name}`;
    const file = readdirSync(fixture(folder)).find((one) => one.startsWith('export.'));
    const text = fixtureText(`${folder}/${file}`);
    expect(await rowsOf(await open(text, { preset }))).toEqual(await rowsOf(await open(text)));
  });
});
