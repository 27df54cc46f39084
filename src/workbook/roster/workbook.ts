import type { Text } from '../../text/text.js';
import { tableSheet } from '../table-sheet.js';
import type { Workbook } from '../workbook.js';
import type { RosterContent } from './content.js';
import { coverSheet } from './cover.js';
import { difficultySheet } from './difficulties.js';
import { gapSheet } from './gaps.js';
import { gridSheet } from './grid.js';
import { peopleSheet } from './people.js';

/** Name of the sheet that holds the roster table. */
export const ROSTER_TABLE: Text = { en: 'Roster table', zh: '排班明细' };

/**
 * The roster for the floor: a grid of people and days, what is short when, need and cover by interval, what could not be
 * covered and why, sums per person, and the roster table itself, so that the workbook can be read back.
 */
export function rosterWorkbook(content: RosterContent): Workbook {
  return {
    title: { en: 'Roster', zh: '排班表' },
    sheets: [
      gridSheet(content),
      gapSheet(content),
      difficultySheet(content),
      coverSheet(content),
      peopleSheet(content),
      { ...tableSheet(content.table), name: ROSTER_TABLE },
    ],
  };
}
