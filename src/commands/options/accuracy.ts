import { cuts } from '../../forecast/accuracy/kept/cuts.js';
import { valueOption, wrongValue } from '../option.js';

const names = cuts.map(({ name }) => name);

export const wantedCuts = valueOption(
  {
    name: 'cuts',
    flags: '--cuts <names>',
    fallback: names.join(','),
    doc: {
      en: `How the accuracy is broken down, with commas between: ${names.join(', ')}.`,
      zh: `准确度的拆分维度，逗号分隔：${names.join('、')}。`,
    },
  },
  (word) => {
    const wanted = word.split(/[,，]/).map((name) => name.trim());
    const unknown = wanted.find((name) => !names.includes(name));
    if (unknown === undefined) return wanted;
    throw wrongValue('cuts', unknown, {
      en: `There are: ${names.join(', ')}.`,
      zh: `可用：${names.join('、')}。`,
    });
  },
);
