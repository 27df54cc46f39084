import { kindOf, type StateNames } from '../../adherence/kinds.js';
import type { Doing, DoingOf } from '../../kpi/amounts/agent-time.js';
import { halfWidth } from '../../text/half-width.js';

/** What tells work with a contact from waiting for one, and other work from being away, within the name of a state. */
const BUSY =
  /talk|call|contact|hold|wrap|acw|ring|alert|dial|interact|communicat|handling|bound|reserved|acd|consult|conferenc|通话|呼入|呼出|外呼|振铃|响铃|保持|话后|事后|后处理|整理|处理|案头|案面|咨询|三方|来电|接待/;
const ON_QUEUE = /on ?queue|在线/;
const READY = /ready|avail|idle|queue|(?:auto|manual) ?in\b|闲|就绪|可用|等待/;
const OTHER = /back[ _-]?office|project|项目|质检|监听|monitoring/;

/** Says what a state means for the figures: as for adherence (with the user's own names), and within work whether there is a contact. */
export function doingBy(own: StateNames): DoingOf {
  return (state) => {
    const kind = kindOf(state, own);
    const name = halfWidth(state).toLowerCase();
    if (kind === 'work') return atWork(name);
    if (kind === 'training' || kind === 'meeting' || OTHER.test(name)) return 'other';
    if (kind === 'break' || kind === 'meal' || kind === 'away') return 'away';
    return kind === null ? null : 'offline';
  };
}

/** Signing in is no more than being there; `Work` is what Cisco calls the work after a call. */
const SIGNED_IN = /^(?:logged|log|signed|sign)[ _-]?in$|^(?:签入|登录|登入|登陆)$/;
const AFTER_CALL = /^work$/;

/** What a state of work is; null where its name does not tell: it counts as logged in, nothing else. */
function atWork(name: string): Doing | null {
  if (SIGNED_IN.test(name.trim())) return 'present';
  if (AFTER_CALL.test(name.trim())) return 'busy';
  if (ON_QUEUE.test(name.replace(/[_-]/g, ' '))) return 'on_queue';
  if (READY.test(name)) return 'ready';
  return BUSY.test(name) ? 'busy' : null;
}
