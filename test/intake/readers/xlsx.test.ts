import Excel from 'exceljs';
import JSZip from 'jszip';
import { describe, expect, it } from 'vitest';
import { readBytes } from './reading.js';

async function workbookOf(fill: (book: Excel.Workbook) => void): Promise<Uint8Array> {
  const book = new Excel.Workbook();
  fill(book);
  return new Uint8Array(await book.xlsx.writeBuffer());
}

const plain = () =>
  workbookOf((book) => {
    book.addWorksheet('calls').addRows([
      ['id', 'queue'],
      ['00123', 'sales'],
    ]);
  });

async function edited(bytes: Uint8Array, path: string, edit: (xml: string) => string): Promise<Uint8Array> {
  const zip = await JSZip.loadAsync(bytes);
  zip.file(path, edit(await zip.files[path].async('string')));
  return zip.generateAsync({ type: 'uint8array', compression: 'DEFLATE' });
}

const SHEET = 'xl/worksheets/sheet1.xml';

describe('Excel workbooks', () => {
  it('reads cells of all kinds', async () => {
    const bytes = await workbookOf((book) => {
      const sheet = book.addWorksheet('calls');
      sheet.addRow(['a', 'b']);
      sheet.getCell('A3').value = { formula: 'B3*2', result: 84 };
      sheet.getCell('B3').value = { richText: [{ text: 'que' }, { text: 'ue' }] };
      sheet.getCell('C3').value = { error: '#N/A' };
      sheet.getCell('D3').value = { formula: 'X', result: { error: '#DIV/0!' } };
      sheet.getCell('E3').value = { text: 'site', hyperlink: 'https://example.org' };
      sheet.getCell('F3').value = 1.5;
      sheet.getCell('F3').numFmt = '[h]:mm:ss';
      sheet.getCell('G3').value = new Date(Date.UTC(2026, 9, 1, 9, 0, 0));
      sheet.getCell('G3').numFmt = 'yyyy/m/d h:mm';
      sheet.getCell('H3').value = true;
      sheet.getCell('I3').value = '=1+1';
      sheet.getCell('J3').value = 46113;
      book.addWorksheet('hidden', { state: 'veryHidden' }).addRow(['x']);
    });
    const { format, sheets } = await readBytes(bytes);
    expect(format).toBe('xlsx');
    expect(sheets.map(({ name, hidden }) => [name, hidden])).toEqual([
      ['calls', false],
      ['hidden', true],
    ]);
    expect(sheets[0].rows).toEqual([
      { row: 1, cells: ['a', 'b'] },
      {
        row: 3,
        cells: [84, 'queue', null, null, 'site', '36:00:00', '2026-10-01 09:00:00', true, '=1+1', 46113],
      },
    ]);
  });

  it('counts days from 1904 where the workbook does, and durations beyond a day', async () => {
    const bytes = await workbookOf((book) => {
      book.properties.date1904 = true;
      const sheet = book.addWorksheet('calls');
      sheet.addRow([new Date(Date.UTC(2026, 9, 1, 9)), 2.25]);
      sheet.getCell('A1').numFmt = 'yyyy-mm-dd hh:mm';
      sheet.getCell('B1').numFmt = '[hh]:mm';
    });
    const { sheets } = await readBytes(bytes);
    expect(sheets[0].rows[0].cells).toEqual(['2026-10-01 09:00:00', '54:00:00']);
  });

  it('reads texts written into the cells', async () => {
    const bytes = await edited(await plain(), SHEET, (xml) =>
      xml.replace(/<c r="A2"[^>]*>.*?<\/c>/, '<c r="A2" t="inlineStr"><is><t>00999</t></is></c>'),
    );
    expect((await readBytes(bytes)).sheets[0].rows[1].cells).toEqual(['00999', 'sales']);
  });

  it('does not read XML with entities of its own', async () => {
    const bytes = await edited(await plain(), SHEET, (xml) =>
      xml.replace('<worksheet', '<!DOCTYPE x [<!ENTITY e SYSTEM "file:///etc/passwd">]><worksheet'),
    );
    await expect(readBytes(bytes)).rejects.toThrow('declares entities');
  });

  it('stops a bomb, whatever size the package claims', async () => {
    const rows = '<row r="1"><c r="A1"><v>1</v></c></row>'.repeat(300_000);
    const bomb = await edited(await plain(), SHEET, (xml) => xml.replace('<row ', `${rows}<row `));
    await expect(readBytes(bomb, { maxBytes: 5e6 })).rejects.toMatchObject({
      remedy: { en: expect.not.stringContaining('--max-bytes') },
    });
    await expect(readBytes(bomb, { maxBytes: 50e6 })).rejects.toThrow('looks like a trap');
    await expect(readBytes(claiming(bomb, 5000))).rejects.toThrow('damaged');
  });

  it('names what is cut off or no workbook', async () => {
    const bytes = await plain();
    await expect(readBytes(bytes.subarray(0, bytes.length - 30))).rejects.toThrow('cut off or damaged');
    const zip = new JSZip();
    zip.file('calls.csv', 'a,b\n');
    await expect(readBytes(await zip.generateAsync({ type: 'uint8array' }))).rejects.toThrow(
      'not an Excel workbook',
    );
  });

  it('ends with an error, not for ever, when the sheet is damaged', async () => {
    const cut = await edited(await plain(), SHEET, (xml) => xml.slice(0, xml.indexOf('</sheetData>')));
    await expect(readBytes(cut)).rejects.toMatchObject({ name: 'DataError' });
  });
});

/** The package with another unpacked size written beside each of its parts. */
function claiming(bytes: Uint8Array, size: number): Uint8Array {
  const copy = Buffer.from(bytes);
  for (let at = copy.indexOf('PK\x01\x02'); at >= 0; at = copy.indexOf('PK\x01\x02', at + 4)) {
    if (copy.readUInt32LE(at + 24) > size) copy.writeUInt32LE(size, at + 24);
  }
  return copy;
}
