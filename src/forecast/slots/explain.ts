import type { Slot } from '../../calendar/day-info.js';
import { plural } from '../../text/plural.js';
import { listedNames } from '../../text/punctuation.js';
import { same, type Text } from '../../text/text.js';
import { thousands } from '../../text/thousands.js';
import { clockText } from '../../time/clock-text.js';
import type { Estimate } from '../model.js';
import type { Explanation } from '../result.js';
import type { SlotLift } from './lift.js';

/** Why a day's slots bring what they do; the rows add up to the day without them, and these. */
export function slotExplanations(queue: string | null, { lifts = [] }: Estimate): Explanation[] {
  return lifts.map(({ slot, total, baseline, factor, past, rule }) => ({
    queue,
    date: `${slot.date} ${clock(slot)}`,
    event: slot.event,
    dayType: 'slot',
    name: same(slot.event),
    forecast: Math.max(0, baseline + total),
    baseline,
    factor,
    past,
    rule,
  }));
}

/** What the slots of the coming days add, and for which nothing is known; nothing where there are none. */
export function slotText(estimates: readonly Estimate[]): Text[] {
  const lifts = estimates.flatMap((estimate) => estimate.lifts ?? []);
  const idle = lifts.filter(addsNothing);
  const known = lifts.filter((one) => !one.unknown && !addsNothing(one));
  const unknown = lifts.filter((one) => one.unknown);
  const added = Math.round(known.reduce((sum, { total }) => sum + total, 0));
  return [
    ...(known.length === 0
      ? []
      : [
          {
            en: `slots of the events file add ${plural(added, 'contact')}: ${list(known).en}`,
            zh: `事件文件中的时段共加量 ${thousands(added, 0)}：${list(known).zh}`,
          },
        ]),
    ...(idle.length === 0
      ? []
      : [
          {
            en: `slots in which nobody is expected without them, so that their factor adds nothing: ${list(idle).en}; a past slot of the event in the events file tells how many contacts it brings`,
            zh: `以下时段平时没有来量，因子不起作用，未作加量：${list(idle).zh}；请在事件文件中填写该事件的历史时段，以便按实际增量预测`,
          },
        ]),
    ...(unknown.length === 0
      ? []
      : [
          {
            en: `slots without a past one and without a factor, nothing added: ${list(unknown).en}`,
            zh: `以下时段无历史也未给定因子，未作加量：${list(unknown).zh}`,
          },
        ]),
  ];
}

/** So many times nobody is nobody. */
function addsNothing({ slot, unknown, baseline, total }: SlotLift): boolean {
  return !unknown && slot.factor !== null && slot.factor > 1 && baseline + total < 0.05;
}

const listed = 5;

function list(lifts: readonly SlotLift[]): Text {
  const all = lifts.map(({ slot, factor, unknown }) => {
    const times = unknown ? '' : ` ×${factor.toFixed(2)}`;
    return `${slot.date} ${clock(slot)} ${slot.event}${times}`;
  });
  return listedNames(all, listed);
}

function clock({ fromMinute, untilMinute }: Slot): string {
  return `${clockText(fromMinute)}-${clockText(untilMinute)}`;
}
