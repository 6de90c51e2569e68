import { describe, expect, it } from 'vitest';
import { ruleValue } from '../rules/index.ts';
import { cites } from '../rules/testing.ts';
import { INITIALIZATION } from '../trace/initialization.ts';
import { aFunction, aScenario, aTrace } from '../trace/testing.ts';
import { receiptOf } from './receiptOf.ts';

const ms = (value: number) => Math.round(value * 1000);

/** One cold start: 50 ms of provisioning, then init, then the invocation. */
function coldStart(initMs: number, durationMs: number, ending: 'succeeded' | 'crashed' | 'timedOut') {
  const ready = ms(50 + initMs);
  return aTrace({
    environments: [{ created: 0, ready, invocation: 0 }],
    invocations: [{ time: 0, duration: ms(durationMs), environment: 0, ending }],
    spans: [
      { environment: 0, state: 'coldStart.provisioning', start: 0, end: ms(50), invocation: 0 },
      { environment: 0, state: 'coldStart.init.runtime', start: ms(50), end: ms(50 + initMs / 3), invocation: 0 },
      { environment: 0, state: 'coldStart.init.function', start: ms(50 + initMs / 3), end: ready, invocation: 0 },
    ],
  });
}

describe('the billed duration of an invocation (facts/core.md 9b)', () => {
  it.each([
    ['D1', 80, 133.61, 'crashed', 214],
    ['D2', 84, 3016.78, 'timedOut', 3101],
    ['D3', 111.23, 3004.92, 'timedOut', 3117],
    ['D4', 1293.83, 1049.63, 'succeeded', 2344],
    ['D5', 1307.68, 1058.15, 'succeeded', 2366],
    ['D12', 170.13, 8.4, 'succeeded', 179],
  ] as const)('%s (D1 to D3 are T24): init %d ms and duration %d ms, %s, are billed as %d ms', (_, init, duration, ending, billed) => {
    cites('billing.init-billed', 'billing.round-up-to-ms', 'billing.failures-billed');
    expect(receiptOf(coldStart(init, duration, ending), 0)?.billedMs).toBe(billed);
  });

  it('D6: an init given up at 10 s is not billed, the suppressed one inside the duration is', () => {
    cites('billing.abandoned-init-not-billed');
    const trace = aTrace({
      environments: [{ created: 0, ready: 10e6, invocation: 0 }],
      invocations: [{ time: 0, duration: ms(12_079.53), environment: 0 }],
      spans: [
        { environment: 0, state: 'coldStart.abandoned', start: 0, end: 10e6, invocation: 0 },
        { environment: 0, state: 'invocation.suppressedInit', start: 10e6, end: 22e6, invocation: 0 },
      ],
    });
    const receipt = receiptOf(trace, 0);
    expect(receipt?.billedMs).toBe(12_080);
    expect(receipt?.parts.map(({ billed, start, end }) => [billed, start, end])).toEqual([
      [false, 0, 10e6],
      [true, 10e6, 22e6],
      [true, 22e6, 22e6 + 79_530],
    ]);
  });
});

/** A restore of a snapshot, of which so many ms are billed, and the invocation. */
function restored(restoreMs: number, billedMs: number, durationMs: number) {
  const share = (billedMs - 0.001) / restoreMs;
  const scenario = aScenario({ functions: [aFunction({ snapStart: true, memorySize: 1024 })] });
  return aTrace({
    scenario: { ...scenario, platform: { ...scenario.platform, rules: { 'snapstart.billed-restore-share': share } } },
    environments: [{ created: 0, ready: ms(50 + restoreMs), invocation: 0, initialization: INITIALIZATION.snapStart }],
    invocations: [{ time: 0, duration: ms(durationMs), environment: 0 }],
    spans: [
      { environment: 0, state: 'coldStart.provisioning', start: 0, end: ms(50), invocation: 0 },
      { environment: 0, state: 'coldStart.restoring', start: ms(50), end: ms(50 + restoreMs), invocation: 0 },
    ],
  });
}

describe('the billed duration of an invocation that restored a snapshot (facts/core.md 9b)', () => {
  it.each([
    ['D7', 325.93, 26, 127.1, 154],
    ['D8', 511.25, 303, 306.34, 610],
    ['D9', 398.97, 182, 2338.66, 2521],
    ['D10', 562.43, 118, 159.87, 278],
    ['D11', 500.795, 53, 147.156, 201],
  ] as const)('%s: of %d ms of restore %d ms are billed, with a duration of %d ms: %d ms', (_, restoreMs, part, duration, billed) => {
    cites('snapstart.billed-restore-share');
    const receipt = receiptOf(restored(restoreMs, part, duration), 0);
    expect(receipt?.billedMs).toBe(billed);
    expect(receipt?.parts.map(({ phase, billedMicros }) => [phase, billedMicros])).toEqual([
      ['create', 0],
      ['restore', ms(part)],
      ['invoke', ms(duration)],
    ]);
  });

  it('unless set otherwise, the share of all five lines together', () => {
    const lines = [325.93, 511.25, 398.97, 562.43, 500.795];
    const share = (26 + 303 + 182 + 118 + 53) / lines.reduce((sum, line) => sum + line, 0);
    expect(ruleValue('snapstart.billed-restore-share')).toBeCloseTo(share, 3);
  });

  it('adds the charge for the restore itself, but not in Java, and not when the restore failed', () => {
    cites('billing.snapstart-restore-price', 'billing.snapstart-java-free', 'billing.snapstart-failed-restore-free');
    const trace = restored(300, 100, 10);
    expect(receiptOf(trace, 0)).toMatchObject({ restoredGb: 1, restoreUsd: 0.0001397998, billedMs: 110 });
    const java = {
      ...trace,
      epochs: [{ from: 0, scenario: aScenario({ functions: [aFunction({ snapStart: true, runtime: 'java21' })] }) }],
    };
    expect(receiptOf(java, 0)).toMatchObject({ restoredGb: 0, restoreUsd: 0 });
    const failed = aTrace({
      scenario: (trace.epochs[0] as (typeof trace.epochs)[number]).scenario,
      environments: [{ created: 0, ready: Number.POSITIVE_INFINITY, ended: 10e6, invocation: 0, initialization: INITIALIZATION.snapStart }],
      invocations: [{ time: 0, duration: 0, environment: 0, ending: 'restoreFailed' }],
    });
    expect(receiptOf(failed, 0)).toMatchObject({ requests: 0, restoreUsd: 0, usd: 0 });
  });
});

it('an invocation on a provisioned environment pays the lower price for its duration, and nothing for the init before it', () => {
  cites('billing.provisioned-duration-x86-price');
  const scenario = aScenario({ functions: [aFunction({ memorySize: 1024 })] });
  const trace = aTrace({
    scenario,
    environments: [{ created: 0, ready: ms(500), initialization: INITIALIZATION.provisioned }],
    spans: [{ environment: 0, state: 'prepared.init.function', start: 0, end: ms(500) }],
    invocations: [{ time: ms(600), duration: ms(1000), environment: 0 }],
  });
  expect(receiptOf(trace, 0)).toMatchObject({ provisioned: true, billedMs: 1000, usdPerGbSecond: 0.0000097222 });
  expect(receiptOf(trace, 0)?.usd).toBeCloseTo(0.0000097222 + 2e-7, 15);
});

it('prices what was billed: GB-seconds, the request and /tmp above 512 MB', () => {
  cites('billing.request-price', 'billing.duration-arm-tier-1', 'billing.ephemeral-storage-price');
  const scenario = aScenario({ functions: [aFunction({ architecture: 'arm64', memorySize: 2048, ephemeralStorage: 1536 })] });
  const trace = aTrace({ scenario, environments: [{ created: 0 }], invocations: [{ time: 0, duration: 500_000, environment: 0 }] });
  const receipt = receiptOf(trace, 0)!;
  expect(receipt.gbSeconds).toBe(1);
  expect(receipt.storageGbSeconds).toBe(0.5);
  expect(receipt.usd).toBeCloseTo(0.0000133334 + 2e-7 + 0.5 * 3.09e-8, 15);
});

it('a refused request has no receipt, and one that is running has been charged its request only', () => {
  cites('billing.throttles-free');
  const trace = aTrace({
    horizon: 1e6,
    environments: [{ created: 0 }],
    invocations: [{ time: 0, duration: 1e6, environment: 0, ending: 'running' }, { time: 5 }],
  });
  expect(receiptOf(trace, 0)).toMatchObject({ billedMs: 0, billedMicros: 1e6, requests: 1, durationUsd: 0 });
  expect(receiptOf(trace, 0)?.usd).toBeCloseTo(2e-7, 15);
  expect(receiptOf(trace, 1)).toBeNull();
});

it('follows the tags of the machine: an init without the tag costs nothing', () => {
  const billedInit = coldStart(100, 10, 'succeeded');
  const environment = billedInit.machines.environment.map((state) =>
    state.phase === 'init' ? { ...state, tags: state.tags.filter((tag) => tag !== 'billed') } : state,
  );
  expect(receiptOf(billedInit, 0)?.billedMs).toBe(110);
  expect(receiptOf({ ...billedInit, machines: { ...billedInit.machines, environment } }, 0)?.billedMs).toBe(10);
});
