import Excel from 'exceljs';
import fc from 'fast-check';
import JSZip from 'jszip';
import { describe, expect, it } from 'vitest';
import { styleKinds } from '../../../src/intake/readers/xlsx-styles.js';
import { XmlTags, xmlPieces } from '../../../src/intake/readers/xml.js';
import { readBytes } from './reading.js';

const SHEET = 'xl/worksheets/sheet1.xml';

/** A workbook whose one sheet holds this XML between the tags of `sheetData`. */
async function workbookWith(data: string, prefix = ''): Promise<Uint8Array> {
  const book = new Excel.Workbook();
  book.addWorksheet('calls').addRow(['x']);
  const zip = await JSZip.loadAsync(await book.xlsx.writeBuffer());
  const space = 'http://schemas.openxmlformats.org/spreadsheetml/2006/main';
  const xmlns = prefix === '' ? `xmlns="${space}"` : `xmlns:${prefix.slice(0, -1)}="${space}"`;
  zip.file(
    SHEET,
    `<?xml version="1.0"?><${prefix}worksheet ${xmlns}><${prefix}sheetData>${data}</${prefix}sheetData></${prefix}worksheet>`,
  );
  return zip.generateAsync({ type: 'uint8array', compression: 'DEFLATE' });
}

const rowsWith = async (data: string, prefix?: string) =>
  (await readBytes(await workbookWith(data, prefix))).sheets[0].rows;

describe('the cells of a worksheet', () => {
  it('are texts in all the ways that programs write them', async () => {
    const rows = await rowsWith(
      `<row r="2"><c r="A2" t="inlineStr"><is><r><t>a &amp; </t></r><r><rPr><b/></rPr><t xml:space="preserve"> b</t></r><rPh sb="0" eb="1"><t>ei bi</t></rPh></is></c>
       <c r="C2" t="str"><f>"x"&amp;1</f><v>line_x000A_two &#x4E2D;&#25991;</v></c><c r="D2" t='inlineStr'><is><t><![CDATA[<raw>]]></t></is></c></row>`,
    );
    expect(rows).toEqual([{ row: 2, cells: ['a &  b', null, 'line\ntwo 中文', '<raw>'] }]);
  });

  it('need not say where they stand', async () => {
    const rows = await rowsWith(
      '<row><c><v>1</v></c><c/><c><v>3</v></c></row><row/><row><c><v>4</v></c></row>',
    );
    expect(rows).toEqual([
      { row: 1, cells: [1, 3] },
      { row: 2, cells: [] },
      { row: 3, cells: [4] },
    ]);
  });

  // In single quotation marks a cell is read tag by tag, as one that is written in an unusual way.
  it('are the same whether or not they are written in the usual way', async () => {
    const text = fc.stringMatching(/^(?:[a-z0-9 中_.-]|&amp;|&#20013;|_x000A_){0,8}$/);
    const number = fc.oneof(
      fc.double({ noNaN: true }).map(String),
      fc.constantFrom('', ' 7 ', '&#49;', '1e3'),
    );
    const cell = fc.oneof(
      fc.record({ type: fc.constant(' t="str"'), value: text }),
      fc.record({ type: fc.constant(' t="s"'), value: fc.constantFrom('0', '99') }),
      fc.record({ type: fc.constantFrom('', ' s="0"', ' s="7"'), value: number }),
      fc.constant({ type: ' t="e"', value: '#N/A' }),
    );
    await fc.assert(
      fc.asyncProperty(fc.array(fc.option(cell), { maxLength: 30 }), async (cells) => {
        const xml = cells.map((one, i) => {
          const place = `${i < 26 ? '' : 'A'}${String.fromCharCode(65 + (i % 26))}3`;
          return one ? `<c r="${place}"${one.type}><v>${one.value}</v></c>` : '';
        });
        const row = `<row r="3">${xml.join('')}</row>`;
        expect(await rowsWith(row)).toEqual(await rowsWith(row.replaceAll('"', "'")));
      }),
      { numRuns: 30 },
    );
  });

  it('may carry a prefix, a comment, an attribute with a bracket', async () => {
    const rows = await rowsWith(
      '<x:row r="5"><!-- </x:row> --><x:c r="B5" note="a>b"><x:v>7</x:v></x:c></x:row>',
      'x:',
    );
    expect(rows).toEqual([{ row: 5, cells: [null, 7] }]);
  });

  it('are errors, flags and dates', async () => {
    const rows = await rowsWith(
      '<row r="1"><c r="A1" t="e"><v>#N/A</v></c><c r="B1" t="b"><v>1</v></c><c r="C1" t="d"><v>2026-10-01T09:00:00.000Z</v></c></row>',
    );
    expect(rows).toEqual([{ row: 1, cells: [null, true, '2026-10-01 09:00:00'] }]);
  });

  it('do not stand beyond the last column of Excel', async () => {
    await expect(rowsWith('<row r="1"><c r="ZZZZ1"><v>1</v></c></row>')).rejects.toThrow('columns');
  });

  it('are whole, wherever the bytes of the sheet are cut', async () => {
    const book = new Excel.Workbook();
    const sheet = book.addWorksheet('calls');
    const text = (i: number) => `售后服务热线·第${i}组 🙂 ${'好'.repeat(i % 7)}`;
    for (let i = 0; i < 6000; i++) sheet.addRow([text(i), i]);
    const { sheets } = await readBytes(new Uint8Array(await book.xlsx.writeBuffer()));
    expect(sheets[0].rows.every(({ cells }, i) => cells[0] === text(i) && cells[1] === i)).toBe(true);
  });

  it('are those that another program wrote', async () => {
    const cell = fc.oneof(
      fc
        .string({ unit: 'grapheme', minLength: 1 })
        .filter((text) => !/_x[\da-f]{4}_/i.test(text) && !/[^\P{C}\n]/u.test(text)),
      fc.integer(),
      fc.double({ noNaN: true, noDefaultInfinity: true, min: -1e12, max: 1e12 }).map((n) => n + 0),
      fc.boolean(),
    );
    await fc.assert(
      fc.asyncProperty(
        fc.array(fc.array(cell, { minLength: 1, maxLength: 6 }), { minLength: 1 }),
        async (rows) => {
          const book = new Excel.Workbook();
          book.addWorksheet('s').addRows(rows);
          const { sheets } = await readBytes(new Uint8Array(await book.xlsx.writeBuffer()));
          expect(sheets[0].rows.map(({ cells }) => cells)).toEqual(rows);
        },
      ),
      { numRuns: 40 },
    );
  });
});

describe('styles', () => {
  it('are known by the number of their format, those of Chinese Excel too', () => {
    const styles = `<styleSheet><numFmts><numFmt numFmtId="176" formatCode="[h]:mm:ss"/></numFmts><cellStyleXfs><xf numFmtId="14"/></cellStyleXfs>
      <cellXfs><xf numFmtId="0"/><xf numFmtId="14"/><xf numFmtId="22"/><xf numFmtId="31"/><xf numFmtId="57"/><xf numFmtId="46"/><xf numFmtId="176"/><xf numFmtId="20"/></cellXfs></styleSheet>`;
    expect(styleKinds(styles)).toEqual([
      'number',
      'date',
      'datetime',
      'date',
      'date',
      'duration',
      'duration',
      'time',
    ]);
  });
});

describe('XML', () => {
  it('gives tags, attributes and texts', () => {
    const tags = new XmlTags(`<?xml version="1.0"?><a:b one = "1" two='"2"'><c/>t&lt;<!-- x -->u</a:b>`);
    expect([tags.next(), tags.name, tags.attribute('one'), tags.attribute('two')]).toEqual([
      'open',
      'b',
      '1',
      '"2"',
    ]);
    expect(tags.attribute('on')).toBe(undefined);
    expect([tags.next(), tags.name, tags.isEmpty]).toEqual(['open', 'c', true]);
    expect([tags.next(), tags.name, tags.next()]).toEqual(['close', 'b', 'end']);
    const texts = new XmlTags('<v>t&lt;<!-- x -->u</v>');
    texts.next();
    expect(texts.text()).toBe('t<u');
    expect(() => new XmlTags('<a b="1').next()).toThrow(SyntaxError);
  });

  it('is cut behind whole elements', async () => {
    const xml = '<r>一</r><r>二</r ><r>三';
    async function* bytes() {
      for (const byte of Buffer.from(xml)) yield Uint8Array.of(byte);
    }
    const pieces: string[] = [];
    for await (const piece of xmlPieces(bytes(), 'r', 100, () => new Error('long'))) pieces.push(piece);
    expect(pieces).toEqual(['<r>一</r>', '<r>二</r >', '<r>三']);
    const read = async () => {
      for await (const _ of xmlPieces(bytes(), 'x', 5, () => new Error('long')));
    };
    await expect(read()).rejects.toThrow('long');
  });
});
