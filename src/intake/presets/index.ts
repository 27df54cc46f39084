import { aircallCalls } from './aircall-calls.js';
import { aliyunAiccs } from './aliyun-aiccs.js';
import { aliyunCccSkill } from './aliyun-ccc-skill.js';
import { amazonConnectContacts } from './amazon-connect-contacts.js';
import { amazonConnectHistory } from './amazon-connect-history.js';
import { amazonConnectMetrics } from './amazon-connect-metrics.js';
import { asteriskCdr } from './asterisk-cdr.js';
import { asteriskCdrCustom } from './asterisk-cdr-custom.js';
import { asteriskCdrMysql } from './asterisk-cdr-mysql.js';
import { asteriskCdrTable } from './asterisk-cdr-table.js';
import { asteriskQueueLog } from './asterisk-queue-log.js';
import { asteriskQueueLogTable } from './asterisk-queue-log-table.js';
import { avayaCmsSkill } from './avaya-cms-skill.js';
import { biCallsZh } from './bi-calls-zh.js';
import { cdrStats } from './cdr-stats.js';
import { chatMessagesZh } from './chat-messages-zh.js';
import { chinaMobileReport } from './china-mobile-report.js';
import { ciscoCucmCdr } from './cisco-cucm-cdr.js';
import { ciscoUccxCsq } from './cisco-uccx-csq.js';
import { ciscoUccxDaily } from './cisco-uccx-daily.js';
import { easemobInbound } from './easemob-inbound.js';
import { five9CallLog } from './five9-call-log.js';
import { freeswitchCdr } from './freeswitch-cdr.js';
import { freeswitchCdrAsterisk } from './freeswitch-cdr-asterisk.js';
import { genesysCloudAdherence } from './genesys-cloud-adherence.js';
import { genesysCloudInteractions } from './genesys-cloud-interactions.js';
import { genesysCloudWfmHistory } from './genesys-cloud-wfm-history.js';
import { huaweiCecRecordings } from './huawei-cec-recordings.js';
import { imsBillZh } from './ims-bill-zh.js';
import { mayiService } from './mayi-service.js';
import { niceCxoneContacts } from './nice-cxone-contacts.js';
import { pbxListZh } from './pbx-list-zh.js';
import type { Preset } from './preset.js';
import { queueLogColumns } from './queue-log-columns.js';
import { talkdeskCalls } from './talkdesk-calls.js';
import { talkdeskContacts } from './talkdesk-contacts.js';
import { telecomDailyZh } from './telecom-daily-zh.js';
import { threecxCdr } from './threecx-cdr.js';
import { threecxCdr18 } from './threecx-cdr-18.js';
import { twilioCalls } from './twilio-calls.js';
import { vocalcomHermes } from './vocalcom-hermes.js';
import { zendeskTalk } from './zendesk-talk.js';

/** The built-in presets; the one that fits a file best is taken. */
export const presets: readonly Preset[] = [
  aircallCalls,
  aliyunAiccs,
  aliyunCccSkill,
  amazonConnectContacts,
  amazonConnectHistory,
  amazonConnectMetrics,
  asteriskCdrCustom,
  asteriskCdrMysql,
  asteriskCdrTable,
  asteriskCdr,
  asteriskQueueLog,
  asteriskQueueLogTable,
  avayaCmsSkill,
  biCallsZh,
  cdrStats,
  chatMessagesZh,
  chinaMobileReport,
  ciscoCucmCdr,
  ciscoUccxCsq,
  ciscoUccxDaily,
  easemobInbound,
  five9CallLog,
  freeswitchCdrAsterisk,
  freeswitchCdr,
  genesysCloudAdherence,
  genesysCloudInteractions,
  genesysCloudWfmHistory,
  huaweiCecRecordings,
  imsBillZh,
  mayiService,
  niceCxoneContacts,
  pbxListZh,
  queueLogColumns,
  talkdeskCalls,
  talkdeskContacts,
  telecomDailyZh,
  threecxCdr18,
  threecxCdr,
  twilioCalls,
  vocalcomHermes,
  zendeskTalk,
];
