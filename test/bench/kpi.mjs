import { fileURLToPath } from 'node:url';
import { callList } from './make-files.mjs';
import { measureInTurn } from './measure.mjs';

/**
 * What all figures cost beside the plain counts, for a large call list: `npm run bench:kpi`, or with the number of rounds:
 * `npm run bench:kpi -- 5`.
 */
const rounds = Number(process.argv[2] ?? 3);
const ccops = fileURLToPath(new URL('../../bin/ccops.js', import.meta.url));
const list = await callList(2_000_000);
const plain = ['kpi', list, '--by', 'queue,30m'];

const [counts, window, all] = await measureInTurn(
  [
    { name: 'the usual figures', script: ccops, args: plain },
    {
      name: 'with FCR by repeat window',
      script: ccops,
      args: [...plain, '--figures', 'answer_rate,fcr_window'],
    },
    { name: 'all figures', script: ccops, args: [...plain, '--figures', 'all'] },
  ],
  rounds,
);
console.log(`\nccops kpi --by queue,30m, 2,000,000 contacts, median of ${rounds}`);
for (const { name, seconds, megabytes } of [counts, window, all]) {
  const ratio = (seconds / counts.seconds).toFixed(2);
  console.log(
    `  ${name.padEnd(28)}${seconds.toFixed(2).padStart(7)} s ${ratio.padStart(6)} x${megabytes.toFixed(0).padStart(6)} MB`,
  );
}
const ratio = all.seconds / counts.seconds;
console.log(
  `  all figures / usual figures: ${ratio.toFixed(2)} (goal: at most 2${ratio <= 2 ? '' : ', missed'})`,
);
