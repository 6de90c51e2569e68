import { describe, expect, it } from 'vitest';
import { cites } from '../rules/testing.ts';
import { simulateText } from '../testing.ts';
import { beforeAugust2025 } from './beforeAugust2025.ts';
import { billOf } from './billOf.ts';
import { gigabytes } from './prices.ts';

const runOf = (fn: object, more: object = {}) =>
  simulateText({
    duration: '2m',
    platform: { provisioning: '0s', initDuration: '350ms', idleLifetime: '5s' },
    functions: { f: { memorySize: 512, handler: [{ io: '80ms' }], ...fn } },
    triggers: [{ id: 't', type: 'sdk', function: 'f' }],
    traffic: [{ to: 't', pattern: 'poisson', rate: 0.3 }],
    ...more,
  });

const gbSeconds = (trace: Parameters<typeof billOf>[0]): number =>
  billOf(trace).lines.reduce((sum, { item, quantity }) => (item.startsWith('duration') ? sum + quantity : sum), 0);

describe('the bill of before August 2025', () => {
  it('is lower by the init of all cold starts, for a zip package on a managed runtime', () => {
    cites('billing.init-before-august-2025', 'billing.init-billed');
    const { trace, summary } = runOf({});
    const { coldStarts, InitDuration } = summary.functions.f as (typeof summary.functions)[string];
    expect(coldStarts).toBeGreaterThan(5);
    const difference = gbSeconds(trace) - gbSeconds(beforeAugust2025(trace));
    expect(difference).toBeCloseTo(((coldStarts * InitDuration.avg) / 1000) * gigabytes(512), 9);
  });

  it.each([
    ['a custom runtime', { runtime: 'provided.al2023' }],
    ['an image', { package: { type: 'Image', size: 100 } }],
  ])('is the same for %s', (_, fn) => {
    const { trace } = runOf(fn);
    expect(gbSeconds(beforeAugust2025(trace))).toBe(gbSeconds(trace));
  });

  it('still has an init that ran again inside its invocation, which is part of Duration', () => {
    const { trace } = runOf({ crashRate: 1 });
    const { spans, machines } = trace;
    const again = Array.from(spans.state, (state) => machines.environment[state]?.name).filter((name) => name?.startsWith('invocation'));
    expect(again.length).toBeGreaterThan(3);
    const { coldStarts, InitDuration } = runOf({ crashRate: 1 }).summary.functions.f as {
      coldStarts: number;
      InitDuration: { avg: number };
    };
    const difference = gbSeconds(trace) - gbSeconds(beforeAugust2025(trace));
    expect(difference).toBeCloseTo(((coldStarts * InitDuration.avg) / 1000) * gigabytes(512), 9);
  });

  it('leaves the trace as it was', () => {
    const { trace } = runOf({});
    const before = { states: trace.machines.environment.length, first: trace.spans.state.slice() };
    beforeAugust2025(trace);
    expect(trace.machines.environment.length).toBe(before.states);
    expect(trace.spans.state).toEqual(before.first);
  });
});
