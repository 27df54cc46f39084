import type { Text } from '../../text/text.js';
import type { ContactSettings } from './settings.js';
import type { SwitchLegs } from './switch-legs.js';

const NOTES: Readonly<Record<SwitchLegs, Text>> = {
  'no agent': {
    en: 'legs are answered without an agent where a call begins, and with one where it ends: those without are read as answered by the switch (in a menu where the row says so, else waiting), so the call is answered when an agent is (--as parts shows the legs)',
    zh: '呼叫的前段应答时无坐席、后段应答时有坐席：无坐席的应答按交换机应答处理（行内注明语音菜单的计为 IVR，其余计为等待），以坐席应答为接通（--as parts 可看各段）',
  },
  menu: {
    en: 'legs that a menu answered (by the words IVR, menu, auto attendant …) are time in the menu: the call is answered when another leg is, and ended in the menu where there is none (--as parts shows the legs)',
    zh: '由语音菜单应答的各段（行内有 IVR、菜单、导航等字样）计为 IVR 时长：其他段应答才计接通，没有其他段的计为 IVR 内结束（--as parts 可看各段）',
  },
  first: {
    en: "the first leg of a call lasts over the others: it is read as the caller's own, answered by the switch, and the call as answered when another leg is; menu and queue are not told apart, so waiting begins with the call (--as parts shows the legs)",
    zh: '呼叫首段覆盖其余各段：首段按主叫自身的线路（交换机应答）处理，其他段应答才计接通；无法区分语音菜单与排队，等待从来电起算（--as parts 可看各段）',
  },
};

/** What to say where legs that the switch answered were found in a file. */
export function switchNotes(contact: ContactSettings | null): readonly Text[] {
  return contact?.switchLegs ? [NOTES[contact.switchLegs]] : [];
}
