import { type NumberKind, numberKind } from './xlsx-cell.js';
import { XmlTags } from './xml.js';

/** What the number formats that need not be written in a workbook make of a number (ECMA-376, 18.8.30; those of Chinese Excel too). */
function builtInKind(id: number): NumberKind {
  if ((id >= 14 && id <= 17) || (id >= 27 && id <= 31) || id === 36) return 'date';
  if (id === 22) return 'datetime';
  if ((id >= 18 && id <= 21) || (id >= 32 && id <= 35) || id === 45 || id === 47) return 'time';
  if (id === 46) return 'duration';
  if (id >= 50 && id <= 58) return id === 55 || id === 56 ? 'time' : 'date';
  return 'number';
}

/** What each style of a workbook (the `s` of a cell) makes of a number. */
export function styleKinds(styles: string): readonly NumberKind[] {
  const custom = new Map<number, NumberKind>();
  const kinds: NumberKind[] = [];
  const tags = new XmlTags(styles);
  let inCells = false;
  for (let kind = tags.next(); kind !== 'end'; kind = tags.next()) {
    if (tags.name === 'cellXfs') inCells = kind === 'open' && !tags.isEmpty;
    else if (kind === 'open' && tags.name === 'numFmt') {
      custom.set(Number(tags.attribute('numFmtId')), numberKind(tags.attribute('formatCode')));
    } else if (kind === 'open' && tags.name === 'xf' && inCells) {
      const id = Number(tags.attribute('numFmtId') ?? 0);
      kinds.push(custom.get(id) ?? builtInKind(id));
    }
  }
  return kinds;
}
