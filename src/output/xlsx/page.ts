import type { Language } from '../../text/text.js';

/** The line below every printed page: the sheet's name on the left, page of pages on the right (Excel's field codes). */
export function pageFooter(sheetName: string, language: Language): string {
  const name = sheetName.replaceAll('&', '&&');
  const page = language === 'zh' ? '第 &P 页，共 &N 页' : 'Page &P of &N';
  return `&L&8${/^\d/.test(name) ? ' ' : ''}${name}&R&8${page}`;
}
