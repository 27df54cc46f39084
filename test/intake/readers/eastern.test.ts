import { describe, expect, it } from 'vitest';
import { detectEncoding } from '../../../src/intake/readers/encoding.js';
import { read, sourceOf } from '../source.js';

/** Text in an encoding that Node can only decode: each character by the bytes that decode to it. */
function encoded(label: string, text: string): Buffer {
  const decoder = new TextDecoder(label);
  const known = new Map<string, number[]>();
  const learn = (bytes: number[]) => {
    const character = decoder.decode(Uint8Array.from(bytes));
    if (character.length === 1 && character !== '\uFFFD' && !known.has(character))
      known.set(character, bytes);
  };
  for (let first = 0; first < 256; first++) learn([first]);
  for (let first = 0x81; first < 0xff; first++)
    for (let second = 0x40; second < 0xff; second++) learn([first, second]);
  return Buffer.concat([...text].map((character) => Buffer.from(known.get(character)!)));
}

const LISTS = {
  shift_jis: `通話ID,着信日時,着信グループ,担当者,結果,待ち時間,通話時間\n${'1,2026/03/02 09:00:10,販売,田中,応答,12,60\n2,2026/03/02 09:01:00,サポート,,放棄,30,\n'}`,
  big5: `進線編號,進線時間,技能組,客服人員,狀態,等待時間,通話時間\n${'1,2026/03/02 09:00:10,業務,王小明,已接聽,12,60\n2,2026/03/02 09:01:00,客服,,放棄,30,\n'}`,
  'euc-kr':
    '통화번호,인입시간,상담원,결과,대기시간,통화시간,보류시간,후처리시간\n1,2026-03-02 09:00:10,김영희,응답,12,60,0,5\n',
  'windows-1251':
    'Дата,Кто звонил,Статус,Время ожидания,Длительность разговора\n02.03.2026 09:00:10,79001234567,Отвечен,12,60\n',
};

describe('encodings of Japan, Taiwan, Korea and Russia', () => {
  it.each(Object.entries(LISTS))('%s is told by its usual characters', (label, text) => {
    expect(detectEncoding(encoded(label, text), true).name).toBe(label);
  });

  it.each(['shift_jis', 'big5'] as const)('a list in %s is read like any other', async (label) => {
    const rows = await read(sourceOf(encoded(label, LISTS[label]), { name: 'calls.csv' }));
    expect(rows.map(({ outcome, wait_sec, talk_sec }) => [outcome, wait_sec, talk_sec])).toEqual([
      ['answered', 12, 60],
      ['abandoned', 30, null],
    ]);
  });

  it('Chinese in GBK and letters with accents stay what they are', () => {
    const chinese =
      '呼叫编号,技能组,进入队列时间,结果,排队时长,坐席\n1,售后服务,2026-03-02 09:00:10,接通,5,张三\n';
    expect(detectEncoding(encoded('gbk', chinese), true).name).toBe('gb18030');
    const words = 'Überlauf,Größe,Länge,Später,Früh,Täglich,Öffnung,Müller,Äußerst\n';
    expect(detectEncoding(Buffer.from(words, 'latin1'), true).name).toBe('windows-1252');
  });
});
