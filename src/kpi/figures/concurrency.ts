import type { Kpi } from '../kpi.js';
import { ratio } from './ratio.js';

/** Contacts that an agent has at once, on average. 600 s of chats in 300 s of an agent's time give 2. */
export const concurrency: Kpi = {
  id: 'concurrency',
  label: { en: 'Concurrency', zh: '并发会话数' },
  unit: 'number',
  onRequest: 'figures',
  definition: {
    en: "Time of the contacts from answer to end, over the time in which their agents had at least one: contacts at once while busy, at least 1. Where several run at once the agent's time is divided among them, so that the figure holds for any group.",
    zh: '联络从接起到结束的时长之和，除以坐席至少有一个会话进行的时长：忙碌时平均同时进行的会话数，不小于1。同时进行多个会话时，坐席时长按会话平分，因此任意分组均成立。',
  },
  formula: 'contact_span_sec / agent_span_sec',
  source: {
    en: 'Concurrent chats per agent; Amazon Connect measures occupancy without concurrency and shows it apart.',
    zh: '坐席并发会话数；Amazon Connect 的占有率不计并发，另行展示。',
  },
  undefinedWhen: {
    en: 'No contact has an agent, an answer and an end.',
    zh: '没有坐席、接起和结束时间均已知的联络。',
  },
  compute: (s) => ratio(s.contact_span_sec, s.agent_span_sec),
};
