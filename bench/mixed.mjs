/** All sources in one scenario against plain Poisson traffic: events a second, side by side in one process. */
import { parsed, plainTraffic } from './engine.mjs';
import { median, timed } from './statistics.mjs';
import { workloads } from './yardstick.mjs';

const PAIRS = 7;
const EVENTS = 1e6;

/** Share of the events that each source sends; calls from function to function and emitted events come on top. */
const shares = {
  api: 0.12,
  http: 0.08,
  program: 0.12,
  url: 0.08,
  uploads: 0.08,
  topic: 0.06,
  bus: 0.06,
  orders: 0.14,
  payments: 0.06,
  readings: 0.12,
  changes: 0.08,
};

/**
 * Every source at once, `rate` events a second in all.
 * @param {number} rate
 * @param {number} duration s
 */
export function allSources(rate, duration) {
  const work = { runtime: 'python3.13', memorySize: 1769, timeout: '20s', handler: [{ io: { exponential: '50ms' } }] };
  const batches = { ...work, timeout: '30s', handler: [{ io: '20ms' }, { per: 'record', io: '1ms' }] };
  const traffic = (/** @type {string} */ id, /** @type {string} */ to, /** @type {object} */ more = {}) => ({
    id,
    to,
    pattern: 'poisson',
    rate: Math.max(1, rate * shares[/** @type {keyof typeof shares} */ (id)]),
    ...more,
  });
  return {
    version: 1,
    name: 'All sources',
    seed: 1,
    duration: `${duration}s`,
    account: { concurrentExecutions: 20_000 },
    platform: { idleLifetime: '600s', maximumAge: '1000h', provisioning: '0ms', initDuration: '100ms' },
    functions: {
      site: work,
      shop: { ...work, handler: [{ io: '10ms' }, { call: 'lambda:InvokeFunction', on: 'price' }] },
      price: work,
      job: { ...work, errorRate: 0.01 },
      photos: { ...work, errorRate: 0.01, asyncConfig: { onFailure: 'failed' } },
      notify: work,
      queue: batches,
      ledger: batches,
      stream: batches,
      index: batches,
      clean: work,
    },
    resources: {
      bucket: { type: 's3' },
      topic: { type: 'sns' },
      bus: { type: 'eventbridge' },
      orders: { type: 'sqs', visibilityTimeout: '180s' },
      payments: { type: 'sqs', fifo: true, visibilityTimeout: '180s' },
      readings: { type: 'kinesis', shards: 16 },
      table: { type: 'dynamodb', streamShards: 8 },
      failed: { type: 'sqs' },
    },
    triggers: [
      { id: 'to-site', type: 'api-gateway', function: 'site' },
      { id: 'to-site-http', type: 'api-gateway', apiType: 'HTTP', function: 'site' },
      { id: 'to-job', type: 'sdk', function: 'job' },
      { id: 'to-shop', type: 'function-url', function: 'shop' },
      { id: 's3', type: 's3', source: 'bucket', function: 'photos' },
      { id: 'sns', type: 'sns', source: 'topic', function: 'notify' },
      { id: 'eventbridge', type: 'eventbridge', source: 'bus', function: 'notify' },
      { id: 'sqs', type: 'sqs', source: 'orders', function: 'queue', batchSize: 10 },
      { id: 'fifo', type: 'sqs', source: 'payments', function: 'ledger', batchSize: 10 },
      { id: 'kinesis', type: 'kinesis', source: 'readings', function: 'stream', batchSize: 100, parallelizationFactor: 4 },
      { id: 'dynamodb', type: 'dynamodb-streams', source: 'table', function: 'index', batchSize: 100 },
      { id: 'clock', type: 'schedule', function: 'clean', expression: 'rate(1 minute)' },
    ],
    traffic: [
      traffic('api', 'to-site'),
      traffic('http', 'to-site-http'),
      traffic('program', 'to-job'),
      traffic('url', 'to-shop'),
      traffic('uploads', 'bucket'),
      traffic('topic', 'topic'),
      traffic('bus', 'bus'),
      traffic('orders', 'orders'),
      traffic('payments', 'payments', { keys: { count: 5000 } }),
      traffic('readings', 'readings', { keys: { count: 5000 } }),
      traffic('changes', 'table', { keys: { count: 5000 } }),
    ],
  };
}

/** @param {typeof import('../src/sim/index.ts')} engine */
export function reportMixed(engine) {
  const rate = 5000;
  const mixed = parsed(engine, allSources(rate, EVENTS / rate));
  const b = workloads.B;
  const plain = parsed(engine, plainTraffic(b, Math.round(EVENTS / b.rate)));
  const ratios = [];
  const times = [];
  for (let seed = 0; seed <= PAIRS; seed++) {
    const ours = timed(() => engine.simulate({ ...mixed, seed }).requests.length);
    const other = timed(() => engine.simulate({ ...plain, seed }).requests.length);
    // The first round warms up.
    if (seed === 0) continue;
    ratios.push(ours.result / ours.cpu / (other.result / other.cpu));
    times.push(ours.ms);
  }
  const trace = engine.simulate(mixed);
  const bytes = bytesOf(trace);
  console.log(
    `All sources in one scenario: ${trace.requests.length} events, ${trace.invocations.length} attempts, ${Math.round(median(times))} ms, ` +
      `${median(ratios).toFixed(2)} of the plain engine's events per second (${Math.min(...ratios).toFixed(2)} to ${Math.max(...ratios).toFixed(2)}; budget 0.50), ` +
      `${(bytes / trace.requests.length).toFixed(1)} bytes an event`,
  );
}

/** Bytes of all columns. @param {object} trace */
function bytesOf(trace) {
  let sum = 0;
  for (const table of Object.values(trace)) {
    if (typeof table !== 'object' || table === null) continue;
    for (const column of Object.values(table)) if (ArrayBuffer.isView(column)) sum += column.byteLength;
  }
  return sum;
}
