import { choiceOption, switchOption, valueOption } from '../option.js';

export const lang = valueOption(
  {
    name: 'lang',
    flags: '--lang <zh|en>',
    doc: {
      en: 'Language of labels and messages; from LANG by default.',
      zh: '标签和提示的语言，默认取自环境变量 LANG。',
    },
  },
  (word) =>
    choiceOption({ name: 'lang', flags: '', doc: { en: '', zh: '' }, fallback: 'en' }, ['zh', 'en']).read([
      word,
    ]),
);

export const settings = valueOption(
  {
    name: 'settings',
    flags: '--settings <file>',
    doc: {
      en: 'Settings file; by default the nearest ccops.yaml upwards from here.',
      zh: '设置文件，默认从当前文件夹向上查找 ccops.yaml。',
    },
  },
  (word) => word,
);

export const quiet = switchOption({
  name: 'quiet',
  flags: '-q, --quiet',
  doc: {
    en: 'Only errors and notes that something may be wrong; no account of what was read and how figures are defined.',
    zh: '只显示错误和可能有误的提示，不报告读取情况和口径说明。',
  },
});

export const verbose = switchOption({
  name: 'verbose',
  flags: '-v, --verbose',
  doc: { en: 'Say more about what is done.', zh: '显示更多过程信息。' },
});

export const noColor = switchOption({
  name: 'no-color',
  flags: '--no-color',
  doc: { en: 'No colours (also with NO_COLOR set).', zh: '不使用颜色（或设置 NO_COLOR）。' },
});

/** Options of every command. */
export const commonOptions = [lang, settings, quiet, verbose, noColor];
