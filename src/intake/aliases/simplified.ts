/** Traditional and Japanese forms of characters that stand in the headers and words of exports, each with the simplified one behind it. */
const PAIRS =
  '話话時时間间來来進进線线聽听聴听轉转転转組组員员數数結结處处処处狀状態态電电掛挂總总総总計计統统號号碼码類类別别業业務务後后應应応应棄弃開开終终對对対对發发発发長长達达單单単单責责師师錄录録录編编內内請请詢询諮咨語语響响鈴铃撥拨斷断離离滿满満满評评価价價价決决認认佔占無无隊队機机還还為为導导顧顾問问專专専专週周歷历實实実实際际標标資资訊讯網网區区級级優优帳账戶户戸户備备註注簽签閒闲閑闲靜静簡简聯联絡络預预測测報报動动檢检検检階阶關关関关閉闭費费證证營营営营兩两條条筆笔萬万億亿個个';
const OF = new Map(Array.from({ length: PAIRS.length / 2 }, (_, i) => [PAIRS[2 * i], PAIRS[2 * i + 1]]));
const OTHER = new RegExp(`[${[...OF.keys()].join('')}]`, 'g');

/** A word in simplified characters, so that one name stands for its ways of writing. `simplified('通話時間')` is `'通话时间'`. */
export function simplified(text: string): string {
  return text.replace(OTHER, (character) => OF.get(character)!);
}
