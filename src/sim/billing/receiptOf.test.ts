import { describe, expect, it } from 'vitest';
import { cites } from '../rules/testing.ts';
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
  ] as const)('%s: init %d ms and duration %d ms, %s, are billed as %d ms', (_, init, duration, ending, billed) => {
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
