import type { Text } from '../text/text.js';
import { weekdayNames } from '../time/weekday-names.js';

/** Kinds of days, as they are told apart for figures and for forecasts. */
const dayTypes: Readonly<Record<string, Text>> = {
  workday: { en: 'workday', zh: '工作日' },
  weekend: { en: 'weekend', zh: '周末' },
  holiday: { en: 'holiday', zh: '节假日' },
  normal: { en: 'normal', zh: '平日' },
  off: { en: 'day off', zh: '休假' },
  makeup: { en: 'make-up workday', zh: '调休上班' },
  window: { en: 'event or near a holiday', zh: '活动或节日前后' },
};

/**
 * What people read for the codes in some columns; in data the codes stay as they are. Columns are named, for the same code column may
 * stand in several tables.
 */
export const codeWords: Readonly<Record<string, Readonly<Record<string, Text>>>> = {
  outcome: {
    answered: { en: 'answered', zh: '接通' },
    abandoned: { en: 'abandoned', zh: '放弃' },
    abandoned_in_ivr: { en: 'abandoned in IVR', zh: 'IVR中放弃' },
    ivr_completed: { en: 'completed in IVR', zh: 'IVR自助完成' },
    overflowed: { en: 'overflowed', zh: '溢出' },
    transferred: { en: 'transferred', zh: '转出' },
    failed: { en: 'failed', zh: '失败' },
  },
  direction: {
    inbound: { en: 'inbound', zh: '呼入' },
    outbound: { en: 'outbound', zh: '呼出' },
    internal: { en: 'internal', zh: '内部通话' },
  },
  channel: {
    voice: { en: 'voice', zh: '语音' },
    chat: { en: 'chat', zh: '在线' },
    email: { en: 'e-mail', zh: '邮件' },
  },
  day_type: dayTypes,
  sl_rule: {
    offered: { en: 'offered', zh: '占进线量（offered）' },
    positive: { en: 'positive', zh: '阈值内放弃计为达标（positive）' },
    'answered-only': { en: 'answered-only', zh: '占接通量（answered-only）' },
    negative: { en: 'negative', zh: '放弃均计为未达标（negative）' },
    'late-abandons': { en: 'late-abandons', zh: '仅计阈值后放弃（late-abandons）' },
    'short-as-met': { en: 'short-as-met', zh: '短时放弃计为达标（short-as-met）' },
    'short-out': { en: 'short-out', zh: '剔除短时放弃（short-out）' },
    genesys: { en: 'genesys', zh: 'Genesys Cloud 口径（genesys）' },
    'genesys-flow-outs': { en: 'genesys-flow-outs', zh: 'Genesys Cloud，计入流出（genesys-flow-outs）' },
    'genesys-no-short': { en: 'genesys-no-short', zh: 'Genesys Cloud，不计短时放弃（genesys-no-short）' },
    'genesys-no-abandons': {
      en: 'genesys-no-abandons',
      zh: 'Genesys Cloud，不计放弃（genesys-no-abandons）',
    },
    amazon: { en: 'amazon', zh: 'Amazon Connect 口径（amazon）' },
    aliyun: { en: 'aliyun', zh: '阿里云口径（aliyun）' },
  },
  binding: {
    service_level: { en: 'service level', zh: '服务水平' },
    occupancy: { en: 'occupancy', zh: '占有率' },
    minimum: { en: 'minimum', zh: '最低人数' },
    maximum: { en: 'maximum', zh: '人数上限' },
    overload: { en: 'OVERLOAD', zh: '超载' },
    none: { en: 'no contacts', zh: '无话务' },
  },
  alarm: { watch: { en: 'watch', zh: '关注' }, alarm: { en: 'ALARM', zh: '报警' } },
  cut: {
    all: { en: 'all', zh: '全部' },
    horizon: { en: 'days ahead', zh: '提前天数' },
    day_type: { en: 'day type', zh: '日类型' },
    weekday: { en: 'weekday', zh: '星期' },
    interval: { en: 'interval', zh: '时段' },
  },
  group: { ...dayTypes, ...Object.fromEntries(weekdayNames.map((name, i) => [i + 1, name])) },
  days: {
    all: { en: 'all', zh: '全部' },
    ordinary: { en: 'ordinary', zh: '平日' },
    special: { en: 'special', zh: '特殊日' },
  },
  verdict: {
    within: { en: 'as expected', zh: '正常范围' },
    higher: { en: 'higher', zh: '偏高' },
    lower: { en: 'lower', zh: '偏低' },
    too_few: { en: 'too few contacts', zh: '样本不足' },
  },
  activity: {
    work: { en: 'work', zh: '上线' },
    meal: { en: 'meal', zh: '用餐' },
    break: { en: 'break', zh: '小休' },
    off: { en: 'day off', zh: '休息' },
    leave: { en: 'leave', zh: '休假' },
    training: { en: 'training', zh: '培训' },
    meeting: { en: 'meeting', zh: '会议' },
    standby: { en: 'standby', zh: '备班' },
    away: { en: 'off the queue', zh: '示忙' },
    outside: { en: 'outside the shift', zh: '班外' },
  },
  rule: {
    generic: { en: 'general', zh: '通用口径' },
    genesys: { en: 'Genesys Cloud', zh: 'Genesys Cloud 口径' },
    'genesys-outside': {
      en: 'Genesys Cloud, outside shift is an exception',
      zh: 'Genesys Cloud 口径（班外工作计为偏差）',
    },
    amazon: { en: 'Amazon Connect', zh: 'Amazon Connect 口径' },
  },
  period: {
    day: { en: 'day', zh: '日' },
    week: { en: 'week', zh: '周' },
    month: { en: 'month', zh: '月' },
    quarter: { en: 'quarter', zh: '季' },
    year: { en: 'year', zh: '年' },
    all: { en: 'all', zh: '全部' },
    total: { en: 'total', zh: '合计' },
  },
};
