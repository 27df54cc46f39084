import type { Leg } from './leg.js';

/**
 * Legs that the switch answered, not an agent: with `no agent` every answered leg that names none; with `first` the caller's own leg, in which those to the
 * agents lie; with `menu` those that say they are one.
 */
export const SWITCH_LEGS = ['no agent', 'first', 'menu'] as const;
export type SwitchLegs = (typeof SWITCH_LEGS)[number];

const NEARLY_ALL = 0.95;
const MANY = 0.2;
const ROUNDED_SEC = 5;
const MENU =
  /\bivr\b|\bmenu\b|auto[- _]?attendant|voice ?portal|call ?flow|语音导航|语音菜单|导航|自助|自动应答|總機|总机/i;

/**
 * Which legs of calls the switch answered, by the legs of several: those without an agent, if many calls begin with such a leg and those answered last
 * nearly always name one; the first ones, if no leg names an agent and the first nearly always lasts over all others; menus, if no leg names an agent and many
 * calls begin with one. Undefined where none of it is so.
 */
export function switchLegsOf(calls: readonly (readonly Leg[])[]): SwitchLegs | undefined {
  const several = calls
    .map((legs) => [...legs].sort((a, b) => a.start - b.start))
    .filter(({ length }) => length > 1);
  const answeredFirst = several.filter(([opening]) => opening.answered);
  const isNameless = ({ row }: Leg) => row.agent_id == null;
  const lasts = several.flatMap(([, ...later]) => later.findLast(({ answered }) => answered) ?? []);
  const isMost = <T>(list: readonly T[], test: (one: T) => boolean, share: number) =>
    list.length > 0 && list.filter(test).length >= list.length * share;
  if (lasts.every(isNameless)) {
    if (!several.flat().every(isNameless)) return undefined;
    if (answeredFirst.length === several.length && isMost(several, isOver, NEARLY_ALL)) return 'first';
    return isMost(several, ([opening]) => opening.answered && saysMenu(opening), MANY) ? 'menu' : undefined;
  }
  const begins = isMost(answeredFirst, ([opening]) => isNameless(opening), MANY);
  return begins && isMost(lasts, (leg) => !isNameless(leg), NEARLY_ALL) ? 'no agent' : undefined;
}

/** Whether the first leg begins before the others and ends with them or later. */
function isOver([opening, ...others]: readonly Leg[]): boolean {
  return others.every(({ start, end }) => start > opening.start && end <= opening.end + ROUNDED_SEC);
}

function saysMenu({ row }: Leg): boolean {
  return Object.values(row).some((cell) => typeof cell === 'string' && MENU.test(cell));
}

/** A leg that the switch answered as what it was: time in a menu where the row says that it is one, else waiting for an agent. Other legs stay as they are. */
export function heardBySwitch(leg: Leg, which: SwitchLegs | undefined, isFirst: boolean): Leg {
  const { row, answered, start, end } = leg;
  if (which === undefined || !answered || row.agent_id != null || (which === 'first' && !isFirst)) return leg;
  const isMenu = saysMenu(leg);
  if (which === 'menu' && !isMenu) return leg;
  const lasted = end >= start ? end - start : null;
  return {
    ...leg,
    row: {
      ...row,
      outcome: isMenu ? 'ivr_completed' : 'abandoned',
      answered_at: null,
      talk_sec: null,
      ivr_sec: isMenu ? (row.ivr_sec ?? lasted) : (row.ivr_sec ?? null),
      wait_sec: isMenu ? null : lasted,
    },
    answer: Number.NaN,
    answered: false,
    isMenu,
  };
}
