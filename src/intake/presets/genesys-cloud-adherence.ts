import type { Preset } from './preset.js';

/**
 * Genesys Cloud, historical adherence of workforce management: a row per agent, times in minutes. `Infinity%` and `NaN%` (nothing
 * scheduled on queue) are no numbers, and so unknown.
 */
export const genesysCloudAdherence: Preset = {
  name: 'genesys-cloud-adherence',
  title: { en: 'Genesys Cloud historical adherence', zh: 'Genesys Cloud 历史遵时报表' },
  source: 'Genesys Cloud Resource Center: Historical adherence overview',
  table: 'agent_summary',
  match: {
    header: ['Agent', 'Adherence (%)', 'Conformance (%)', 'Exceptions', 'Scheduled Minutes'],
    layout: [
      'Exceptions Duration Minutes',
      'Exceptions Duration (Adherence)',
      'Net Impact',
      'Actual Time',
      'Scheduled On Queue',
      'Work Time On Queue',
      'Scheduled (Adherence)',
    ],
  },
  columns: {
    agent_id: 'Agent',
    agent_name: 'Agent',
    on_queue_sec: { column: 'Work Time On Queue', unit: 'minutes' },
    scheduled_sec: { column: 'Scheduled Minutes', unit: 'minutes' },
    scheduled_on_queue_sec: { column: 'Scheduled On Queue', unit: 'minutes' },
    exceptions: 'Exceptions',
    exception_sec: { column: 'Exceptions Duration Minutes', unit: 'minutes' },
    adherence_scheduled_sec: { column: 'Scheduled (Adherence)', unit: 'minutes' },
    adherence_exception_sec: { column: 'Exceptions Duration (Adherence)', unit: 'minutes' },
    adherence: 'Adherence (%)',
    conformance: 'Conformance (%)',
  },
};
