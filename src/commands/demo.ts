import { fileURLToPath } from 'node:url';
import type { Shell } from '../shell/shell.js';
import type { Text } from '../text/text.js';
import { adherence } from './adherence.js';
import type { Command, Invocation } from './command.js';
import { forecast } from './forecast.js';
import { createInvocation } from './invocation.js';
import { kpi } from './kpi.js';
import { output } from './options/writing.js';
import { report } from './report.js';
import { schedule } from './schedule.js';
import { staff } from './staff.js';

/** A step of the tour: a command line that could be typed in the demo folder, and what it makes. */
interface Step {
  readonly command: Command;
  readonly files: readonly string[];
  readonly words: Readonly<Record<string, string>>;
  readonly makes: Text;
}

const FILES = [
  'calls.csv',
  'history.csv',
  'events.csv',
  'people.xlsx',
  'roster-2026-10-19.csv',
  'states.csv',
  'punches.csv',
  'exceptions.csv',
];

const steps: readonly Step[] = [
  {
    command: kpi,
    files: ['calls.csv'],
    words: { by: 'queue,day', target: '80/20', output: 'kpi.csv' },
    makes: {
      en: 'operating figures by queue and day, with the sums they are made from',
      zh: '按队列、按日的运营指标及其计算所用的合计值',
    },
  },
  {
    command: forecast,
    files: ['history.csv', 'calls.csv'],
    words: { weeks: '4', holidays: 'cn', events: 'events.csv', output: 'forecast.csv' },
    makes: {
      en: 'contacts and handle time expected in every half hour of the next four weeks, 双11 included',
      zh: '未来四周每半小时的预测话务量和处理时长（含双11）',
    },
  },
  {
    command: staff,
    files: ['forecast.csv'],
    words: { target: '80/20', shrinkage: '30%', 'max-occupancy': '85%', output: 'requirement.csv' },
    makes: { en: 'people needed in every half hour, by Erlang C', zh: '每半小时所需人力（Erlang C）' },
  },
  {
    command: schedule,
    files: ['requirement.csv'],
    words: { people: 'people.xlsx', seed: '1', output: 'roster.xlsx' },
    makes: {
      en: 'who works when: roster, coverage, what stays uncovered and why',
      zh: '排班表、时段覆盖、无法覆盖的时段及原因',
    },
  },
  {
    command: adherence,
    files: ['roster-2026-10-19.csv'],
    words: {
      activity: 'states.csv',
      punches: 'punches.csv',
      exceptions: 'exceptions.csv',
      grace: '5m',
      output: 'adherence.xlsx',
    },
    makes: {
      en: 'how twelve agents kept to their roster in the week before, with every exception',
      zh: '上一周12名坐席的遵时与出勤情况及逐条偏差',
    },
  },
  {
    command: report,
    files: ['calls.csv'],
    words: { target: '80/20', output: 'report.xlsx' },
    makes: {
      en: 'the report for your boss or your client, with all definitions',
      zh: '给领导或甲方的报表工作簿，附全部指标定义',
    },
  },
];

/** Shows the whole chain on an invented center, in a folder that the user can look through and play with. */
export const demo: Command = {
  name: 'demo',
  question: { en: 'Show me, without my data.', zh: '没有数据也能先看看效果。' },
  about: {
    en: 'Puts the files of an invented contact center into a folder (ccops-demo by default) and runs the whole chain on them: figures, forecast, requirement, roster, adherence, report. Every step is printed as a command that you can repeat.',
    zh: '在文件夹（默认 ccops-demo）中放入一个虚构客服中心的数据，并运行完整流程：指标、预测、人力需求、排班、遵时、报表。每一步都打印为可重复执行的命令。',
  },
  usage: '[FOLDER]',
  options: [],
  reads: [],
  writes: 'folder',
  examples: [{ line: 'ccops demo', note: { en: 'everything, in half a minute', zh: '半分钟看完整个流程' } }],
  run,
};

async function run(invocation: Invocation): Promise<void> {
  const { shell } = invocation;
  const folder = invocation.files[0] ?? 'ccops-demo';
  await shell.makeFolder(folder);
  for (const file of FILES)
    await shell.writeFile(`${folder}/${file}`, (await shell.source(packaged(file))).open());
  shell.note({ en: `The demo center is in ${folder}.\n`, zh: `演示数据已放入 ${folder}。\n` });
  const inside = shellInside(shell, folder);
  for (const step of steps) {
    shell.note({ en: `$ ${lineOf(step)}`, zh: `$ ${lineOf(step)}` });
    const words = new Map(Object.entries(step.words).map(([name, word]) => [name, [word]]));
    await step.command.run(createInvocation(step.files, words, null, inside));
  }
  await shell.print(closing(folder, shell));
}

function packaged(file: string): string {
  return fileURLToPath(new URL(`../../fixtures/demo-center/${file}`, import.meta.url));
}

/** The same shell, with relative names meant inside the folder, and never a terminal: results go to files. */
function shellInside(shell: Shell, folder: string): Shell {
  const inside = (path: string) => `${folder}/${path}`;
  return {
    ...shell,
    source: (path) => shell.source(inside(path)),
    writeFile: (path, content) => shell.writeFile(inside(path), content),
  };
}

function lineOf(step: Step): string {
  const flags = Object.entries(step.words).map(([name, word]) =>
    name === output.name ? `-o ${word}` : `--${name} ${word}`,
  );
  return ['ccops', step.command.name, ...step.files, ...flags].join(' ');
}

function closing(folder: string, shell: Shell): string {
  const zh = shell.language === 'zh';
  const made = steps.map((step) => `  ${step.words.output.padEnd(16)} ${zh ? step.makes.zh : step.makes.en}`);
  const next = [
    'ccops kpi calls.csv --by queue,hour',
    'ccops forecast history.csv calls.csv --weeks 4 --events events.csv --explain',
    'ccops inspect calls.csv',
  ];
  return [
    '',
    zh ? `${folder} 中已生成：` : `Made in ${folder}:`,
    ...made,
    '',
    zh ? '接下来可以试试：' : 'Try next:',
    `  cd ${folder}`,
    ...next.map((line) => `  ${line}`),
    zh ? '  ccops inspect 您自己的导出文件.xlsx' : '  ccops inspect your-own-export.xlsx',
    '',
  ].join('\n');
}
