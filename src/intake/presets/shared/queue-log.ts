import type { EventKind } from '../../events/settings.js';
import type { ColumnSettings } from '../preset.js';

/** What queue_log writes where no call, queue or agent is meant. */
export const queueLogNobody = ['NONE', 'REALTIME', 'MANAGER'];

/** The agent's number or name, from `Agent/1141`, `SIP/8007`, `Local/1141@callback-agent` or a plain name. */
export const queueLogAgent = (column: string) => ({
  column,
  extract: '^(?:[A-Za-z0-9]+/)?([^@]+?)(?:-[0-9a-f]{8})?(?:@.*)?$',
});

/** The columns of an event's parameters. */
export const queueLogData = ['data1', 'data2', 'data3', 'data4', 'data5'];

/** The other columns, by the names that the table has in a database. */
export const queueLogFields: Readonly<Record<string, ColumnSettings>> = {
  event_at: 'time',
  event: 'event',
  contact_id: 'callid',
  queue: 'queuename',
  agent_id: queueLogAgent('agent'),
};

/**
 * The events of app_queue, with the columns of their parameters (data1 to data5). Ringing is told in milliseconds and is no call. A
 * caller who leaves by timeout or by a key goes on elsewhere (overflowed); one whom an empty queue throws out could not be served (failed).
 */
export function queueLogKinds(data: readonly string[]): Readonly<Record<string, EventKind>> {
  const [data1, data2, data3, data4] = data;
  const left = { wait_sec: data3 };
  const transfer: EventKind = { means: 'transfer', takes: { wait_sec: data3, talk_sec: data4 } };
  const complete: EventKind = { means: 'end', takes: { wait_sec: data1, talk_sec: data2 } };
  return {
    DID: { means: 'detail', takes: { called_number: data1 } },
    ENTERQUEUE: { means: 'enter', takes: { caller_id: data2 } },
    RINGNOANSWER: { means: 'ring', takes: { ring_sec: { column: data1, unit: 'milliseconds' } } },
    RINGCANCELED: { means: 'ring', takes: { ring_sec: { column: data1, unit: 'milliseconds' } } },
    CONNECT: { means: 'answer', takes: { wait_sec: data1, ring_sec: data3 } },
    COMPLETEAGENT: complete,
    COMPLETECALLER: complete,
    TRANSFER: transfer,
    BLINDTRANSFER: transfer,
    ATTENDEDTRANSFER: transfer,
    ABANDON: { means: 'abandon', takes: left },
    EXITWITHTIMEOUT: { means: 'overflow', takes: left },
    EXITWITHKEY: { means: 'overflow', takes: { wait_sec: data4 } },
    EXITEMPTY: { means: 'fail', takes: left },
    ...agentKinds({ since: data2, reason: data1 }),
  };
}

/** The events of agents: `since` holds the seconds logged in, `reason` that of a pause. */
export function agentKinds(columns: { since: string; reason: string }): Readonly<Record<string, EventKind>> {
  const logout: EventKind = { means: 'logout', takes: { logged_in_sec: columns.since } };
  const pause: EventKind = { means: 'pause', takes: { reason: columns.reason } };
  return {
    AGENTLOGIN: { means: 'login' },
    AGENTCALLBACKLOGIN: { means: 'login' },
    ADDMEMBER: { means: 'login' },
    AGENTLOGOFF: logout,
    AGENTCALLBACKLOGOFF: logout,
    REMOVEMEMBER: { means: 'logout' },
    PAUSE: pause,
    PAUSEALL: pause,
    UNPAUSE: { means: 'resume' },
    UNPAUSEALL: { means: 'resume' },
  };
}
