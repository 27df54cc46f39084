import { headerKeys, headerWords } from '../../aliases/normalise.js';
import type { RawRow } from '../../cells.js';
import type { Header } from '../../header/find-header.js';
import { columnFits } from '../../values/fits.js';

/** How a forecast names what it counts, such as a client's own file. */
const NAMES = `forecast | forecast volume | forecast calls | forecast contacts | forecasted volume | forecasted calls | forecasted contacts |
  volume forecast | call forecast | calls forecast | forecast offered | expected calls | expected contacts | expected volume | predicted |
  predicted calls | predicted volume | projected calls | projected volume | client forecast | fcst | 预测 | 预测量 | 预测值 | 预测话务量 |
  预测呼入量 | 预测进线量 | 预测来电量 | 预测电话量 | 预测业务量 | 预测转人工量 | 预测人工量 | 话务预测 | 话务量预测 | 进线量预测 | 预估 | 预估量 | 预估话务量 |
  预估呼入量 | 预估进线量 | 预计量 | 预计话务量 | 预计呼入量 | 预计进线量 | 甲方预测 | 甲方预测量 | 甲方预测话务量 | 客户预测 | 客户预测量`;

const KEYS = headerKeys(NAMES);

/**
 * The column of a forecast in which the contacts expected are; undefined where none is called so. Only for files that are known to be forecasts: in a
 * report it stands beside what came.
 *
 * Of the header `日期, 队列, 预测量` it is `预测量`.
 */
export function forecastVolume({ names }: Header): string | undefined {
  return names.find((name) => KEYS.has(headerWords(name).key));
}

/** Names of what was expected, whatever it counts. */
const PLANNED = /forecast|predict|\bplan(?:ned)?\b|budget|target|goal|预测|预估|预计|计划|预算|目标|预期/i;

/** Whether a column is called by what was expected, not by what came: `Budget 2026`, `预测2月`. */
export function isPlanned(name: string): boolean {
  return PLANNED.test(name) || KEYS.has(headerWords(name).key);
}

/** The first column of counts that is called by what was expected; undefined where there is none. */
export function expectedColumn({ names }: Header, rows: readonly RawRow[]): string | undefined {
  return names.find(
    (name, at) => isPlanned(name) && columnFits('count', rows, at) && !columnFits('date', rows, at),
  );
}
