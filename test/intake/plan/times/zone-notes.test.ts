import { describe, expect, it } from 'vitest';
import { lettersOfZone } from '../../../../src/intake/values/other-dates.js';
import { notesOf } from '../../source.js';

describe('letters of a zone', () => {
  it('are said, but for those of universal time or beside an offset', async () => {
    const calls = (end: string) => `Call ID,Start Time,Status\n1,2026-03-02 08:05:09${end},Answered\n`;
    expect((await notesOf(calls(' EST'))).join()).toContain('name their zone as EST');
    expect((await notesOf(calls(' +0800 CST'))).join()).not.toContain('name their zone');
    expect(lettersOfZone('2026-03-02 08:05:09 GMT')).toBeUndefined();
    expect(lettersOfZone('Mon Mar 02 08:05:09 CST 2026')).toBe('CST');
    expect(lettersOfZone('2026-03-02 08:05 PM')).toBeUndefined();
  });
});
