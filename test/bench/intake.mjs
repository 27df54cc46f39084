import { fileURLToPath } from 'node:url';
import { parse } from 'csv-parse/sync';
import { callList, workbook } from './make-files.mjs';
import { measure, measureInTurn } from './measure.mjs';

/**
 * How long `ccops kpi` takes for a large call list and a large workbook, beside other programs that read the same file; and `ccops inspect` beside it:
 * `npm run bench:intake`, or with the number of rounds: `npm run bench:intake -- 5`.
 */
const SUMS = [
  'offered',
  'answered',
  'answered_in_target',
  'answer_wait_sec',
  'talk_sec',
  'hold_sec',
  'acw_sec',
];

const rounds = Number(process.argv[2] ?? 3);
const path = (name) => fileURLToPath(new URL(name, import.meta.url));
const ccops = path('../../bin/ccops.js');

const list = await callList(2_000_000);
const book = await workbook(200_000);
const small = await callList(200_000);

const csv = await measureInTurn(
  [
    { name: 'ccops kpi --by queue,30m', script: ccops, args: kpiOf(list) },
    { name: 'DuckDB, 2 threads, the same sums', script: path('duckdb-alone.mjs'), args: [list] },
    { name: 'csv-parse alone', script: path('csv-parse-alone.mjs'), args: [list] },
  ],
  rounds,
);
show('call list, 2,000,000 rows x 12 columns, CSV', csv);
compare(groupsOf(csv[0].out), duckdbGroups(csv[1].out), 'ccops and DuckDB');
verdict('CSV time / DuckDB', csv[0].seconds / csv[1].seconds, 1.5);
verdict('CSV memory (MB)', csv[0].megabytes, 300);

const xlsx = await measureInTurn(
  [
    { name: 'ccops kpi --by queue,30m', script: ccops, args: kpiOf(book) },
    { name: 'exceljs streaming alone', script: path('exceljs-alone.mjs'), args: [book] },
    { name: 'ccops kpi, the same rows as CSV', script: ccops, args: kpiOf(small) },
  ],
  rounds,
);
show('call list, 200,000 rows x 12 columns, workbook', xlsx);
compare(groupsOf(xlsx[0].out), groupsOf(xlsx[2].out), 'workbook and CSV');
verdict('workbook time / exceljs', xlsx[0].seconds / xlsx[1].seconds, 1.2);

// A look at every row, which takes its time: once is enough.
const looked = await measure(ccops, ['inspect', list]);
console.log('\nccops inspect, the same call list, once');
verdict('seconds / those of ccops kpi', looked.seconds / csv[0].seconds, 8);
verdict('memory (MB)', looked.megabytes, 300);

function kpiOf(file) {
  return ['kpi', file, '--by', 'queue,30m'];
}

function show(title, results) {
  console.log(`\n${title}, median of ${rounds}`);
  for (const { name, seconds, megabytes } of results) {
    const ratio = (seconds / results[1].seconds).toFixed(2);
    console.log(
      `  ${name.padEnd(36)}${seconds.toFixed(2).padStart(7)} s ${ratio.padStart(6)} x${megabytes.toFixed(0).padStart(6)} MB`,
    );
  }
}

/** The sums of each group, by queue and start on the wall clock. */
function groupsOf(out) {
  return new Map(
    parse(out, { columns: true }).map((row) => [
      `${row.queue} ${row.period_start.slice(0, 16)}`,
      SUMS.map((name) => Number(row[name])),
    ]),
  );
}

function duckdbGroups(out) {
  const rows = out
    .trim()
    .split('\n')
    .map((line) => JSON.parse(line));
  return new Map(rows.map(([queue, start, ...sums]) => [`${queue} ${start}`, sums]));
}

/** Nothing said of a sum is nothing to add. */
function compare(ours, theirs, names) {
  const keys = new Set([...ours.keys(), ...theirs.keys()]);
  const isSame = (a, b) => a?.every((value, i) => (value ?? 0) === (b?.[i] ?? 0)) ?? false;
  const wrong = [...keys].filter((key) => !isSame(ours.get(key), theirs.get(key)));
  if (wrong.length === 0) {
    console.log(`  ${names} agree in all ${ours.size} groups`);
    return;
  }
  console.log(`  ${names} differ in ${wrong.length} of ${keys.size} groups, first: ${wrong[0]}`);
  process.exitCode = 1;
}

function verdict(what, value, limit) {
  console.log(`  ${what}: ${value.toFixed(2)} (goal: at most ${limit}${value <= limit ? '' : ', missed'})`);
}
