import fc from 'fast-check';
import { describe, expect, it } from 'vitest';
import { cites } from '../rules/testing.ts';
import { scenarioArbitrary } from '../scenario/testing.ts';
import { simulateText } from '../testing.ts';
import { INITIALIZATION } from '../trace/initialization.ts';
import type { Trace } from '../trace/tables.ts';
import { aFunction, aScenario, aTrace, type HandMade } from '../trace/testing.ts';
import { billOf } from './billOf.ts';
import { type BillSplitPart, billSplit } from './billSplit.ts';

const S = 1e6;
const X86 = 0.0000166667;
const oneGb = aScenario({ functions: [aFunction({ memorySize: 1024 })] });
const partsOf = (run: HandMade): Record<string, number> => {
  const { parts } = billSplit(aTrace({ scenario: oneGb, ...run }));
  return Object.fromEntries(Object.entries(parts).filter(([, usd]) => Math.abs(usd) > 1e-15));
};
const close = (found: Record<string, number>, wanted: Partial<Record<BillSplitPart, number>>): void => {
  expect(Object.keys(found).sort()).toEqual(Object.keys(wanted).sort());
  for (const [name, usd] of Object.entries(wanted)) expect(found[name], name).toBeCloseTo(usd, 14);
};

describe('what the money went to', () => {
  it('is init and useful work in a cold start that succeeds', () => {
    const run: HandMade = {
      environments: [{ created: 0, ready: 1 * S, invocation: 0 }],
      spans: [{ environment: 0, state: 'coldStart.init.function', start: 0, end: 1 * S, invocation: 0 }],
      invocations: [{ time: 0, duration: 3 * S, environment: 0 }],
    };
    close(partsOf(run), { init: X86, work: 3 * X86 + 2e-7 });
  });

  it('is failed and timed-out work in first attempts, and retries in all that ran before, whatever came of them', () => {
    cites('billing.retries-billed', 'billing.failures-billed');
    const run: HandMade = {
      environments: [{ created: 0 }],
      requests: [{ sent: 0, settled: 20 * S }, { sent: 0, settled: 20 * S }, { sent: 0 }],
      invocations: [
        { time: 0, duration: 1 * S, environment: 0, request: 0, ending: 'handlerError' },
        { time: 1 * S, duration: 2 * S, environment: 0, request: 0, attempt: 2 },
        { time: 3 * S, duration: 3 * S, environment: 0, request: 1, ending: 'timedOut' },
        // Refused before: nothing of it was billed.
        { time: 6 * S, request: 2, attempt: 1 },
        { time: 7 * S, duration: 5 * S, environment: 0, request: 2, attempt: 2 },
      ],
    };
    close(partsOf(run), { failed: X86 + 2e-7, retries: 2 * X86 + 2e-7, timedOut: 3 * X86 + 2e-7, work: 5 * X86 + 2e-7 });
  });

  it('is in a batch the share of its messages that had been served before, and duplicates are retries from the start', () => {
    const run: HandMade = {
      triggers: [{ id: 'orders', type: 'sqs', machine: 'queueMessage' }],
      environments: [{ created: 0 }],
      requests: [{ sent: 0 }, { sent: 0 }, { sent: 0 }, { sent: 0 }],
      origins: [{ request: 3, kind: 4, parent: 0, step: 0, occurrence: 0 }],
      invocations: [
        { time: 0, duration: 1 * S, environment: 0, request: 0, ending: 'handlerError' },
        { time: 2 * S, duration: 1 * S, environment: 0, request: 0 },
      ],
      batches: [
        { trigger: 0, shard: 0, formed: 0, settled: 1 * S, state: 1, first: 0, count: 1, parent: 0xffffffff },
        { trigger: 0, shard: 0, formed: 2 * S, settled: 3 * S, state: 1, first: 1, count: 4, parent: 0xffffffff },
      ],
      batchItems: [0, 0, 1, 2, 3].map((request) => ({ request, receiveCount: 1 })),
      batchInvocations: [
        { invocation: 0, batch: 0 },
        { invocation: 1, batch: 1 },
      ],
    };
    const half = (X86 + 2e-7) / 2;
    close(partsOf(run), { failed: X86 + 2e-7, retries: half, work: half });
  });

  it('is time with nobody waiting from the moment the caller has gone: of the handler, and of init', () => {
    const left = (gone: number): HandMade => ({
      scenario: {
        ...oneGb,
        triggers: [{ id: 'calls', type: 'sdk', source: null, function: 'work', qualifier: null, settings: { callerTimeout: gone } }],
      },
      environments: [{ created: 0, ready: 2 * S, invocation: 0 }],
      spans: [{ environment: 0, state: 'coldStart.init.function', start: 0, end: 2 * S, invocation: 0 }],
      requests: [{ sent: 0, settled: gone, state: 'callerGone' }],
      invocations: [{ time: 0, duration: 8 * S, environment: 0, request: 0 }],
    });
    close(partsOf(left(4 * S)), { init: 2 * X86, work: 2 * X86 + 2e-7, callerGone: 6 * X86 });
    close(partsOf(left(1 * S)), { init: X86, work: 2e-7, callerGone: 9 * X86 });
  });

  it('is provisioned concurrency that is idle, and what is used of it is part of the work', () => {
    const [configured, used] = [0.0000041667, 0.0000097222];
    const run: HandMade = {
      versions: [
        { function: 0, name: '$LATEST' },
        { function: 0, name: '1' },
      ],
      scenario: { ...oneGb, duration: 300 * S },
      provisioned: [{ time: 0, version: 1, requested: 1, allocated: 1 }],
      environments: [{ created: 0, version: 1, initialization: INITIALIZATION.provisioned }],
      invocations: [{ time: 0, duration: 100 * S, environment: 0 }],
    };
    close(partsOf(run), { idle: 200 * configured, work: 100 * (configured + used) + 2e-7 });
  });

  it('is init for restores, snapshots and environments prepared ahead; pollers and what is not over are apart', () => {
    const run: HandMade = {
      scenario: { ...oneGb, functions: [aFunction({ memorySize: 1024, snapStart: true })] },
      versions: [
        { function: 0, name: '$LATEST' },
        { function: 0, name: '1' },
      ],
      triggers: [{ id: 'orders', type: 'sqs', machine: 'queueMessage' }],
      pollers: [{ time: 0, trigger: 0, count: 60 }],
      environments: [
        { created: 0, version: 1, initialization: INITIALIZATION.snapStart, invocation: 0 },
        { created: 0, ready: 1 * S, version: 1, initialization: INITIALIZATION.provisioned },
      ],
      spans: [{ environment: 1, state: 'prepared.init.function', start: 0, end: 1 * S }],
      invocations: [{ time: 0, duration: 60 * S, environment: 0, ending: 'running' }],
    };
    close(partsOf(run), { init: 0.0000015046 * 10_800 + 0.0001397998 + 0.0000097222, other: 2e-7 + 0.00925 });
  });
});

const sumsUp = (trace: Trace): void => {
  const { totalUsd, parts } = billSplit(trace);
  const sum = Object.values(parts).reduce((total, usd) => total + usd, 0);
  expect(totalUsd).toBe(billOf(trace).totalUsd);
  expect(Math.abs(sum - totalUsd)).toBeLessThanOrEqual(1e-12 + 1e-9 * totalUsd);
  for (const [name, usd] of Object.entries(parts)) expect(usd, name).toBeGreaterThanOrEqual(-1e-12);
};

describe('the parts sum to the bill, and none is below zero', () => {
  it('in runs of random scenarios, with and without the free tier', () => {
    fc.assert(
      fc.property(scenarioArbitrary, fc.boolean(), (input, freeTier) => {
        sumsUp(simulateText({ ...input, account: { ...input.account, freeTier } }).trace);
      }),
      { numRuns: 40, seed: 20261124 },
    );
  });

  it('with provisioned concurrency that comes and goes, on two architectures', () => {
    const changes = fc.array(fc.record({ after: fc.integer({ min: 1, max: 400 }), requested: fc.nat(3) }), { maxLength: 5 });
    const calls = fc.array(fc.record({ seconds: fc.integer({ min: 1, max: 200 }), environment: fc.nat(3) }), { maxLength: 12 });
    const kinds = fc.tuple(...[0, 1, 2, 3].map(() => fc.constantFrom(...Object.values(INITIALIZATION))));
    fc.assert(
      fc.property(changes, calls, kinds, fc.boolean(), (rows, invocations, initializations, freeTier) => {
        let [time, at] = [0, 0];
        const arm = { 1: { architecture: 'arm64' as const, memorySize: 512 } };
        const scenario = aScenario({
          duration: 3000 * S,
          account: { concurrentExecutions: 1000, freeTier },
          functions: [aFunction({ memorySize: 1024, ephemeralStorage: 2048, snapStart: true, versions: arm })],
        });
        const run: HandMade = {
          scenario,
          versions: [
            { function: 0, name: '$LATEST' },
            { function: 0, name: '1' },
          ],
          provisioned: rows.map(({ after, requested }, row) => {
            time += after * S;
            return { time, version: row % 2, requested, allocated: requested };
          }),
          environments: initializations.map((initialization, row) => ({ created: 0, ready: S, version: row % 2, initialization })),
          spans: initializations.map((_, environment) => ({ environment, state: 'prepared.init.function', start: 0, end: S })),
          invocations: invocations.map(({ seconds, environment }) => {
            at += 200 * S;
            return { time: at, duration: seconds * S, environment };
          }),
        };
        sumsUp(aTrace(run));
      }),
    );
  });
});
