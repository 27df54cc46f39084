import { valueOption } from '../option.js';

export const writePreset = valueOption(
  {
    name: 'write-preset',
    flags: '--write-preset <file>',
    doc: {
      en: 'Write the way of reading into this YAML file, with comments; a starting point for a preset of your own.',
      zh: '将读取方式连同注释写入该 YAML 文件，作为自定义预设的起点。',
    },
  },
  (word) => word,
);
