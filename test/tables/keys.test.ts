import { describe, expect, it } from 'vitest';
import { KeyTable, keyOfDigits } from '../../src/tables/keys.js';
import { read } from '../intake/source.js';

describe('keys of callers', () => {
  it('are the same for a mobile number with and without the country code of China', () => {
    const keys = new KeyTable();
    const plain = keys.keyOfPhone('13811114444');
    expect(['+8613811114444', '+86 138-1111-4444'].map((text) => keys.keyOfPhone(text))).toEqual([
      plain,
      plain,
    ]);
    expect(keys.keyOfPhone('+4413811114444')).not.toBe(plain);
  });

  it.each([
    ['13811114444', '8613811114444', '008613811114444', '013811114444', 'tel:+8613811114444'],
    [
      '13811114444',
      'sip:13811114444@10.0.0.1',
      '１３８１１１１４４４４',
      '13811114444.0',
      'Li <13811114444>',
    ],
    ['02112345678', '021-12345678', '021 1234 5678', '(021)12345678', '+862112345678', '00862112345678'],
    ['01012345678', '+861012345678', '010-12345678'],
    ['12125551234', '+1 (212) 555-1234', '0012125551234'],
  ])('are the same for %s in other spellings', (plain, ...others) => {
    const keys = new KeyTable();
    for (const other of others) expect(keys.keyOfPhone(other), other).toBe(keys.keyOfPhone(plain));
    expect(keys.texts).toEqual([]);
  });

  it('are others for other numbers, names and ids', () => {
    const keys = new KeyTable();
    const texts = [
      '13811114444',
      '8613811114',
      '02112345678',
      '2112345678',
      '0211234567',
      'Tom',
      'tom',
      '12-3',
    ];
    expect(new Set(texts.map((text) => keys.keyOfPhone(text))).size).toBe(texts.length);
    const ids = ['2026-10-123', '202610123', 'b202610123', 'B202610123', '17', '017'];
    const keysOf = (table: KeyTable) => ids.map((id) => table.keyOfContact(id));
    expect(new Set(keysOf(keys)).size).toBe(ids.length);
    expect(keysOf(new KeyTable())).toEqual(keysOf(keys));
    expect(keys.texts).toEqual(['Tom', 'tom', '12-3']);
  });

  it('are none where a table of ccops holds a placeholder', async () => {
    const callers = [
      '13811114444',
      '8613811114444',
      '02112345678',
      '021-12345678',
      '999999999',
      '123456789',
      'Tom',
    ];
    const at = (i: number) => `2026-10-01T09:${String(i).padStart(2, '0')}:00+08:00`;
    const lines = callers.map((caller, i) => `${i},${caller},${at(i)},answered`);
    const text = `contact_id,caller_id,arrived_at,outcome\n${lines.join('\n')}\n`;
    const rows = await read(text);
    expect(rows.map((row) => row.caller_id)).toEqual([...callers.slice(0, 4), null, null, 'Tom']);
  });

  it('leave nothing but zeros to whoever reads texts', () => {
    const bytes = (text: string) => [...text].map((sign) => sign.charCodeAt(0));
    expect(keyOfDigits(bytes('00000000'), 0, 8)).toBe(-1);
    expect(['999999999', '123456789'].map((text) => keyOfDigits(bytes(text), 0, 9))).toEqual([-1, -1]);
    expect(keyOfDigits(bytes('00000001'), 0, 8)).toBe(new KeyTable().keyOfContact('00000001'));
  });
});
