import fc from 'fast-check';
import { describe, expect, it, test } from 'vitest';
import { cites } from '../rules/testing.ts';
import { aFunction, aResource, aScenario, aTrace, type HandMade } from '../trace/testing.ts';
import { asyncRequestUnits } from './asyncRequestUnits.ts';
import { billOf } from './billOf.ts';
import { receiptOf } from './receiptOf.ts';

/** Two functions, one on each architecture, and three invocations of a second. */
const twoFunctions: HandMade = {
  scenario: aScenario({
    functions: [
      aFunction({ name: 'a', memorySize: 1024 }),
      aFunction({ name: 'b', memorySize: 2048, architecture: 'arm64', ephemeralStorage: 1536 }),
    ],
    triggers: [{ id: 'calls', type: 'sdk', source: null, function: 'a', qualifier: null, settings: {} }],
  }),
  environments: [
    { created: 0, function: 0 },
    { created: 0, function: 1 },
  ],
  invocations: [
    { time: 0, duration: 1e6, environment: 0 },
    { time: 0, duration: 1e6, environment: 1 },
    { time: 0 },
    { time: 2e6, duration: 1e6, environment: 0, attempt: 2, request: 0 },
  ],
  requests: [{ sent: 0, settled: 3e6 }],
};

test('itemises requests, duration and storage per function; the lines sum to the total; refused requests are free, retries are not', () => {
  cites('billing.throttles-free', 'billing.retries-billed', 'billing.request-price');
  const { lines, totalUsd } = billOf(aTrace(twoFunctions));
  expect(lines.map(({ item, function: fn, quantity, unit }) => [item, fn, quantity, unit])).toEqual([
    ['requests', 'a', 2, 'request'],
    ['duration x86_64', 'a', 2, 'GB-s'],
    ['requests', 'b', 1, 'request'],
    ['duration arm64', 'b', 2, 'GB-s'],
    ['ephemeral storage', 'b', 1, 'GB-s'],
  ]);
  expect(totalUsd).toBe(lines.reduce((sum, { usd }) => sum + usd, 0));
  for (const { quantity, unitPriceUsd, usd } of lines) expect(usd).toBe(quantity * unitPriceUsd);
});

test('charges requests at their start and duration at its end', () => {
  const quantities = (from: number, to: number) => billOf(aTrace(twoFunctions), { from, to }).lines.map(({ quantity }) => quantity);
  expect(quantities(0, 1e6)).toEqual([1, 0, 1, 0]);
  expect(quantities(1e6, 2e6)).toEqual([0, 1, 0, 2, 1]);
  expect(quantities(2e6, 60e6)).toEqual([1, 1, 0, 0]);
});

describe('the free tier', () => {
  const free = (run: HandMade) =>
    aTrace({ ...run, scenario: { ...run.scenario!, account: { concurrentExecutions: 1000, freeTier: true } } });

  it('comes back as negative lines, storage stays to be paid', () => {
    cites('billing.free-requests', 'billing.free-gb-seconds');
    const { lines, totalUsd } = billOf(free(twoFunctions));
    expect(lines.filter(({ usd }) => usd < 0).map(({ item, quantity }) => [item, quantity])).toEqual([
      ['free requests', -3],
      ['free duration x86_64', -2],
      ['free duration arm64', -2],
    ]);
    expect(totalUsd).toBeCloseTo(3.09e-8, 15);
  });

  it('is used up at 400,000 GB-seconds, and the tiers begin after it', () => {
    cites('billing.duration-x86-tier-1-limit', 'billing.duration-x86-tier-2-limit', 'billing.tier-scope');
    // One invocation row stands for many: 4e9 µs is the longest a duration column can hold, so memory is made huge.
    const scenario = aScenario({
      functions: [aFunction({ memorySize: 1024 * 4e6 })],
      account: { concurrentExecutions: 1000, freeTier: true },
    });
    const run = aTrace({
      scenario,
      horizon: 1e12,
      environments: [{ created: 0 }],
      invocations: [{ time: 0, duration: 4e9, environment: 0 }],
    });
    const bill = billOf(run);
    expect(bill.lines.map(({ item, quantity }) => [item, quantity])).toEqual([
      ['requests', 1],
      ['duration x86_64', 6e9 + 400_000],
      ['duration x86_64 tier 2', 9e9],
      ['duration x86_64 tier 3', 1e9 - 400_000],
      ['free requests', -1],
      ['free duration x86_64', -400_000],
    ]);
    expect(bill.totalUsd).toBeCloseTo(6e9 * 0.0000166667 + 9e9 * 0.000015 + (1e9 - 400_000) * 0.0000133334, 4);
  });
});

test('the bill equals the sum of the receipts', () => {
  const attempts = fc.array(
    fc.record({ gap: fc.integer({ min: 0, max: 1e6 }), duration: fc.integer({ min: 0, max: 3e6 }), fn: fc.nat(1) }),
    { maxLength: 30 },
  );
  fc.assert(
    fc.property(attempts, (rows) => {
      let time = 0;
      const invocations = rows.map(({ gap, duration, fn }) => {
        time += gap;
        const row = { time, duration, environment: fn };
        time += duration;
        return row;
      });
      const trace = aTrace({ ...twoFunctions, requests: [], invocations, horizon: 1e9 });
      const receipts = invocations.reduce((sum, _, row) => sum + receiptOf(trace, row)!.usd, 0);
      expect(billOf(trace).totalUsd).toBeCloseTo(receipts, 12);
    }),
  );
});

test('B20: an asynchronous event counts as one request for 256 KB and one more for each 64 KB begun', () => {
  cites('billing.async-first-chunk', 'billing.async-chunk');
  expect([256, 257, 320, 321, 1024].map(asyncRequestUnits)).toEqual([1, 2, 2, 3, 13]);
});

test('a large asynchronous event is several requests on the bill and on the receipt, each time it is tried', () => {
  const trace = aTrace({
    environments: [{ created: 0 }],
    requests: [{ sent: 0, settled: 3 }],
    invocations: [
      { time: 0, duration: 1, environment: 0, request: 0, ending: 'handlerError' },
      { time: 2, duration: 1, environment: 0, request: 0, attempt: 2 },
    ],
    payloads: [{ request: 0, size: 321 }],
  });
  expect(billOf(trace).lines[0]).toMatchObject({ item: 'requests', quantity: 6 });
  expect(receiptOf(trace, 0)).toMatchObject({ requests: 3 });
});

test('neighbours stand apart: API requests, refused ones too, and events given up', () => {
  cites('neighbours.http-api-request-price', 'neighbours.sqs-request-price');
  const scenario = aScenario({
    functions: [aFunction({ asyncConfig: { ...aFunction().asyncConfig, onFailure: 'failed' } })],
    resources: [aResource('failed', 'sqs')],
    triggers: [
      { id: 'api', type: 'api-gateway', source: null, function: 'work', qualifier: null, settings: { apiType: 'HTTP' } },
      { id: 'uploads', type: 's3', source: null, function: 'work', qualifier: null, settings: {} },
      { id: 'jobs', type: 'sqs', source: null, function: 'work', qualifier: null, settings: {} },
    ],
  });
  const trace = aTrace({
    scenario,
    triggers: [
      { id: 'api', type: 'api-gateway' },
      { id: 'uploads', type: 's3', machine: 'asynchronous' },
      { id: 'jobs', type: 'sqs', machine: 'queueMessage' },
    ],
    environments: [{ created: 0 }],
    requests: [
      { sent: 0, trigger: 1 },
      { sent: 0, trigger: 2 },
    ],
    invocations: [{ time: 0, duration: 10, environment: 0 }, { time: 5 }],
    marks: [
      { time: 7, kind: 'sentToDestination', subject: 0 },
      // Redrive: the queue moves it, nobody sends it.
      { time: 8, kind: 'deadLettered', subject: 1 },
    ],
  });
  const { neighbours, lines } = billOf(trace);
  const charged = neighbours.lines.filter(({ item }) => item !== 'CloudWatch Logs');
  expect(charged.map(({ item, resource, quantity }) => [item, resource, quantity])).toEqual([
    ['API Gateway HTTP API', 'api', 2],
    ['SQS requests', 'failed', 1],
  ]);
  expect(charged.reduce((sum, { usd }) => sum + usd, 0)).toBeCloseTo(2e-6 + 0.4e-6, 12);
  expect(lines.every(({ item }) => !item.includes('SQS'))).toBe(true);
});
