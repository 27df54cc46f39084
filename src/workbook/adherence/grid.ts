import { isWeekend, shortDate, weekdayName } from '../roster/days.js';
import type { CellStyle, Sheet, SheetCell, SheetRow } from '../workbook.js';
import type { AdherenceContent, DayMark, PersonLine } from './content.js';

const HEADER_ROWS = 4;

const STYLES: Readonly<Record<DayMark['kind'], CellStyle>> = {
  off: 'code_off',
  leave: 'code_off',
  absent: 'code_bad',
  fault: 'code_warn',
  kept: 'code',
};

/** A row per person, a column per day: adherence of the day, or what was at fault. */
export function dayGrid(content: AdherenceContent): Sheet {
  const { dates, people } = content;
  return {
    name: { en: 'Days', zh: '逐日情况' },
    columns: [{ width: 11 }, { width: 13 }, ...dates.map(() => ({ width: 8.5 }))],
    rows: [...headings(content), ...people.map((person) => personRow(person, dates))],
    freeze: { rows: HEADER_ROWS, columns: 2 },
    merges: [1, 2].map((row) => ({ fromRow: row, fromColumn: 1, toRow: row, toColumn: dates.length + 2 })),
    print: { landscape: true, repeatRows: HEADER_ROWS, repeatColumns: 2 },
  };
}

function headings({ dates, withLog }: AdherenceContent): SheetRow[] {
  const legend = withLog
    ? {
        en: 'Adherence of each shift; yellow: late, left early, or punches missing or amended; – day off, L leave; empty: not judged',
        zh: '每个班次的遵时率；黄色为迟到、早退、缺卡或补卡；休 休息，假 休假；空白为未考核',
      }
    : {
        en: '✓ in time; yellow: what was at fault; – day off, L leave; empty: not judged',
        zh: '✓ 正常；黄色为异常；休 休息，假 休假；空白为未考核',
      };
  return [
    { cells: [{ en: 'Day by day', zh: '逐日情况' }], style: 'title', height: 28 },
    { cells: [legend], style: 'subtitle', height: 18 },
    {
      cells: [{ en: 'Agent', zh: '工号' }, { en: 'Name', zh: '姓名' }, ...dates.map(shortDate)],
      style: 'header',
    },
    { cells: [null, null, ...dates.map(weekdayName)], style: 'header' },
  ];
}

function personRow({ agentId, agentName, days }: PersonLine, dates: readonly string[]): SheetRow {
  return { cells: [agentId, agentName, ...days.map((day, i) => dayCell(day, dates[i]))] };
}

function dayCell(day: DayMark | null, date: string): SheetCell {
  if (day === null) return { value: null, style: isWeekend(date) ? 'weekend' : undefined };
  const { kind, share, fault } = day;
  const style: CellStyle = kind === 'off' && isWeekend(date) ? 'code_weekend' : STYLES[kind];
  if (kind === 'off') return { value: { en: '–', zh: '休' }, style };
  if (kind === 'leave') return { value: { en: 'L', zh: '假' }, style };
  if (kind === 'absent') return { value: { en: 'absent', zh: '缺勤' }, style };
  return share === null ? { value: fault ?? '✓', style } : { value: share, format: 'share', style };
}
