import type { BacktestRow } from '../../forecast/backtest/backtest.js';
import { formatFor } from '../../output/index.js';
import { column } from '../../tables/table.js';
import type { Text } from '../../text/text.js';
import type { Invocation } from '../command.js';
import { forecasts } from '../options/backtest.js';

const number = (name: string, label: Text) => column(name, 'number', label, label);
const text = (name: string, label: Text) => column(name, 'text', label, label);

const columns = [
  text('origin', { en: 'Last day known', zh: '所知最后一天' }),
  text('target', { en: 'Day or interval', zh: '日期或时段' }),
  number('h', { en: 'Days ahead', zh: '提前天数' }),
  number('mean', { en: 'Forecast', zh: '预测量' }),
  number('lo95', { en: '95 % from', zh: '95%下限' }),
  number('lo80', { en: '80 % from', zh: '80%下限' }),
  number('hi80', { en: '80 % to', zh: '80%上限' }),
  number('hi95', { en: '95 % to', zh: '95%上限' }),
];
const queue = text('queue', { en: 'Queue', zh: '队列' });
const method = text('method', { en: 'Method', zh: '方法' });

/** Writes every forecast of the backtest into the file of `--forecasts`, if there is one; queue and method only where there are several. */
export async function writeBacktestRows(invocation: Invocation, rows: readonly BacktestRow[]): Promise<void> {
  const path = invocation.get(forecasts);
  if (path === null) return;
  const several = (key: 'queue' | 'method') => new Set(rows.map((row) => row[key])).size > 1;
  const table = {
    name: 'forecasts',
    label: { en: 'Forecasts of the past', zh: '历史回测预测' },
    columns: [...columns, ...(several('queue') ? [queue] : []), ...(several('method') ? [method] : [])],
    rows: rows.map((row) => ({
      origin: row.origin,
      target: row.target,
      h: row.ahead,
      mean: row.mean,
      lo95: row.lo95,
      lo80: row.lo80,
      hi80: row.hi80,
      hi95: row.hi95,
      queue: row.queue,
      method: row.method,
    })),
  };
  const manner = { language: invocation.shell.language, width: 80, showCallers: true, withTotal: false };
  await invocation.shell.writeFile(path, formatFor('csv')!.write(table, manner));
}
