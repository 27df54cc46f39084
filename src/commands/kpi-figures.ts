import type { Tallying } from '../kpi/aggregate.js';
import { chooseFigures, type FigureChoice, type FurtherSource } from '../kpi/choice.js';
import type { Invocation } from './command.js';
import { activity } from './options/adherence.js';
import * as options from './options/further-figures.js';
import { forecast, roster } from './options/further-figures.js';

/** The figures that the command line asks for, and how they are made. */
export interface FigurePlan {
  readonly choice: FigureChoice;
  readonly tallying: Tallying;
}

const SOURCES = { activity, roster, forecast } satisfies Record<FurtherSource, unknown>;

/** Reads the options by which figures are chosen. */
export function figurePlan(invocation: Invocation): FigurePlan {
  const given = (Object.keys(SOURCES) as FurtherSource[]).filter(
    (name) => invocation.get(SOURCES[name]) !== null,
  );
  const variants = new Map(invocation.get(options.variant));
  const choice = chooseFigures(invocation.get(options.figures) ?? [], variants, given);
  const settings = {
    window: invocation.get(options.fcrWindow)!,
    sameQueue: invocation.get(options.fcrBy)!.includes('queue'),
    csatTop: invocation.get(options.csatTop),
  };
  return { choice, tallying: { tallies: choice.tallies, settings } };
}
