import { choiceOption, valueOption } from '../option.js';
import { countWord } from '../words.js';

export const people = valueOption(
  {
    name: 'people',
    flags: '--people <file>',
    isPath: true,
    doc: {
      en: 'The planning workbook (see ccops init), or a CSV file of the people with --shifts beside it.',
      zh: '排班资料工作簿（见 ccops init），或人员 CSV 文件（须同时给出 --shifts）。',
    },
  },
  (word) => word,
);

export const shifts = valueOption(
  {
    name: 'shifts',
    flags: '--shifts <file>',
    isPath: true,
    doc: { en: 'Shifts, when they are in a file of their own.', zh: '单独的班次文件。' },
  },
  (word) => word,
);

export const rules = valueOption(
  {
    name: 'rules',
    flags: '--rules <file>',
    isPath: true,
    doc: { en: 'Values of the rules, when they are in a file of their own.', zh: '单独的规则文件。' },
  },
  (word) => word,
);

export const leave = valueOption(
  {
    name: 'leave',
    flags: '--leave <file>',
    isPath: true,
    doc: { en: 'Leave, when it is in a file of its own.', zh: '单独的休假文件。' },
  },
  (word) => word,
);

export const wishes = valueOption(
  {
    name: 'wishes',
    flags: '--wishes <file>',
    isPath: true,
    doc: { en: 'Wishes, when they are in a file of their own.', zh: '单独的意愿文件。' },
  },
  (word) => word,
);

export const previous = valueOption(
  {
    name: 'previous',
    flags: '--previous <file>',
    isPath: true,
    doc: {
      en: 'The earlier roster: rest and runs of days go on from it, and its locked rows stay.',
      zh: '上期或修改后的排班表：班次间隔和连续天数由此接续，其中锁定的行保持不变。',
    },
  },
  (word) => word,
);

export const seed = valueOption(
  {
    name: 'seed',
    flags: '--seed <number>',
    fallback: '1',
    doc: { en: 'The same seed gives the same result.', zh: '随机种子，相同种子得到相同结果。' },
  },
  (word) => countWord('seed', word),
);

export const effort = choiceOption(
  {
    name: 'effort',
    flags: '--effort <quick|normal|thorough>',
    fallback: 'normal',
    doc: {
      en: 'How long to improve the roster: thorough takes about ten times as long as normal.',
      zh: '优化力度：thorough 的耗时约为 normal 的十倍。',
    },
  },
  ['quick', 'normal', 'thorough'],
);

export const gaps = valueOption(
  {
    name: 'gaps',
    flags: '--gaps <file>',
    doc: {
      en: 'Write what could not be covered into this CSV file, by interval.',
      zh: '将未能覆盖的时段写入该 CSV 文件。',
    },
  },
  (word) => word,
);

/** How a roster is made. */
export const schedulingOptions = [people, shifts, rules, leave, wishes, previous, seed, effort, gaps];
