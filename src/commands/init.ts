import { writeWorkbook } from '../output/xlsx.js';
import { planningTables } from '../scheduling/planning/index.js';
import type { Shell } from '../shell/shell.js';
import { UsageError } from '../text/errors.js';
import type { Text } from '../text/text.js';
import { planningWorkbook } from '../workbook/planning.js';
import type { Command } from './command.js';
import { force, refuseExisting } from './options/overwrite.js';
import { settingsFile } from './settings/settings-file.js';

/** `ccops init`: files to be filled in. */
export const init: Command = {
  name: 'init',
  question: { en: 'What must I fill in?', zh: '我需要填写什么？' },
  about: {
    en: 'Writes a file to fill in. A name ending in .xlsx: the planning workbook for ccops schedule, with sheets for shifts, people, rules, leave and wishes, drop-down lists and an example row. A name ending in .yaml: a settings file in which every setting stands with its explanation, switched off.',
    zh: '生成待填写的文件。文件名以 .xlsx 结尾时，生成 ccops schedule 所用的排班资料工作簿，含班次、人员、规则、休假、意愿各表，带下拉选项和示例行；以 .yaml 结尾时，生成设置文件，列出所有设置项及说明，默认均未启用。',
  },
  usage: '[FILE]',
  options: [force],
  reads: [],
  writes: 'file',
  examples: [
    {
      line: 'ccops init planning.xlsx --lang zh',
      note: { en: 'a planning workbook in Chinese', zh: '中文的排班资料工作簿' },
    },
    { line: 'ccops init ccops.yaml', note: { en: 'a settings file', zh: '设置文件' } },
  ],
  async run(invocation) {
    const { shell } = invocation;
    const [file] = invocation.files;
    const content = await contentFor(file ?? '', shell);
    if (!invocation.get(force)) await refuseExisting(file, shell);
    await shell.writeFile(file, content);
    shell.note(written(file));
  },
};

async function contentFor(file: string, shell: Shell): Promise<Uint8Array | string> {
  if (/\.xlsx$/i.test(file))
    return writeWorkbook(planningWorkbook(planningTables, shell.language), shell.language);
  if (/\.ya?ml$/i.test(file)) {
    const { commands } = await import('./index.js');
    return settingsFile(commands, shell.language);
  }
  throw new UsageError(
    file === ''
      ? { en: 'say which file to write', zh: '请指定要生成的文件' }
      : { en: `${file} ends in neither .xlsx nor .yaml`, zh: `${file} 的扩展名不是 .xlsx 或 .yaml` },
    {},
    {
      en: 'A planning workbook: ccops init planning.xlsx. A settings file: ccops init ccops.yaml.',
      zh: '排班资料工作簿：ccops init 排班资料.xlsx；设置文件：ccops init ccops.yaml。',
    },
  );
}

function written(file: string): Text {
  return /\.xlsx$/i.test(file)
    ? {
        en: `wrote ${file}: fill it in, then run: ccops schedule requirement.csv --people ${file} -o roster.xlsx`,
        zh: `已生成 ${file}，填写后运行：ccops schedule requirement.csv --people ${file} -o roster.xlsx`,
      }
    : { en: `wrote ${file}`, zh: `已生成 ${file}` };
}
