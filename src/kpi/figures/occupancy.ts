import { byVariant, type Kpi, type KpiVariant } from '../kpi.js';
import { combine, ratio, sumKnown } from './ratio.js';

const variants: readonly KpiVariant[] = [
  {
    id: 'states',
    label: { en: 'On contacts / (on contacts + ready)', zh: '处理/（处理+空闲）' },
    formula: 'busy_sec / (busy_sec + ready_sec)',
    source: {
      en: 'Amazon Connect occupancy: time on contact / (time on contact + idle time).',
      zh: 'Amazon Connect 占有率：处理时间/（处理时间+空闲时间）。',
    },
    compute: (s) => ratio(s.busy_sec, combine([s.busy_sec, s.ready_sec])),
  },
  {
    id: 'aliyun',
    label: { en: 'Talk and after-call work / logged in without breaks', zh: '（通话+话后）/（签入−小休）' },
    formula: '(logged_talk_sec + logged_acw_sec) / (login_sec - away_sec)',
    source: {
      en: 'Alibaba Cloud OccupancyRate: (TotalWorkTime + TotalTalkTime) / TotalLoggedInTime, logged-in without breaks.',
      zh: '阿里云座席利用率 OccupancyRate：（TotalWorkTime+TotalTalkTime）/TotalLoggedInTime（不含小休）。',
    },
    compute: (s) =>
      ratio(sumKnown(s.logged_talk_sec, s.logged_acw_sec), combine([s.login_sec], [s.away_sec])),
  },
  {
    id: 'handle-time',
    label: { en: 'Handle time / time on the queue', zh: '处理时长/在线时长' },
    formula: '(logged_talk_sec + logged_hold_sec + logged_acw_sec) / on_queue_sec',
    source: {
      en: 'Workload per time on the queue, for logs that do not tell contacts from readiness.',
      zh: '单位在线时长的话务负荷，适用于不区分处理与空闲的日志。',
    },
    compute: (s) => ratio(sumKnown(s.logged_talk_sec, s.logged_hold_sec, s.logged_acw_sec), s.on_queue_sec),
  },
];

/** Occupancy of the agents. 24 minutes on contacts and 6 minutes ready give 0.8. */
export const occupancy: Kpi = {
  id: 'occupancy',
  label: { en: 'Occupancy', zh: '占有率' },
  alsoCalled: ['占用率'],
  unit: 'share',
  onRequest: 'activity',
  definition: {
    en: 'How much of the time on the queue agents spent on contacts. By default from the states alone, so it cannot pass 100 %; variants that take the handle time from the contacts put it into the interval of arrival, and may pass 100 % in short intervals or with several contacts at once.',
    zh: '坐席在线时间中用于处理联络的比例。默认仅按坐席状态计算，不会超过100%；从联络明细取处理时长的口径按到达时段归属，短时段或并发会话时可能超过100%。',
  },
  formula: variants[0].formula,
  variants,
  source: { en: 'See the variants.', zh: '见各口径。' },
  undefinedWhen: {
    en: 'No activity was given (--activity), nobody was logged in, or the log does not tell contacts from readiness (On Queue).',
    zh: '未提供坐席状态（--activity），无人签入，或日志不区分处理与空闲（如 On Queue）。',
  },
  compute: byVariant('occupancy', variants),
};
