import { describe, expect, it } from 'vitest';
import { detectDelimiter } from '../../../src/intake/readers/delimiter.js';

const file = (header: string, row: string) => `${header}\n${`${row}\n`.repeat(9)}`;

describe('the delimiter', () => {
  it('is a single bar where neighbouring cells are empty, a double one where bars come in pairs only', () => {
    expect(detectDelimiter(file('id|queue|tag|campaign|start', '1|Sales|||2026-03-01'))).toBe('|');
    expect(detectDelimiter(file('id||queue||tag||start', '1||Sales||||2026-03-01'))).toBe('||');
  });

  it('is what cuts the header, though rows hold more of another sign', () => {
    expect(detectDelimiter(file('id,queue,start,tags', '1,a; b; c,2026-03-01,d; e; f; g; h; i'))).toBe(',');
    expect(detectDelimiter(`Calls, all queues\n${file('day;queue;aht;asa', '1;a;285,5;3')}`)).toBe(';');
  });

  it('is a colon or a blank only where nothing else is, under a header of words', () => {
    expect(detectDelimiter(file('id:queue:status', '1:Sales:"10:30"'))).toBe(':');
    expect(detectDelimiter(file('id queue "start time"', '1 Sales "2026-03-01 10:00"'))).toBe(' ');
    expect(detectDelimiter(file('2026-03-01 10:00:00', '2026-03-01 10:00:00'))).toBe(',');
    expect(detectDelimiter(file('start time', '2026-03-01 10:00:00'))).toBe(',');
  });
});
