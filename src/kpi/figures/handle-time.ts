import type { Sums } from '../../tables/sums.js';
import type { Kpi, KpiVariant } from '../kpi.js';
import { ratio, sumKnown } from './ratio.js';

/** A part of the handling time: its total, and the contacts that know it. */
interface Part {
  readonly total: 'talk_sec' | 'hold_sec' | 'acw_sec';
  readonly known: 'talk_known' | 'hold_known' | 'acw_known';
}

export const talk: Part = { total: 'talk_sec', known: 'talk_known' };
export const hold: Part = { total: 'hold_sec', known: 'hold_known' };
export const acw: Part = { total: 'acw_sec', known: 'acw_known' };

/** Mean of a part over the contacts that know it, in seconds; null where none does. */
function meanOf(part: Part, sums: Sums): number | null {
  return ratio(sums[part.total], sums[part.known]);
}

/**
 * The mean handling time in seconds, put together from the means of its parts; null where no talk time is known. A part that no contact
 * knows is left out.
 *
 * 600 s of talk known of 10 contacts and 100 s of after-call work known of 5 make 60 + 20 = 80 s.
 */
export function meanHandleTime(sums: Sums): number | null {
  const talking = meanOf(talk, sums);
  return talking === null ? null : sumKnown(talking, meanOf(hold, sums), meanOf(acw, sums));
}

/** The share of the talk time in the mean handling time; null where nothing but the talk time is known. */
export function talkShare(sums: Sums): number | null {
  const rest = sumKnown(meanOf(hold, sums), meanOf(acw, sums));
  return rest === null ? null : ratio(meanOf(talk, sums), meanHandleTime(sums));
}

/** What the share of the talk time and that of the rest have in common. */
export const talkShareTold: Pick<Kpi, 'source' | 'undefinedWhen'> = {
  source: {
    en: 'Amazon Connect: talk time and non-talk time.',
    zh: 'Amazon Connect：通话时间与非通话时间。',
  },
  undefinedWhen: {
    en: 'No handled contact, or the export does not tell the talk time apart from the rest.',
    zh: '没有处理时长已知的联络，或导出文件未区分通话与其他时长。',
  },
};

/** The ways to take the mean of a part: over the contacts that know it, or over all handled contacts. */
export function partVariants(part: Part): readonly KpiVariant[] {
  return [
    {
      id: 'known',
      label: { en: 'Over the contacts that know it', zh: '分母：该时长已知的联络' },
      formula: `${part.total} / ${part.known}`,
      source: {
        en: 'Alibaba Cloud total / CallsHandled where every row is filled; an empty field means unknown.',
        zh: '各行均有值时即阿里云 合计/CallsHandled；空值视为未知。',
      },
      compute: (s) => ratio(s[part.total], s[part.known]),
    },
    {
      id: 'handled',
      label: { en: 'Over all handled contacts', zh: '分母：全部已处理量' },
      formula: `${part.total} / handled`,
      source: {
        en: 'Alibaba Cloud TotalTalkTime / CallsHandled, TotalWorkTime / CallsHandled; for exports in which an empty field means 0.',
        zh: '阿里云 TotalTalkTime / CallsHandled、TotalWorkTime / CallsHandled；适用于空值即为0的导出文件。',
      },
      compute: (s) => ratio(s[part.total], s.handled),
    },
  ];
}
