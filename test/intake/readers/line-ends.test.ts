import { describe, expect, it } from 'vitest';
import { read } from '../source.js';

describe('rows that end with a CR alone', () => {
  it('among others are rows', async () => {
    const rows = Array.from(
      { length: 30 },
      (_, i) => `a${i},2026-03-01 09:00:00,Answered${['\r', '\n', '\r\n'][i % 3]}`,
    );
    expect((await read(`Call ID,Start time,Status\n${rows.join('')}`)).length).toBe(30);
  });

  it('within a text of some row stay part of it', async () => {
    const rows = Array.from(
      { length: 30 },
      (_, i) => `a${i},2026-03-01 09:00:00,Answered,${i === 7 ? 'one\rtwo' : 'x'}\n`,
    );
    expect((await read(`Call ID,Start time,Status,Note\n${rows.join('')}`)).length).toBe(30);
  });
});
