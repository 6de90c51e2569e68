/** Questions 40 and 41 of the interview list (lessons.md, section 2): when provisioned concurrency pays, and what August 2025 changed. */
import { describe, expect, it } from 'vitest';
import { cites } from '../rules/testing.ts';
import { simulateText } from '../testing.ts';
import type { Trace } from '../trace/tables.ts';
import { beforeAugust2025 } from './beforeAugust2025.ts';
import { billOf } from './billOf.ts';
import { monthlyBill } from './monthlyBill.ts';
import { gigabytes } from './prices.ts';

const HOUR = 3600;

describe('40: provisioned concurrency pays', () => {
  it.each([
    ['x86_64', 0.6],
    ['arm64', 0.6],
  ] as const)('on %s from a utilisation of %d on, where the cost lines cross', (architecture, breakEven) => {
    cites('billing.provisioned-x86-price', 'billing.provisioned-duration-x86-price', 'billing.duration-x86-tier-1');
    const usd = (utilisation: number, provisioned: boolean): number => {
      const calls = { requests: Math.round(utilisation * 24 * HOUR), durationMs: 1000 };
      const none = { requests: 0, durationMs: 0 };
      const use = provisioned ? { ...none, provisioned: { ...calls, concurrency: 1, hours: 24 } } : calls;
      return monthlyBill({ architecture, memoryMb: 1024, ...use }).totalUsd;
    };
    expect(usd(breakEven - 0.01, true)).toBeGreaterThan(usd(breakEven - 0.01, false));
    expect(usd(breakEven + 0.01, true)).toBeLessThan(usd(breakEven + 0.01, false));
    expect(usd(breakEven, true) / usd(breakEven, false)).toBeCloseTo(1, 4);
  });
});

describe('41: since August 2025 a bill is higher', () => {
  it('by the sum of Init × memory of all cold starts', () => {
    cites('billing.init-billed');
    const { trace, summary } = simulateText({
      duration: '2m',
      platform: { provisioning: '0s', initDuration: '350ms', idleLifetime: '5s' },
      functions: { f: { memorySize: 512, handler: [{ io: '80ms' }] } },
      triggers: [{ id: 't', type: 'sdk', function: 'f' }],
      traffic: [{ to: 't', pattern: 'poisson', rate: 0.3 }],
    });
    const { coldStarts, InitDuration, Invocations } = summary.functions.f as (typeof summary.functions)[string];
    expect(coldStarts).toBeGreaterThan(5);
    expect(Invocations).toBeGreaterThan(coldStarts);
    const gbSeconds = (of: Trace): number => billOf(of).lines.find(({ item }) => item === 'duration x86_64')?.quantity ?? 0;
    const difference = gbSeconds(trace) - gbSeconds(beforeAugust2025(trace));
    expect(difference).toBeCloseTo(((coldStarts * InitDuration.avg) / 1000) * gigabytes(512), 9);
  });
});
