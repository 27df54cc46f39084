import { listedNames } from '../../text/punctuation.js';
import type { Text } from '../../text/text.js';
import { aliasesOf } from '../aliases/index.js';
import { type SegmentWord, segmentKind, segmentWord } from '../aliases/segment-words.js';
import { type RawRow, textOf } from '../cells.js';
import type { Header } from '../header/find-header.js';
import type { SegmentColumns } from '../parts/settings.js';
import type { ColumnSettings, Preset } from '../presets/preset.js';
import { fits } from '../values/fits.js';
import { recogniseAs } from './recognise.js';

const LOOK_ROWS = 1000;
const NEARLY_ALL = 0.9;
const MOST = 0.5;
/** How the columns may be called whose words tell what a segment is; others hold such words too, such as who ended a call. */
const NAMES =
  /purpose|participant|party|segment|leg|role|stage|phase|state|status|activity|type|环节|用途|参与|分段|话段|阶段|节点|类型|状态|角色/i;
/** A name for the participant, whoever that is: the queue in the row of a queue, the agent in that of an agent. */
const PARTICIPANT =
  /^(?:participant|party)?[\s_-]*name$|^participant$|^(?:参与者|参与方|参与人)?(?:名称|姓名)?$/i;
const SEGMENT_NAME = /segment|环节|分段|段类型/i;
const OWN_TALK = /talk|conversation|通话|交谈/i;

/** A column with the words of its first rows. */
interface Told {
  readonly name: string;
  readonly words: ReadonlySet<SegmentWord>;
}

/**
 * A list with a row per segment of a contact, such as the analytics detail of Genesys Cloud: one or two columns tell by their words who takes part and what is done (`ivr`, `acd`, `agent`; `interact`,
 * `hold`, `wrapup`), an id comes again in the rows of its contact, and each row has a start, with an end or a length. Null for anything else.
 */
export function segmentListPreset(
  header: Header,
  rows: readonly RawRow[],
  map: ReadonlyMap<string, string>,
): Preset | null {
  if (header.row === null) return null;
  const first = rows.slice(0, LOOK_ROWS);
  const segments = segmentColumns(header, first);
  if (segments === null) return null;
  const told = new Set(Object.values(segments));
  const textsOf = (name: string) => first.map(({ cells }) => textOf(cells[header.names.indexOf(name)]));
  const free = header.names.filter((name) => !told.has(name));
  const by = map.get('contact_id') ?? sharedId(free, textsOf, Object.keys(segments).length > 1);
  if (by === undefined) return null;
  const ids = textsOf(by);
  /** The segment's own times are those that differ most within a contact: not the start of the whole conversation. */
  const momentOf = (field: string) => {
    const named = free.filter((name) => aliasesOf(name, 'contacts').some((alias) => alias.field === field));
    const moments = named.filter((name) =>
      fits(
        'moment',
        first.map(({ cells }) => cells[header.names.indexOf(name)]),
      ),
    );
    const differ = (name: string) => new Set(textsOf(name).map((text, i) => `${ids[i]} ${text}`)).size;
    return moments
      .sort((a, b) => differ(b) - differ(a))
      .slice(0, 1)
      .map((name) => [field, name] as const);
  };
  const given = new Map([['contact_id', by], ...momentOf('arrived_at'), ...momentOf('ended_at'), ...map]);
  const found = recogniseAs('contacts', header, rows, given).preset;
  const columns = fieldsOf(found.columns, segments, [...told]);
  // Legs that say themselves whether they were answered are no times of one kind.
  if (segments.type === undefined && found.columns.outcome !== undefined) return null;
  const participant = free.find((name) => PARTICIPANT.test(name.trim()));
  if (columns.arrived_at === undefined || (columns.ended_at === undefined && columns.talk_sec === undefined))
    return null;
  return {
    ...found,
    title: TITLE,
    columns: {
      ...(participant === undefined ? {} : { queue: participant, agent_id: participant }),
      ...columns,
    },
    outcome: undefined,
    setAside: undefined,
    values: noTimes(segments, columns, header, rows),
    contact: { by, segments },
  };
}

/** Who takes part, and what is done: one column for both, or one for each. Callers wait in some, and agents talk. */
function segmentColumns({ names }: Header, rows: readonly RawRow[]): SegmentColumns | null {
  const told = names.flatMap((name, index): Told[] => {
    if (!NAMES.test(name)) return [];
    const filled = rows.map(({ cells }) => textOf(cells[index])).filter((text) => text !== '');
    const known = filled.flatMap((text) => segmentWord(text) ?? []);
    const words = new Set(known);
    return words.size > 0 && known.length >= filled.length * NEARLY_ALL ? [{ name, words }] : [];
  });
  const has =
    (...some: readonly SegmentWord[]) =>
    (one: Told) =>
      some.some((word) => one.words.has(word));
  const purpose = told.find((one) => has('agent')(one) && has('queue')(one));
  const isOfSegments = (one: Told) =>
    SEGMENT_NAME.test(one.name) || has('queue', 'ring', 'hold', 'acw', 'menu', 'none')(one);
  const type = told.find((one) => one !== purpose && has('talk')(one) && isOfSegments(one));
  if (purpose && type) return { purpose: purpose.name, type: type.name };
  if (purpose)
    return has('talk', 'hold', 'acw')(purpose) ? { type: purpose.name } : { purpose: purpose.name };
  return type && has('queue', 'ring')(type) ? { type: type.name } : null;
}

/** The id of the contact: of the columns that may hold it the likeliest by its name, if the same one stands in several rows. */
function sharedId(
  names: readonly string[],
  textsOf: (name: string) => readonly string[],
  isSure: boolean,
): string | undefined {
  const ids = names.flatMap((name) => {
    const alias = aliasesOf(name, 'contacts').find(({ field }) => field === 'contact_id');
    const texts = alias ? textsOf(name) : [];
    const different = new Set(texts).size;
    if (!alias || different < 2 || texts.includes('')) return [];
    return [{ name, rank: alias.rank, isShared: different <= texts.length * MOST }];
  });
  const [best] = ids.sort((a, b) => Number(b.isShared) - Number(a.isShared) || a.rank - b.rank);
  // The first rows of a long list in no order may all be of different contacts.
  return best && (best.isShared || isSure) ? best.name : undefined;
}

const KEPT = [
  'contact_id',
  'channel',
  'direction',
  'caller_id',
  'called_number',
  'arrived_at',
  'ended_at',
  'queue',
  'agent_id',
  'transferred',
  'resolved',
  'csat',
];
/** What an agent did, as figures of a row; where a column tells what is done in each segment, such figures are those of the whole contact, again and again. */
const WORK = ['answered_at', 'ring_sec', 'talk_sec', 'hold_sec', 'acw_sec'];

function fieldsOf(columns: Preset['columns'], { type }: SegmentColumns, told: readonly string[]): Fields {
  const { talk_sec: talk, ended_at: end } = columns;
  const hasOwn = type === undefined && talk !== undefined && OWN_TALK.test(JSON.stringify(talk));
  const kept = new Set([...KEPT, ...(hasOwn ? WORK : []), ...(end === undefined ? ['talk_sec'] : [])]);
  const isTold = (settings: ColumnSettings) =>
    told.some((name) => JSON.stringify(settings).includes(JSON.stringify(name)));
  const fields = Object.entries(columns).filter(([field, settings]) => kept.has(field) && !isTold(settings));
  return Object.fromEntries(fields);
}

type Fields = Record<string, ColumnSettings>;

/** Holding and after-call work of a list that has segments for them: who has none did not do it. */
function noTimes(
  { purpose, type }: SegmentColumns,
  columns: Fields,
  { names }: Header,
  rows: readonly RawRow[],
): Preset['values'] {
  const at = (name: string | undefined) => (name === undefined ? -1 : names.indexOf(name));
  const kinds = new Set(
    rows.map(({ cells }) => segmentKind(textOf(cells[at(purpose)]), textOf(cells[at(type)]))),
  );
  const told = (['hold', 'acw'] as const).filter(
    (kind) => kinds.has(kind) && columns[`${kind}_sec`] === undefined,
  );
  return Object.fromEntries(told.map((kind) => [`${kind}_sec`, 0]));
}

const TITLE: Text = { en: 'list of segments', zh: '联络环节清单' };

/** Why a list was taken for one of segments. */
export const BY_SEGMENTS: Text = {
  en: 'a row per segment of a contact, by the words for who takes part and what is done (ivr, acd, agent; interact, hold, wrapup)',
  zh: '每行是联络的一个环节（由参与者或环节的用词识别：IVR、排队、坐席，通话、保持、话后）',
};

/** What the user should hear of it. */
export function segmentsNote({ contact }: Preset): Text {
  const columns = listedNames(Object.values(contact?.segments ?? {}));
  const by = listedNames([contact?.by ?? []].flat());
  return {
    en: `a row is a segment, by ${columns.en}; those with the same ${by.en} are one contact: a menu before the queue is time in the menu, queue and ringing are waiting, and a contact that comes to no queue or agent ended in the menu (--as parts shows the rows as they stand)`,
    zh: `每行是一个环节（由 ${columns.zh} 判断），${by.zh} 相同的合并为一个联络：排队前的语音导航计 IVR 时长，排队与振铃计等待，未进队列也未到坐席的计为 IVR 内结束（用 --as parts 可查看原始各行）`,
  };
}
