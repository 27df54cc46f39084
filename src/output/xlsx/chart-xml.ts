import { type Language, say } from '../../text/text.js';
import type { CellFormat, Chart, Range, Sheet } from '../../workbook/workbook.js';
import { sheetRange } from './names.js';
import { excelValue, numberFormats } from './values.js';

const CHART = 'http://schemas.openxmlformats.org/drawingml/2006/chart';
const MAIN = 'http://schemas.openxmlformats.org/drawingml/2006/main';

/** Series colours in order: columns pale, so that lines stand out before them. */
const LINES = ['1F3A5F', 'C55A11', '548235', '7F7F7F'];
const COLUMNS = ['A9BBD4', 'E3B38F', 'B5CBA3', 'C9C9C9'];

type Series = Chart['series'][number];

/** Where a series is drawn: the kind of its group and its axis. */
interface Group {
  readonly kind: 'line' | 'column';
  readonly axis: 'left' | 'right';
  readonly series: readonly { readonly series: Series; readonly place: number }[];
}

/**
 * The chart part (DrawingML, ISO/IEC 29500) for a chart of this sheet. Values are also stored in the part, so that viewers which do
 * not calculate show it as well. Axis formats are those of the cells.
 */
export function chartXml(chart: Chart, sheet: Sheet, sheetName: string, language: Language): string {
  const cells = cellReader(sheet, sheetName, language);
  const groups = groupsOf(chart);
  const hasRight = groups.some(({ axis }) => axis === 'right');
  const plots = groups.map((group) => plotXml(group, chart, cells, language)).join('');
  const axes = axesXml(chart, groups, hasRight, cells);
  return (
    '<?xml version="1.0" encoding="UTF-8" standalone="yes"?>\n' +
    `<c:chartSpace xmlns:c="${CHART}" xmlns:a="${MAIN}"><c:roundedCorners val="0"/><c:chart>` +
    `<c:title><c:tx><c:rich><a:bodyPr/><a:p><a:pPr>${textProperties(1100, true)}</a:pPr>` +
    `<a:r><a:rPr lang="${language === 'zh' ? 'zh-CN' : 'en-US'}" sz="1100" b="1"/><a:t>${escaped(say(chart.title, language))}</a:t></a:r>` +
    '</a:p></c:rich></c:tx><c:overlay val="0"/></c:title><c:autoTitleDeleted val="0"/>' +
    `<c:plotArea><c:layout/>${plots}${axes}</c:plotArea>` +
    '<c:legend><c:legendPos val="b"/><c:overlay val="0"/></c:legend><c:plotVisOnly val="1"/><c:dispBlanksAs val="gap"/></c:chart>' +
    '<c:spPr><a:solidFill><a:srgbClr val="FFFFFF"/></a:solidFill><a:ln w="6350"><a:solidFill><a:srgbClr val="D9D9D9"/></a:solidFill></a:ln></c:spPr>' +
    `<c:txPr><a:bodyPr/><a:p><a:pPr>${textProperties(900, false)}</a:pPr><a:endParaRPr lang="en-US"/></a:p></c:txPr>` +
    '</c:chartSpace>'
  );
}

function textProperties(size: number, bold: boolean): string {
  return `<a:defRPr sz="${size}" b="${bold ? 1 : 0}"><a:solidFill><a:srgbClr val="404040"/></a:solidFill></a:defRPr>`;
}

function escaped(text: string): string {
  return text.replaceAll('&', '&amp;').replaceAll('<', '&lt;').replaceAll('>', '&gt;');
}

/** Columns come first so that lines are drawn over them; a kind on each axis is a group of its own. */
function groupsOf(chart: Chart): Group[] {
  const placed = chart.series.map((series, place) => ({ series, place }));
  const kindOf = ({ series, place }: (typeof placed)[number]) =>
    series.kind ?? (chart.kind === 'column-line' ? (place === 0 ? 'column' : 'line') : chart.kind);
  return (['left', 'right'] as const)
    .flatMap((axis) => (['column', 'line'] as const).map((kind) => ({ axis, kind })))
    .map(({ axis, kind }) => ({
      axis,
      kind,
      series: placed.filter((one) => kindOf(one) === kind && (one.series.axis ?? 'left') === axis),
    }))
    .filter(({ series }) => series.length > 0);
}

interface Cells {
  /** The reference with its stored values, as numbers or as texts. */
  readonly reference: (range: Range) => string;
  readonly format: (range: Range) => CellFormat | undefined;
}

function cellReader(sheet: Sheet, sheetName: string, language: Language): Cells {
  const at = (row: number, column: number) => {
    const cell = sheet.rows[row - 1]?.cells[column - 1] ?? null;
    const own = cell !== null && typeof cell === 'object' && 'value' in cell ? cell : { value: cell };
    const format = own.format ?? sheet.columns[column - 1]?.format;
    return { format, value: excelValue(own.value, format, language) };
  };
  const format = (range: Range) => at(range.fromRow, range.fromColumn).format;
  return { format, reference };

  function reference(range: Range): string {
    const values = [];
    for (let row = range.fromRow; row <= range.toRow; row++) {
      for (let column = range.fromColumn; column <= range.toColumn; column++)
        values.push(at(row, column).value);
    }
    const numeric = values.every((value) => value === null || typeof value === 'number');
    const points = values.map((value, i) =>
      value === null ? '' : `<c:pt idx="${i}"><c:v>${escaped(String(value))}</c:v></c:pt>`,
    );
    const formula = `<c:f>${escaped(sheetRange(sheetName, range))}</c:f>`;
    const count = `<c:ptCount val="${values.length}"/>${points.join('')}`;
    if (!numeric) return `<c:strRef>${formula}<c:strCache>${count}</c:strCache></c:strRef>`;
    const code = escaped(axisFormat(format(range)));
    return `<c:numRef>${formula}<c:numCache><c:formatCode>${code}</c:formatCode>${count}</c:numCache></c:numRef>`;
  }
}

/** Axes have little room: days without the year, shares without decimals. */
function axisFormat(format: CellFormat | undefined): string {
  if (format === 'share') return '0%';
  if (format === 'date') return 'm/d';
  if (format === undefined || format === 'text') return 'General';
  return format === 'decimal' || format === 'seconds' || format === 'decimal2'
    ? '#,##0'
    : numberFormats[format];
}

function plotXml(group: Group, chart: Chart, cells: Cells, language: Language): string {
  const [x, y] = group.axis === 'left' ? [1, 2] : [3, 4];
  const series = group.series
    .map(({ series, place }) => seriesXml(series, place, group.kind, chart, cells, language))
    .join('');
  const ids = `<c:axId val="${x}"/><c:axId val="${y}"/>`;
  return group.kind === 'column'
    ? `<c:barChart><c:barDir val="col"/><c:grouping val="clustered"/><c:varyColors val="0"/>${series}<c:gapWidth val="50"/>${ids}</c:barChart>`
    : `<c:lineChart><c:grouping val="standard"/><c:varyColors val="0"/>${series}<c:marker val="1"/>${ids}</c:lineChart>`;
}

function seriesXml(
  series: Series,
  place: number,
  kind: 'line' | 'column',
  chart: Chart,
  cells: Cells,
  language: Language,
): string {
  const colour = (kind === 'line' ? LINES : COLUMNS)[place % LINES.length];
  const fill = `<a:solidFill><a:srgbClr val="${colour}"/></a:solidFill>`;
  const look =
    kind === 'line'
      ? `<c:spPr><a:ln w="22225" cap="rnd">${fill}<a:round/></a:ln></c:spPr><c:marker><c:symbol val="none"/></c:marker>`
      : `<c:spPr>${fill}</c:spPr><c:invertIfNegative val="0"/>`;
  return (
    `<c:ser><c:idx val="${place}"/><c:order val="${place}"/><c:tx><c:v>${escaped(say(series.name, language))}</c:v></c:tx>${look}` +
    `<c:cat>${cells.reference(chart.categories)}</c:cat><c:val>${cells.reference(series.values)}</c:val>` +
    `${kind === 'line' ? '<c:smooth val="0"/>' : ''}</c:ser>`
  );
}

function axesXml(chart: Chart, groups: readonly Group[], hasRight: boolean, cells: Cells): string {
  const categories = axisFormat(cells.format(chart.categories));
  const formatOf = (axis: 'left' | 'right') => {
    const group = groups.find((one) => one.axis === axis);
    return axisFormat(group && cells.format(group.series[0].series.values));
  };
  const left = categoryAxis(1, 2, categories, false) + valueAxis(2, 1, formatOf('left'), 'l');
  return hasRight
    ? left + categoryAxis(3, 4, categories, true) + valueAxis(4, 3, formatOf('right'), 'r')
    : left;
}

function categoryAxis(id: number, crosses: number, format: string, hidden: boolean): string {
  return (
    `<c:catAx><c:axId val="${id}"/><c:scaling><c:orientation val="minMax"/></c:scaling><c:delete val="${hidden ? 1 : 0}"/>` +
    `<c:axPos val="b"/><c:numFmt formatCode="${escaped(format)}" sourceLinked="0"/><c:majorTickMark val="none"/><c:minorTickMark val="none"/>` +
    `<c:tickLblPos val="low"/><c:spPr><a:ln w="6350"><a:solidFill><a:srgbClr val="A6A6A6"/></a:solidFill></a:ln></c:spPr>` +
    `<c:crossAx val="${crosses}"/><c:crosses val="autoZero"/><c:auto val="0"/><c:lblAlgn val="ctr"/><c:lblOffset val="100"/><c:noMultiLvlLbl val="1"/></c:catAx>`
  );
}

function valueAxis(id: number, crosses: number, format: string, side: 'l' | 'r'): string {
  const grid =
    side === 'l'
      ? '<c:majorGridlines><c:spPr><a:ln w="6350"><a:solidFill><a:srgbClr val="E3E3E3"/></a:solidFill></a:ln></c:spPr></c:majorGridlines>'
      : '';
  const scaling =
    side === 'r' && format === '0%'
      ? '<c:scaling><c:orientation val="minMax"/><c:max val="1"/><c:min val="0"/></c:scaling>'
      : '<c:scaling><c:orientation val="minMax"/><c:min val="0"/></c:scaling>';
  return (
    `<c:valAx><c:axId val="${id}"/>${scaling}<c:delete val="0"/><c:axPos val="${side}"/>${grid}` +
    `<c:numFmt formatCode="${escaped(format)}" sourceLinked="0"/><c:majorTickMark val="none"/><c:minorTickMark val="none"/><c:tickLblPos val="nextTo"/>` +
    `<c:spPr><a:ln><a:noFill/></a:ln></c:spPr><c:crossAx val="${crosses}"/><c:crosses val="${side === 'r' ? 'max' : 'autoZero'}"/><c:crossBetween val="between"/></c:valAx>`
  );
}
