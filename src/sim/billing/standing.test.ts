import fc from 'fast-check';
import { describe, expect, it } from 'vitest';
import { cites } from '../rules/testing.ts';
import type { Scenario } from '../scenario/model.ts';
import { INITIALIZATION } from '../trace/initialization.ts';
import { aFunction, aScenario, aTrace, type HandMade } from '../trace/testing.ts';
import { billOf } from './billOf.ts';

const S = 1e6;
const MINUTE = 60 * S;
const versions = [
  { function: 0, name: '$LATEST' },
  { function: 0, name: '1' },
];
const oneGb = (more: Parameters<typeof aFunction>[0] = {}, duration = 60 * MINUTE): Scenario =>
  aScenario({ duration, functions: [aFunction({ memorySize: 1024, ...more })] });
const quantityOf = (run: HandMade, item: string, window = {}): number =>
  billOf(aTrace(run), window)
    .lines.filter((line) => line.item === item)
    .reduce((sum, { quantity }) => sum + quantity, 0);

describe('provisioned concurrency', () => {
  const concurrency = (...changes: readonly (readonly [minute: number, requested: number])[]): HandMade => ({
    scenario: oneGb(),
    versions,
    provisioned: changes.map(([minute, requested]) => ({ time: minute * MINUTE, version: 1, requested, allocated: 0 })),
  });
  const minutes = (run: HandMade, window = {}): number => quantityOf(run, 'provisioned concurrency', window) / 60;

  it('counts from the moment it is asked for, whatever is allocated, and each period is rounded up for itself', () => {
    cites('billing.provisioned-round-up');
    expect(minutes(concurrency([0, 1], [4, 0]))).toBe(5);
    expect(minutes(concurrency([0, 1], [5, 0]))).toBe(5);
    expect(minutes(concurrency([0, 1], [5.001, 0]))).toBeCloseTo(10, 9);
    expect(minutes(concurrency([0, 1], [1, 0], [2, 1], [3, 0]))).toBe(10);
  });

  it('counts each amount for its own time while it stays enabled, and rounds the last one up', () => {
    cites('billing.provisioned-changes');
    expect(minutes(concurrency([0, 10], [7, 20], [9, 3], [11, 0]))).toBe(70 + 40 + 6 + 4 * 3);
  });

  it('counts as disabled when the run ends, and says what is charged only for that', () => {
    cites('billing.run-is-all');
    const run = { ...concurrency([0, 2]), scenario: oneGb({}, 7 * MINUTE) };
    expect(billOf(aTrace(run)).lines.find(({ item }) => item === 'provisioned concurrency')).toMatchObject({
      quantity: 2 * 600,
      cutShort: 2 * 180,
    });
  });

  it('has the memory, and the price of the architecture, that its version has at the time', () => {
    cites('billing.provisioned-x86-price', 'billing.provisioned-arm-price');
    const later = oneGb({ memorySize: 2048, architecture: 'arm64' });
    const run = { ...concurrency([0, 1], [20, 0]), laterEpochs: [{ from: 5 * MINUTE, scenario: later }] };
    const lines = billOf(aTrace(run)).lines.filter(({ item }) => item === 'provisioned concurrency');
    expect(lines.map(({ quantity, unitPriceUsd }) => [quantity, unitPriceUsd])).toEqual([
      [300, 0.0000041667],
      [15 * 60 * 2, 0.0000033334],
    ]);
  });

  it('bills the init of every environment it makes, used or not, for no request; the free tier takes nothing of it', () => {
    cites('billing.provisioned-init-billed', 'billing.provisioned-init-price', 'billing.provisioned-no-free-tier');
    const scenario = oneGb();
    const run: HandMade = {
      ...concurrency([0, 2], [10, 0]),
      scenario: { ...scenario, account: { ...scenario.account, freeTier: true } },
      environments: [
        { created: 0, ready: 1.2e6, version: 1, initialization: INITIALIZATION.provisioned },
        { created: 0, ready: 2e6, version: 1, initialization: INITIALIZATION.provisioned },
        { created: 59.999 * MINUTE, ready: Number.POSITIVE_INFINITY, version: 1, initialization: INITIALIZATION.provisioned },
      ],
      spans: [
        { environment: 0, state: 'prepared.provisioning', start: 0, end: 0.2e6 },
        { environment: 0, state: 'prepared.init.runtime', start: 0.2e6, end: 0.5e6 },
        { environment: 0, state: 'prepared.init.function', start: 0.5e6, end: 1.2e6 },
        { environment: 1, state: 'prepared.abandoned', start: 0, end: 2e6 },
        { environment: 2, state: 'prepared.init.function', start: 59.999 * MINUTE, end: 60 * MINUTE },
      ],
      invocations: [{ time: 3e6, duration: 1e6, environment: 0 }],
    };
    const { lines } = billOf(aTrace(run));
    expect(lines.map(({ item, quantity }) => [item, quantity])).toEqual([
      ['requests', 1],
      ['duration x86_64', 0],
      ['provisioned concurrency', 1200],
      ['provisioned duration', 1],
      ['provisioned init', 1],
      ['free requests', -1],
    ]);
    expect(lines.find(({ item }) => item === 'provisioned init')?.unitPriceUsd).toBe(0.0000097222);
  });
});

describe('an environment that Lambda prepares on its own', () => {
  const run = (share: number): HandMade => {
    const scenario = oneGb();
    return {
      scenario: { ...scenario, platform: { ...scenario.platform, rules: { 'billing.proactive-init-share': share } } },
      environments: [{ created: 0, ready: 1e6, initialization: INITIALIZATION.proactive }],
      spans: [{ environment: 0, state: 'prepared.init.function', start: 0, end: 1e6 }],
    };
  };
  it('costs nothing unless one assumes that its init is billed', () => {
    cites('billing.proactive-init-share');
    expect(quantityOf(run(0), 'duration x86_64')).toBe(0);
    expect(quantityOf(run(1), 'duration x86_64')).toBe(1);
    expect(quantityOf(run(0.5), 'duration x86_64')).toBe(0.5);
  });
});

describe('SnapStart', () => {
  it('keeps a snapshot of each published version, from the configuration that has it on', () => {
    cites('billing.snapstart-cache-price', 'billing.snapstart-cache-minimum');
    const HOUR = 60 * MINUTE;
    const both = { versions: { 1: {}, 2: { memorySize: 2048 } }, snapStart: true };
    const scenario = oneGb(both, 10 * HOUR);
    const three = [...versions, { function: 0, name: '2' }];
    expect(quantityOf({ scenario, versions: three }, 'snapstart cache')).toBe(10 * 3600 * (1 + 2));
    const off = oneGb({ ...both, snapStart: false }, 10 * HOUR);
    const later = { scenario: off, versions: three, laterEpochs: [{ from: 9 * HOUR, scenario }] };
    expect(quantityOf(later, 'snapstart cache')).toBe(3 * 3600 * (1 + 2));
    const removed = { scenario, versions: three, laterEpochs: [{ from: 2 * HOUR, scenario: oneGb({ snapStart: true }, 10 * HOUR) }] };
    expect(quantityOf(removed, 'snapstart cache')).toBe(10 * 3600 + 3 * 3600 * 2);
  });

  it('charges the time across a change of memory as one, and nothing for $LATEST', () => {
    const HOUR = 60 * MINUTE;
    const run = {
      scenario: oneGb({ snapStart: true }, 2 * HOUR),
      versions,
      laterEpochs: [{ from: HOUR, scenario: oneGb({ snapStart: true, memorySize: 2048 }, 2 * HOUR) }],
    };
    expect(quantityOf(run, 'snapstart cache')).toBe(3600 + 2 * 3600 + 2 * 3600);
    expect(quantityOf({ ...run, versions: versions.slice(0, 1) }, 'snapstart cache')).toBe(0);
  });

  it('is free in Java: neither snapshot nor restore', () => {
    cites('billing.snapstart-java-free');
    const run: HandMade = {
      scenario: oneGb({ snapStart: true, runtime: 'java21' }),
      versions,
      environments: [{ created: 0, ready: 1e6, version: 1, initialization: INITIALIZATION.snapStart }],
    };
    expect(billOf(aTrace(run)).lines.map(({ item }) => item)).toEqual(['requests', 'duration x86_64']);
    const python = { ...run, scenario: oneGb({ snapStart: true }) };
    expect(quantityOf(python, 'snapstart restore')).toBe(1);
    expect(quantityOf(python, 'snapstart restore', { from: 2e6 })).toBe(0);
  });
});

describe('provisioned pollers of a queue', () => {
  const pollers = (...changes: readonly (readonly [second: number, count: number])[]): HandMade => ({
    scenario: oneGb({}, 3600 * S),
    triggers: [{ id: 'orders', type: 'sqs', machine: 'queueMessage' }],
    pollers: changes.map(([second, count]) => ({ time: second * S, trigger: 0, count })),
  });
  const seconds = (run: HandMade): number => Math.round(quantityOf(run, 'provisioned pollers') * 3600 * 1e6) / 1e6;

  it('are charged by the second begun, each for a minute at least, the youngest going first', () => {
    cites('billing.poller-minimum', 'billing.queue-poller-price', 'billing.units-per-queue-poller');
    expect(seconds(pollers([0, 2]))).toBe(7200);
    expect(seconds(pollers([0, 2], [100, 5], [130, 2], [200.5, 0]))).toBe(2 * 201 + 3 * 60);
    expect(seconds(pollers([0, 1], [10, 2], [20, 1], [30, 2], [40, 1]))).toBe(3600 + 60 + 60);
  });

  it('are a line of the function that they feed', () => {
    const bill = billOf(aTrace(pollers([0, 2])));
    const line = bill.lines.find(({ item }) => item === 'provisioned pollers');
    expect(line).toMatchObject({ function: 'work', quantity: 2, unit: 'EPU-h', unitPriceUsd: 0.00925 });
  });
});

it('windows side by side add up to the whole run', () => {
  const run = aTrace({
    scenario: oneGb({ snapStart: true }, 600 * S),
    versions,
    triggers: [{ id: 'orders', type: 'sqs', machine: 'queueMessage' }],
    provisioned: [
      { time: 10 * S, version: 1, requested: 3, allocated: 0 },
      { time: 130 * S, version: 1, requested: 0, allocated: 0 },
      { time: 400 * S, version: 1, requested: 1, allocated: 1 },
    ],
    pollers: [
      { time: 0, trigger: 0, count: 2 },
      { time: 33 * S, trigger: 0, count: 7 },
      { time: 66 * S, trigger: 0, count: 2 },
    ],
  });
  const whole = billOf(run).totalUsd;
  expect(whole).toBeGreaterThan(0);
  fc.assert(
    fc.property(fc.integer({ min: 1, max: 599 }), (second) => {
      const cut = second * S;
      expect(billOf(run, { to: cut }).totalUsd + billOf(run, { from: cut }).totalUsd).toBeCloseTo(whole, 12);
    }),
  );
});
