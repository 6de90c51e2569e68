/** `npm run bench`: how fast and how large. `npm run bench -- engine` or `-- studio` measures one half, `-- sweep` a sweep in the page. Results belong into README.md. */
import { cpus, loadavg } from 'node:os';
import { loadEngine } from './engine.mjs';
import { reportMixed } from './mixed.mjs';
import { reportRecord } from './record.mjs';
import { reportFlood, reportThroughput } from './throughput.mjs';

const part = process.argv[2];
if (part !== undefined && part !== 'engine' && part !== 'studio' && part !== 'sweep') {
  console.error(`There is no part "${part}". Use: npm run bench [-- engine | studio | sweep]`);
  process.exit(2);
}

console.log(`${new Date().toISOString().slice(0, 10)} · ${cpus().length} × ${cpus()[0]?.model.trim()} · Node ${process.version}`);
console.log(
  `Load before: ${loadavg()
    .map((x) => x.toFixed(1))
    .join(' ')} (above 1, other work disturbs: trust the ratios only)`,
);

if (part === undefined || part === 'engine') {
  const engine = await loadEngine();
  reportThroughput(engine);
  reportFlood(engine);
  reportMixed(engine);
  reportRecord(engine);
}
if (part === undefined || part === 'studio') {
  const { reportStudio } = await import('./studio.mjs');
  await reportStudio();
}
if (part === undefined || part === 'sweep') {
  const { inStudio } = await import('./studio.mjs');
  const { reportSweep } = await import('./sweep.mjs');
  await inStudio(reportSweep);
}
