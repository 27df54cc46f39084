import type { Language } from '../../text/text.js';
import type { CellFormat, CellStyle } from '../../workbook/workbook.js';
import { numberFormats } from './values.js';

/** The look of a kind of cell: font, background, lines and alignment; colours are RRGGBB. */
interface Look {
  readonly size?: number;
  readonly bold?: boolean;
  readonly ink?: string;
  readonly fill?: string;
  readonly line?: {
    readonly side: 'top' | 'bottom';
    readonly weight: 'thin' | 'medium';
    readonly ink: string;
  };
  readonly align?: 'left' | 'center' | 'right';
  readonly wrap?: boolean;
  /** What stands behind a number. */
  readonly sign?: string;
}

const INK = '262626';
const NAVY = '1F3A5F';

/** One restrained family: navy and greys, colour only where a figure needs attention. */
const looks: Readonly<Record<CellStyle, Look>> = {
  title: { size: 18, bold: true, ink: NAVY },
  subtitle: { size: 10, ink: '595959' },
  section: { size: 12, bold: true, ink: NAVY, line: { side: 'bottom', weight: 'medium', ink: NAVY } },
  figure: { size: 18, bold: true, ink: NAVY, fill: 'F3F6FA', align: 'center' },
  figure_bad: { size: 18, bold: true, ink: '9C1C28', fill: 'FBE3E4', align: 'center' },
  row: { line: { side: 'bottom', weight: 'thin', ink: 'D9D9D9' } },
  row_center: { align: 'center', line: { side: 'bottom', weight: 'thin', ink: 'D9D9D9' } },
  label: { size: 9, ink: '595959', fill: 'F3F6FA', align: 'center', wrap: true },
  header: {
    bold: true,
    ink: NAVY,
    fill: 'E4EAF2',
    align: 'center',
    wrap: true,
    line: { side: 'bottom', weight: 'medium', ink: '8497B0' },
  },
  total: { bold: true, fill: 'F2F2F2', line: { side: 'top', weight: 'thin', ink: '7F7F7F' } },
  note: { size: 9, ink: '7F7F7F', wrap: true },
  good: { ink: '2F6B2F', fill: 'E6F2E1' },
  verdict_good: { ink: '2F6B2F', fill: 'E6F2E1', align: 'center' },
  verdict_warn: { ink: '7F6000', fill: 'FFF4D1', align: 'center' },
  verdict_bad: { ink: '9C1C28', fill: 'FBE3E4', align: 'center' },
  warn: { ink: '7F6000', fill: 'FFF4D1' },
  bad: { ink: '9C1C28', fill: 'FBE3E4' },
  alarm_warn: { ink: '7F6000', fill: 'FFF4D1', sign: '!' },
  alarm_fail: { ink: '9C1C28', fill: 'FBE3E4', sign: '!!' },
  muted: { ink: '8C8C8C' },
  example: { ink: '7F7F7F', fill: 'FFFBE8' },
  weekend: { fill: 'F2F2F2' },
  centre: { align: 'center' },
  code: { align: 'center' },
  code_off: { align: 'center', ink: 'A6A6A6' },
  code_weekend: { align: 'center', ink: 'A6A6A6', fill: 'F2F2F2' },
  code_leave: { align: 'center', ink: '7F6000', fill: 'FFF4D1' },
  code_warn: { align: 'center', ink: '7F6000', fill: 'FFF4D1' },
  code_bad: { align: 'center', ink: '9C1C28', fill: 'FBE3E4' },
};

/** Fonts that are on every office computer, one with Chinese. */
const fonts: Readonly<Record<Language, string>> = { en: 'Calibri', zh: 'Microsoft YaHei' };

/** The style object of a cell, in the Excel library's shape. */
export interface ExcelStyle {
  numFmt?: string;
  font: { name: string; size: number; bold?: boolean; color: { argb: string } };
  fill?: { type: 'pattern'; pattern: 'solid'; fgColor: { argb: string }; bgColor?: { argb: string } };
  border?: Partial<Record<'top' | 'bottom', { style: 'thin' | 'medium'; color: { argb: string } }>>;
  alignment: {
    vertical: 'middle' | 'top';
    horizontal?: 'left' | 'center' | 'right';
    indent?: number;
    wrapText?: boolean;
  };
}

/** What decides the style of a cell: looks of the row and of the cell (the later wins), number format, wrapping. */
export interface StyleParts {
  readonly looks: readonly (CellStyle | undefined)[];
  readonly format: CellFormat | undefined;
  readonly wrap: boolean;
}

/** Gives the style for its parts. */
export type StyleMaker = (parts: StyleParts) => ExcelStyle;

/** Makes the styles of one workbook; equal parts give the same object, which keeps a big workbook small. */
export function styleMaker(language: Language): StyleMaker {
  const made = new Map<string, ExcelStyle>();
  return (parts) => {
    const key = `${parts.looks.join(',')}|${parts.format ?? ''}|${parts.wrap}`;
    let style = made.get(key);
    if (!style) {
      style = excelStyle(parts, language);
      made.set(key, style);
    }
    return style;
  };
}

function excelStyle({ looks: names, format, wrap }: StyleParts, language: Language): ExcelStyle {
  const look: Look = Object.assign({}, ...names.map((name) => (name ? looks[name] : {})));
  const wrapText = wrap || look.wrap;
  return {
    ...(format ? { numFmt: withSign(numberFormats[format], look.sign) } : {}),
    font: {
      name: fonts[language],
      size: look.size ?? 10,
      ...(look.bold ? { bold: true } : {}),
      color: { argb: argb(look.ink ?? INK) },
    },
    ...(look.fill ? { fill: solid(look.fill) } : {}),
    ...(look.line
      ? { border: { [look.line.side]: { style: look.line.weight, color: { argb: argb(look.line.ink) } } } }
      : {}),
    alignment: {
      vertical: wrap ? 'top' : 'middle',
      ...(look.align ? { horizontal: look.align } : format === 'text' ? INDENTED : {}),
      ...(wrapText ? { wrapText } : {}),
    },
  };
}

/** A number format with a sign behind the number, whether it is positive, negative or zero. */
function withSign(numberFormat: string, sign: string | undefined): string {
  if (sign === undefined) return numberFormat;
  return numberFormat
    .split(';')
    .map((part) => `${part}" ${sign}"`)
    .join(';');
}

/** Texts stand a little off the numbers of the column before. */
const INDENTED = { horizontal: 'left', indent: 1 } as const;

function solid(colour: string): NonNullable<ExcelStyle['fill']> {
  return { type: 'pattern', pattern: 'solid', fgColor: { argb: argb(colour) } };
}

/** The look of a cell that a condition picks out; Excel takes its background from `bgColor` here. */
export function conditionStyle(name: CellStyle): Pick<ExcelStyle, 'fill'> & {
  font?: { bold?: boolean; color?: { argb: string } };
} {
  const look = looks[name];
  return {
    ...(look.ink ? { font: { bold: look.bold, color: { argb: argb(look.ink) } } } : {}),
    ...(look.fill ? { fill: conditionFill(look.fill) } : {}),
  };
}

/** Background of a cell that a condition picks out. */
export function conditionFill(colour: string): NonNullable<ExcelStyle['fill']> {
  return { ...solid(colour), bgColor: { argb: argb(colour) } };
}

/** Excel's colour with opacity, from RRGGBB with or without `#`. `argb('#e4eaf2')` is `'FFE4EAF2'`. */
export function argb(colour: string): string {
  return `FF${colour.replace('#', '').toUpperCase()}`;
}
