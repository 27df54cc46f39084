import { describe, expect, it } from 'vitest';
import { open } from '../../source.js';

describe('years in which nobody called', () => {
  const notesOf = async (...days: string[]) => {
    const opened = await open(
      `Call ID,Start,Status\n${days.map((day, i) => `${i},${day} 09:00:00,Answered\n`).join('')}`,
    );
    return opened.outcome().notes.map(({ en }) => en);
  };

  it('are told with the first row, those of the Buddhist calendar as such', async () => {
    const [note] = await notesOf('2026-03-02', '1970-01-01', '2062-03-03', '1999-03-02');
    expect(note).toMatch(/^dates that cannot be in 2 of the first rows .*row 3: 1970-01-01.*an unset clock/);
    expect((await notesOf('2569-03-02', '2569-03-03'))[0]).toContain('2569 would be 2026');
    expect((await notesOf('2026-03-02', '1999-03-02')).join()).not.toContain('cannot be');
  });
});
