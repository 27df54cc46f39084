import { DuckDBInstance } from '@duckdb/node-api';

/** DuckDB adds up the call list by queue and half-hour, with two threads; prints the groups as JSON lines of arrays. */
const instance = await DuckDBInstance.create(':memory:', { threads: '2' });
const connection = await instance.connect();
const reader = await connection.runAndReadAll(
  `SELECT Queue, strftime(time_bucket(INTERVAL 30 minutes, "Call start"), '%Y-%m-%dT%H:%M'),
     count(*)::DOUBLE,
     count(*) FILTER (WHERE Outcome = 'answered')::DOUBLE,
     count(*) FILTER (WHERE Outcome = 'answered' AND "Wait (s)" <= 20)::DOUBLE,
     sum("Wait (s)") FILTER (WHERE Outcome = 'answered')::DOUBLE,
     sum(epoch("Talk time")) FILTER (WHERE Outcome = 'answered')::DOUBLE,
     sum("Hold (s)")::DOUBLE, sum("After-call work (s)")::DOUBLE
   FROM read_csv($file, header = true) GROUP BY ALL`,
  { file: process.argv[2] },
);
console.log(
  reader
    .getRows()
    .map((row) => JSON.stringify(row))
    .join('\n'),
);
