import type { Preset } from './preset.js';

/**
 * Genesys Cloud, reply to an aggregates query of conversations, as JSON or flattened into a table: a row per queue, medium and interval, with count and sum of each
 * metric, in milliseconds. A metric of which nothing came in an interval is left out of the reply, so its count is 0 there.
 */
export const genesysCloudAggregates: Preset = {
  name: 'genesys-cloud-aggregates',
  title: { en: 'Genesys Cloud conversation aggregates', zh: 'Genesys Cloud 会话聚合查询（API）' },
  source: 'Genesys Cloud Developer Center: POST /api/v2/analytics/conversations/aggregates/query',
  table: 'intervals',
  match: {
    header: ['interval', 'nOffered.count'],
    layout: [
      'group.queueId',
      'group.mediaType',
      'tAnswered.count',
      'tAnswered.sum',
      'tAbandon.count',
      'tAbandon.sum',
      'tTalk.sum',
      'tHeld.sum',
      'tAcw.sum',
      'tHandle.sum',
      'oServiceLevel.numerator',
    ],
  },
  columns: {
    queue: ['group.queueName', 'queueName', 'group.queueId', 'queueId'],
    channel: ['group.mediaType', 'mediaType'],
    interval_start: 'interval',
    offered: { column: 'nOffered.count', blank: 'zero' },
    answered: { column: 'tAnswered.count', blank: 'zero' },
    abandoned: { column: 'tAbandon.count', blank: 'zero' },
    overflowed: { column: 'tFlowOut.count', blank: 'zero' },
    answered_in_target: 'oServiceLevel.numerator',
    transferred: { column: 'nTransferred.count', blank: 'zero' },
    answer_wait_sec: { column: 'tAnswered.sum', unit: 'milliseconds', blank: 'zero' },
    abandon_wait_sec: { column: 'tAbandon.sum', unit: 'milliseconds', blank: 'zero' },
    talk_sec: { column: 'tTalk.sum', unit: 'milliseconds' },
    hold_sec: { column: 'tHeld.sum', unit: 'milliseconds', blank: 'zero' },
    acw_sec: { column: 'tAcw.sum', unit: 'milliseconds', blank: 'zero' },
  },
};
