import type { ReadOptions } from '../intake/open-table.js';
import type { Session } from './command.js';
import * as reading from './options/reading.js';

/** The preset asked for: `auto`, one of the built-in ones by name, or a YAML file of the user's own. */
export async function choosePreset(session: Session): Promise<ReadOptions['preset']> {
  const name = session.get(reading.preset) ?? 'auto';
  if (name !== 'auto') throw new Error('presets come with the intake room');
  return 'auto';
}
