/**
 * Names that exports use for the queue and the channel, the likeliest first, divided by bars. English, Chinese, Spanish, German; other languages
 * stand in `languages.ts`.
 */
export const shared = {
  queue: `queue | queue name | first queue | final queue name | final queue | last queue name | skill | skill name | skill group | skill group name | skill group names | split/skill | split name |
    split | csq name | service | service name | hotline | ring group | ring groups | campaign |
    campaign name | call queue | call queues | call queue names | call queue name | csq names | csq | ct name | cc queue | delivered queue | task queue name | queue id | acd group | hunt group | target name | pilote | workgroup | group name | call center | department | call group | campaign id | 队列 | 队列名称 | 队列名 | 排队队列 | 呼入队列 | 技能队列名称 | 客服组 | 分流客服组 | 坐席组 | 服务队列 | 业务队列 | 技能组 | 技能组名称 | 受理技能组 | 接听技能组 | 接待技能组 | 分配技能组 | 进线技能组 | 技能队列 |
    技能 | 业务组 | 热线 | 服务热线 | 业务线 | 佇列 | 佇列名稱 | cola | servicio | campana | warteschlange`,
  channel: `channel | media type | media | channel type | contact channel | 渠道 | 渠道类型 | 接入渠道 | 来源渠道 | 服务渠道 | 咨询渠道 | 会话类型 | 接入方式 |
    媒体类型 | canal | kanal`,
} as const;
