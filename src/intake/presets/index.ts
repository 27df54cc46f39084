import { amazonConnectHistory } from './amazon-connect-history.js';
import { five9CallLog } from './five9-call-log.js';
import { genesysCloudWfmHistory } from './genesys-cloud-wfm-history.js';
import type { Preset } from './preset.js';

/** The built-in presets. Of those whose `match` fits a file, the one that asks for most is taken. */
export const presets: readonly Preset[] = [amazonConnectHistory, five9CallLog, genesysCloudWfmHistory];
