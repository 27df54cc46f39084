import type { Command } from './command.js';

/** Every command, in the order of the planning cycle, and where it is: one that is run is loaded alone. */
const places: Readonly<Record<string, () => Promise<Command>>> = {
  inspect: async () => (await import('./inspect.js')).inspect,
  import: async () => (await import('./import.js')).importCommand,
  kpi: async () => (await import('./kpi.js')).kpi,
  agents: async () => (await import('./agents.js')).agents,
  calendar: async () => (await import('./calendar.js')).calendar,
  forecast: async () => (await import('./forecast.js')).forecast,
  backtest: async () => (await import('./backtest.js')).backtest,
  staff: async () => (await import('./staff.js')).staff,
  schedule: async () => (await import('./schedule.js')).schedule,
  adherence: async () => (await import('./adherence.js')).adherence,
  accuracy: async () => (await import('./accuracy.js')).accuracy,
  intraday: async () => (await import('./intraday.js')).intraday,
  report: async () => (await import('./report.js')).report,
  init: async () => (await import('./init.js')).init,
  demo: async () => (await import('./demo.js')).demo,
};

/** All commands, in the order of the planning cycle. */
export function loadAll(): Promise<readonly Command[]> {
  return Promise.all(Object.values(places).map((load) => load()));
}

/** What a command line that begins with this word needs: its command alone, nothing for the version, else all of them. */
export async function loadFor(word: string | undefined): Promise<readonly Command[]> {
  if (word === '--version' || word === '-V') return [];
  return word !== undefined && Object.hasOwn(places, word) ? [await places[word]()] : loadAll();
}
