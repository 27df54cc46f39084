import type { ReportContent } from './content.js';
import { addBlocks, addHeading, heightFor, type Page } from './page.js';

const ABOUT_SPAN = 3;

/** What the figures rest on: rows read and left out, assumptions, what to bear in mind. */
export function addNotes(page: Page, { notes }: ReportContent): void {
  addHeading(page, { en: 'Data and assumptions', zh: '数据与口径说明' });
  const span = page.columns - ABOUT_SPAN;
  for (const { about, text } of notes) {
    addBlocks(
      page,
      [
        { span: ABOUT_SPAN, cell: about, style: 'note' },
        { span, cell: text, style: 'note' },
      ],
      heightFor(page, text, span),
    );
  }
}
