import type JSZip from 'jszip';
import type { Language } from '../../text/text.js';
import type { Chart, Sheet } from '../../workbook/workbook.js';
import { chartXml } from './chart-xml.js';

const PACKAGE = 'http://schemas.openxmlformats.org/package/2006';
const OFFICE = 'http://schemas.openxmlformats.org/officeDocument/2006/relationships';
const DRAWING = 'http://schemas.openxmlformats.org/drawingml/2006';
const XML = '<?xml version="1.0" encoding="UTF-8" standalone="yes"?>\n';

/** The same Excel file with the charts of its sheets drawn in; `names` are the sheet names as they stand in the file. */
export async function addCharts(
  file: Uint8Array,
  sheets: readonly Sheet[],
  names: readonly string[],
  language: Language,
): Promise<Uint8Array> {
  if (!sheets.some((sheet) => sheet.charts?.length)) return file;
  const { default: Zip } = await import('jszip');
  const zip = await Zip.loadAsync(file);
  const parts: string[] = [];
  let charts = 0;
  for (const [i, sheet] of sheets.entries()) {
    if (!sheet.charts?.length) continue;
    const numbers = sheet.charts.map((_, n) => charts + n + 1);
    sheet.charts.forEach((chart, n) => {
      const from = sourceOf(chart, sheets, i);
      zip.file(`xl/charts/chart${numbers[n]}.xml`, chartXml(chart, sheets[from], names[from], language));
    });
    zip.file(`xl/drawings/drawing${i + 1}.xml`, drawingXml(sheet.charts, numbers));
    zip.file(`xl/drawings/_rels/drawing${i + 1}.xml.rels`, relations(numbers.map(chartRelation)));
    await linkDrawing(zip, i + 1);
    parts.push(drawingType(i + 1), ...numbers.map(chartType));
    charts += sheet.charts.length;
  }
  await declareTypes(zip, parts);
  return zip.generateAsync({ type: 'uint8array', compression: 'DEFLATE' });
}

function sourceOf(chart: Chart, sheets: readonly Sheet[], own: number): number {
  const place = sheets.findIndex((sheet) => sheet.name.en === chart.source?.en);
  return place < 0 ? own : place;
}

function chartRelation(number: number, place: number): string {
  return `<Relationship Id="rId${place + 1}" Type="${OFFICE}/chart" Target="../charts/chart${number}.xml"/>`;
}

function relations(entries: readonly string[]): string {
  return `${XML}<Relationships xmlns="${PACKAGE}/relationships">${entries.join('')}</Relationships>`;
}

/** What stands right before the drawing: every sheet has a footer, some have page breaks. */
const ENDS = ['</headerFooter>', '</rowBreaks>'];

/** Puts the drawing into the sheet where the schema wants it: after the footer, before table parts and extensions. */
async function linkDrawing(zip: JSZip, sheet: number): Promise<void> {
  const path = `xl/worksheets/sheet${sheet}.xml`;
  const xml = await zip.file(path)!.async('string');
  const at = Math.max(...ENDS.map((end) => (xml.includes(end) ? xml.lastIndexOf(end) + end.length : 0)));
  zip.file(path, `${xml.slice(0, at)}<drawing r:id="rIdDrawing"/>${xml.slice(at)}`);
  const relsPath = `xl/worksheets/_rels/sheet${sheet}.xml.rels`;
  const rels = (await zip.file(relsPath)?.async('string')) ?? relations([]);
  const link = `<Relationship Id="rIdDrawing" Type="${OFFICE}/drawing" Target="../drawings/drawing${sheet}.xml"/>`;
  zip.file(relsPath, rels.replace('</Relationships>', `${link}</Relationships>`));
}

function drawingXml(charts: readonly Chart[], numbers: readonly number[]): string {
  const frames = charts.map((chart, n) => frame(chart, numbers[n], n + 1)).join('');
  return `${XML}<xdr:wsDr xmlns:xdr="${DRAWING}/spreadsheetDrawing" xmlns:a="${DRAWING}/main">${frames}</xdr:wsDr>`;
}

function frame({ at }: Chart, number: number, relation: number): string {
  const corner = (column: number, row: number) =>
    `<xdr:col>${column}</xdr:col><xdr:colOff>0</xdr:colOff><xdr:row>${row}</xdr:row><xdr:rowOff>0</xdr:rowOff>`;
  return (
    `<xdr:twoCellAnchor><xdr:from>${corner(at.fromColumn - 1, at.fromRow - 1)}</xdr:from>` +
    `<xdr:to>${corner(at.toColumn, at.toRow)}</xdr:to>` +
    `<xdr:graphicFrame macro=""><xdr:nvGraphicFramePr><xdr:cNvPr id="${relation + 1}" name="Chart ${number}"/>` +
    '<xdr:cNvGraphicFramePr/></xdr:nvGraphicFramePr>' +
    '<xdr:xfrm><a:off x="0" y="0"/><a:ext cx="0" cy="0"/></xdr:xfrm>' +
    `<a:graphic><a:graphicData uri="${DRAWING}/chart"><c:chart xmlns:c="${DRAWING}/chart" ` +
    `xmlns:r="${OFFICE}" r:id="rId${relation}"/></a:graphicData></a:graphic></xdr:graphicFrame>` +
    '<xdr:clientData/></xdr:twoCellAnchor>'
  );
}

function drawingType(number: number): string {
  return `<Override PartName="/xl/drawings/drawing${number}.xml" ContentType="application/vnd.openxmlformats-officedocument.drawing+xml"/>`;
}

function chartType(number: number): string {
  return `<Override PartName="/xl/charts/chart${number}.xml" ContentType="application/vnd.openxmlformats-officedocument.drawingml.chart+xml"/>`;
}

async function declareTypes(zip: JSZip, parts: readonly string[]): Promise<void> {
  const path = '[Content_Types].xml';
  const xml = await zip.file(path)!.async('string');
  zip.file(path, xml.replace('</Types>', `${parts.join('')}</Types>`));
}
