import { existsSync, mkdirSync, writeFileSync } from 'node:fs';
import { join } from 'node:path';
import { fileURLToPath } from 'node:url';
import { folder } from './make-files.mjs';
import { measureInTurn } from './measure.mjs';

/**
 * How long `ccops forecast` takes for one queue and for 200 queues of three years by day and eight weeks by half hour:
 * `npm run bench:forecast`, or with the number of rounds: `npm run bench:forecast -- 3`.
 */
const rounds = Number(process.argv[2] ?? 1);
const ccops = fileURLToPath(new URL('../../bin/ccops.js', import.meta.url));
const one = files(1);
const many = files(200);
const days = ['--weeks', '4', '--holidays', 'cn', '--tz', 'Asia/Shanghai', '-q'];
const programs = [
  {
    name: 'one queue, three years of days, 28 days ahead',
    script: ccops,
    args: ['forecast', one.daily, ...days],
  },
  { name: 'one queue with half hours', script: ccops, args: ['forecast', one.daily, one.half, ...days] },
  {
    name: '200 queues with half hours',
    script: ccops,
    args: ['forecast', many.daily, many.half, ...days, '-o', join(folder, 'forecast.csv')],
  },
];
for (const { name, seconds, megabytes } of await measureInTurn(programs, rounds)) {
  console.log(`${name}: ${seconds.toFixed(2)} s, ${megabytes.toFixed(0)} MB`);
}

/** The invented histories of so many queues: three years by day, the last eight weeks by half hour as well. */
function files(queues) {
  mkdirSync(folder, { recursive: true });
  const daily = join(folder, `forecast-${queues}-days.csv`);
  const half = join(folder, `forecast-${queues}-half-hours.csv`);
  if (existsSync(daily) && existsSync(half)) return { daily, half };
  const random = generator(7);
  const head = 'queue,interval_start,interval_minutes,offered\n';
  const [byDay, byHalfHour] = [[head], [head]];
  const last = Date.UTC(2025, 11, 31) / 86_400_000;
  for (let queue = 0; queue < queues; queue++) {
    const level = 40 * (1 + (queue % 50));
    let drift = 0;
    for (let day = last - 1095; day <= last; day++) {
      drift = 0.97 * drift + 0.04 * (random() - 0.5);
      const weekday = ((((day + 3) % 7) + 7) % 7) + 1;
      const season = 1 + 0.15 * Math.sin((2 * Math.PI * (day + 3 * queue)) / 365.25);
      const volume = Math.round(
        level * (weekday > 5 ? 0.6 : 1) * season * Math.exp(drift) * (0.95 + 0.1 * random()),
      );
      const date = new Date(day * 86_400_000).toISOString().slice(0, 10);
      if (day <= last - 56) byDay.push(`queue ${queue},${date}T00:00+08:00,1440,${volume}\n`);
      else byHalfHour.push(...halfHours(`queue ${queue},${date}`, volume, random));
    }
  }
  writeFileSync(daily, byDay.join(''));
  writeFileSync(half, byHalfHour.join(''));
  return { daily, half };
}

/** The day from 08:00 to 20:00, busiest before noon. */
function halfHours(start, volume, random) {
  const shape = Array.from(
    { length: 24 },
    (_, k) => (1 + 0.6 * Math.sin((Math.PI * (k + 2)) / 14)) * (0.9 + 0.2 * random()),
  );
  const sum = shape.reduce((a, b) => a + b, 0);
  return shape.map((share, k) => {
    const clock = `${String(8 + (k >> 1)).padStart(2, '0')}:${k % 2 ? '30' : '00'}`;
    return `${start}T${clock}+08:00,30,${Math.round((volume * share) / sum)}\n`;
  });
}

/** Numbers between 0 and 1 that are the same in every run (Park and Miller 1988). */
function generator(seed) {
  let state = seed;
  return () => {
    state = (state * 16807) % 2147483647;
    return state / 2147483647;
  };
}
