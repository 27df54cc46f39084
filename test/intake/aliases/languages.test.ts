import { describe, expect, it } from 'vitest';
import { simplified } from '../../../src/intake/aliases/simplified.js';
import {
  directionOfWord,
  flagOfWord,
  isTotalWord,
  outcomeOfWord,
} from '../../../src/intake/aliases/words.js';
import { open, read, rowsOf } from '../source.js';

/** What is read of two calls: one that waited 13 s and talked 101 s, and one that gave up after 60 s. */
async function calls(header: string, ...lines: readonly string[]) {
  const opened = await open(`${header}\n${lines.join('\n')}\n`);
  const rows = await rowsOf(opened);
  return rows.map(({ queue, outcome, wait_sec, talk_sec }) => [queue, outcome, wait_sec, talk_sec]);
}

const TWO = [
  ['Sales', 'answered', 13, 101],
  ['Sales', 'abandoned', 60, 0],
];

describe('call lists in other languages', () => {
  it('traditional Chinese', async () => {
    const header = '通話編號,進線時間,技能群組,客服人員,等候秒數,通話秒數,通話結果';
    const lines = [
      '1,2026/03/02 上午 08:01:31,Sales,王,13,101,已接聽',
      '2,2026/03/02 下午 01:24:09,Sales,,60,0,未接聽',
    ];
    expect(await calls(header, ...lines)).toEqual(TWO);
  });

  it('French, with a queue that is called File', async () => {
    const header = "Identifiant;Date d'appel;Heure d'appel;File;Agent;Statut;Attente;Durée conversation";
    const lines = [
      '1;02/03/2026;08:01:31;Sales;Ana;Décroché;0:00:13;0:01:41',
      '2;13/03/2026;08:24:09;Sales;;Non décroché;0:01:00;0:00:00',
    ];
    expect(await calls(header, ...lines)).toEqual(TWO);
    const recorded = lines.map((line, i) => line.replace('Sales', `rec-${i}.wav`));
    expect((await calls(header, ...recorded))[0][0]).toBeNull();
  });

  it('Portuguese', async () => {
    const header = 'Protocolo;Data/Hora;Fila;Atendente;Situação;Tempo de espera;Tempo de conversa';
    const lines = [
      '1;02/03/2026 08:01:31;Sales;Ana;Atendida;0:00:13;0:01:41',
      '2;13/03/2026 08:24:09;Sales;;Não atendida;0:01:00;0:00:00',
    ];
    expect(await calls(header, ...lines)).toEqual(TWO);
  });

  it('German', async () => {
    const header =
      'Anruf-Nr;Anrufdatum;Anrufuhrzeit;Anrufgruppe;Bearbeiter;Anrufstatus;Wartedauer;Sprechzeit';
    const lines = [
      '1;02.03.2026;08:01:31;Sales;Ana;beantwortet;0:00:13;0:01:41',
      '2;13.03.2026;08:24:09;Sales;;verpasst;0:01:00;0:00:00',
    ];
    expect(await calls(header, ...lines)).toEqual(TWO);
  });

  it('Japanese', async () => {
    const header = '通話ID,着信日時,スキルグループ,オペレーター,待ち時間,通話時間,応答結果';
    const lines = ['1,2026/03/02 08:01:31,Sales,佐藤,13,101,応答', '2,2026/03/02 13:24:09,Sales,,60,0,放棄'];
    expect(await calls(header, ...lines)).toEqual(TWO);
  });
});

describe('reports in other languages', () => {
  it.each([
    ['Jour;Tranche horaire;Appels présentés;Appels traités;Appels abandonnés;DMT'],
    ['Dia;Hora;Chamadas recebidas;Chamadas atendidas;Chamadas abandonadas;TMA'],
    ['Datum;Intervall;Eingehende Anrufe;Beantwortete Anrufe;Aufleger;Durchschnittliche Bearbeitungszeit'],
    ['日付;時間帯;着信数;応答数;放棄数;平均処理時間'],
    ['日期;時段;進線量;接聽數;放棄數;平均處理時間'],
  ])('%s', async (header) => {
    const rows = await read(`${header}\n2026-03-02;08:00;10;8;2;0:03:20\n2026-03-02;08:30;12;9;3;0:03:20\n`);
    expect(
      rows.map(({ offered, answered, abandoned, talk_sec }) => [offered, answered, abandoned, talk_sec]),
    ).toEqual([
      [10, 8, 2, 1600],
      [12, 9, 3, 1800],
    ]);
  });
});

describe('words', () => {
  it('are the same with and without accents, in traditional and simplified characters', () => {
    expect(['Abandonné', 'ABANDONNE', '未接聽', '用戶掛機放棄', '放棄'].map(outcomeOfWord)).toEqual([
      'abandoned',
      'abandoned',
      'abandoned',
      'abandoned',
      'abandoned',
    ]);
    expect(['着信', '發話', 'Sortant', '來電'].map(directionOfWord)).toEqual([
      'inbound',
      '發話',
      'outbound',
      'inbound',
    ]);
    expect([flagOfWord('はい'), flagOfWord('não'), isTotalWord('總計')]).toEqual([true, false, true]);
    expect(simplified('通話時間')).toBe('通话时间');
  });
});

describe('outcomes in longer words', () => {
  it('are told by what the words hold, unless they hold both', () => {
    const words = [
      '已呼叫座席，座席未接听',
      '振铃未接听',
      'IVR中客户放弃',
      '转语音留言',
      '客服已接听',
      'Abandoned - caller hung up',
      'Not answered (queue)',
      'Answered by agent',
      '坐席接听后未接通三方',
      'Other',
    ];
    expect(words.map(outcomeOfWord)).toEqual([
      'abandoned',
      'abandoned',
      'abandoned_in_ivr',
      'overflowed',
      'answered',
      'abandoned',
      'abandoned',
      'answered',
      undefined,
      undefined,
    ]);
  });

  it('that say answered or nothing leave the others abandoned', async () => {
    const rows = await read(
      'Call ID,Start Time,Queue,Answered\n1,2026-03-02 08:00:00,A,Answered\n2,2026-03-02 08:05:00,A,-\n',
    );
    expect(rows.map(({ outcome }) => outcome)).toEqual(['answered', 'abandoned']);
  });
});

describe('nested records', () => {
  const list = (call: (i: number) => object) => JSON.stringify({ data: { calls: [1, 2].map(call) } });

  it('are known by the ends of their paths', async () => {
    const rows = await read(
      list((i) => ({
        id: i,
        queue: { name: 'Sales' },
        timing: { startedAt: `2026-03-02T08:0${i}:00+08:00`, waitSeconds: 13, talkSeconds: 101 },
        agent: { id: 7, name: 'Ana' },
        result: { status: 'answered' },
      })),
    );
    expect(rows[0]).toMatchObject({
      contact_id: '1',
      queue: 'Sales',
      outcome: 'answered',
      wait_sec: 13,
      talk_sec: 101,
    });
  });

  it('stand in the only list of a reply, whatever its name', async () => {
    const calls = [1, 2].map((i) => ({
      id: i,
      startTime: `2026-03-02 08:0${i}:00`,
      status: 'answered',
      hops: [{ no: 1 }],
    }));
    expect(await read(JSON.stringify({ Response: { TotalCount: 2, TelCdrs: calls } }))).toHaveLength(2);
    expect(await read(calls.map((call) => JSON.stringify(call)).join('\n'))).toHaveLength(2);
  });

  it('may mark the type of a value', async () => {
    const rows = await read(
      list((i) => ({
        _id: { $oid: `a${i}` },
        createdAt: { $date: `2026-03-02T08:0${i}:00Z` },
        status: 'missed',
      })),
    );
    expect(rows[0]).toMatchObject({ arrived_at: '2026-03-02T16:01:00+08:00', outcome: 'abandoned' });
  });
});
