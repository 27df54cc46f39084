import type { Tallying } from '../../kpi/aggregate.js';
import { chooseFigures, type FigureChoice, type FurtherSource } from '../../kpi/choice.js';
import { kpis } from '../../kpi/figures/index.js';
import { serviceLevel } from '../../kpi/figures/service-level.js';
import { serviceLevelRules } from '../../kpi/figures/service-level-rules.js';
import type { TallySettings } from '../../kpi/tallies/tally.js';
import type { Invocation } from '../command.js';
import { activity } from '../options/adherence.js';
import * as options from '../options/further-figures.js';
import { forecast, roster } from '../options/further-figures.js';
import * as kpiOptions from '../options/kpi.js';
import { thresholdsOf } from './alarms.js';

/** The figures that the command line asks for, and how they are made. */
export interface FigurePlan {
  readonly choice: FigureChoice;
  readonly tallying: Tallying;
}

const SOURCES = { activity, roster, forecast } satisfies Record<FurtherSource, unknown>;

/** What has a threshold is made and judged too, whatever `--figures` names, where the contacts alone are enough for it. */
function withThresholds(choice: FigureChoice, watched: readonly string[]): FigureChoice {
  const extra = kpis.filter(
    ({ id, onRequest }) => (!onRequest || onRequest === 'figures') && watched.includes(id),
  );
  const names = choice.figures.map(({ id }) => id);
  if (extra.every(({ id }) => names.includes(id))) return choice;
  return chooseFigures([...names, ...extra.map(({ id }) => id)], choice.variants, []);
}

/** How callers are followed. */
export function recontactSettings(invocation: Invocation): Pick<TallySettings, 'window' | 'sameQueue'> {
  return {
    window: invocation.get(options.fcrWindow)!,
    sameQueue: invocation.get(options.fcrBy)!.includes('queue'),
  };
}

/** Reads the options by which figures are chosen. */
export function figurePlan(invocation: Invocation): FigurePlan {
  const given = (Object.keys(SOURCES) as FurtherSource[]).filter(
    (name) => invocation.get(SOURCES[name]) !== null,
  );
  const slRule = serviceLevelRules.find(({ id }) => id === invocation.get(kpiOptions.slRule))!;
  const variants = new Map([...invocation.get(options.variant)!, [serviceLevel.id, slRule] as const]);
  const choice = withThresholds(chooseFigures(invocation.get(options.figures) ?? [], variants, given), [
    ...(thresholdsOf(invocation)?.keys() ?? []),
  ]);
  const settings = { ...recontactSettings(invocation), csatTop: invocation.get(options.csatTop) };
  return { choice, tallying: { tallies: choice.tallies, settings } };
}
