import { expect, it } from 'vitest';
import { cites } from '../rules/testing.ts';
import { simulateText } from '../testing.ts';
import { metrics } from './index.ts';
import { iteratorAge } from './iteratorAge.ts';
import { offsetLag } from './offsetLag.ts';

const run = (type: string, source: string) =>
  simulateText({
    duration: '5m',
    functions: { f: { handler: [{ io: '2s' }], errorRate: 0.2 } },
    resources: { clicks: { type: source, errorRate: 0 } },
    triggers: [{ id: 't', type, source: 'clicks', function: 'f', batchSize: 20 }],
    traffic: [{ to: 'clicks', pattern: 'poisson', rate: 20, keys: { count: 100 } }],
  }).trace;

it('OffsetLag is what has been written and is not done with, at every moment (kafka.offset-lag)', () => {
  const trace = run('msk', 'kafka');
  const { requests, horizon } = trace;
  expect(metrics.filter(({ family, occurs }) => family === 'stream' && occurs(trace, null)).map(({ name }) => name)).toEqual(['OffsetLag']);
  const bucket = 10e6;
  const shown = offsetLag.series(trace, null, 0, horizon, bucket, 'Maximum');
  for (const [i, value] of shown.entries()) {
    const moments = [i * bucket, ...requests.sent].filter((t) => t >= i * bucket && t < (i + 1) * bucket);
    const lags = moments.map((t) => {
      let lag = 0;
      for (let row = 0; row < requests.length; row++)
        if ((requests.sent[row] as number) <= t && !((requests.settled[row] as number) <= t)) lag++;
      return lag;
    });
    expect(value).toBe(Math.max(...lags));
  }
  expect(Math.max(...shown)).toBeGreaterThan(500);
});

it('is of topics only, and IteratorAge of streams only', () => {
  cites('streams.iterator-age');
  const [topic, stream] = [run('kafka', 'kafka'), run('kinesis', 'kinesis')];
  expect([topic, stream].map((trace) => [offsetLag.occurs(trace, 0), iteratorAge.occurs(trace, 0)])).toEqual([
    [true, false],
    [false, true],
  ]);
});
