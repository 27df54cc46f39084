import { describe, expect, it } from 'vitest';
import { plural } from '../../src/text/plural.js';
import { clauses, heading, inQuotes, labelled, listedNames, withRemark } from '../../src/text/punctuation.js';
import { same } from '../../src/text/text.js';
import { wrap } from '../../src/text/wrap.js';

const usage = { en: 'Usage', zh: '用法' };

describe('the marks of a sentence', () => {
  it('are narrow in English and of full width in Chinese', () => {
    expect(labelled(usage, same('ccops'))).toEqual({ en: 'Usage: ccops', zh: '用法：ccops' });
    expect(heading(usage)).toEqual({ en: 'Usage:', zh: '用法：' });
    expect(listedNames(['a', 'b'])).toEqual({ en: 'a, b', zh: 'a、b' });
    expect(listedNames(['a', 'b', 'c'], 2)).toEqual({ en: 'a, b …', zh: 'a、b等' });
    expect(clauses([same('a'), same('b')])).toEqual({ en: 'a; b', zh: 'a；b' });
    expect(withRemark(same('utf-8'), usage)).toEqual({ en: 'utf-8 (Usage)', zh: 'utf-8（用法）' });
    expect(inQuotes('a')).toEqual({ en: '"a"', zh: '“a”' });
  });
});

describe('a count in English', () => {
  it('stands with its noun, and the verb behind it, in one or many', () => {
    const texts = [1, 2].map((count) => [
      plural(count, 'day'),
      plural(count, 'person', 'people'),
      plural(count, 'row has', 'rows have'),
    ]);
    expect(texts).toEqual([
      ['1 day', '1 person', '1 row has'],
      ['2 days', '2 people', '2 rows have'],
    ]);
  });
});

describe('lines', () => {
  it('do not end with a mark that opens, nor begin with one that closes', () => {
    expect(wrap('可用于坐席（指标）', 10)).toEqual(['可用于坐席', '（指标）']);
    expect(wrap('可用于（--punches）', 8)).toEqual(['可用于', '（--punc', 'hes）']);
    expect(wrap('one two three', 8)).toEqual(['one two', 'three']);
  });
});
