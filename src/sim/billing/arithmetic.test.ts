/** Whoever multiplies again gets the bill. */
import fc from 'fast-check';
import { describe, expect, it } from 'vitest';
import { simulate } from '../engine/simulate.ts';
import { parseScenario } from '../scenario/parseScenario.ts';
import { scenarioArbitrary } from '../scenario/testing.ts';
import { simulateText } from '../testing.ts';
import { arithmeticOf } from './arithmetic.ts';
import { billOf } from './billOf.ts';
import { billSplit } from './billSplit.ts';

const near = (a: number, b: number): void => expect(Math.abs(a - b)).toBeLessThanOrEqual(1e-9 * Math.max(1, Math.abs(b)));

describe('the arithmetic of a bill', () => {
  it('sums to the quantity of every line, in any window of any run', () => {
    fc.assert(
      fc.property(scenarioArbitrary, fc.double({ min: 0, max: 1, noNaN: true }), (input, part) => {
        const parsed = parseScenario(input);
        if (!parsed.ok) return;
        const trace = simulate(parsed.scenario);
        for (const window of [{}, { to: Math.floor(part * trace.horizon) }]) {
          const { lines, totalUsd } = billOf(trace, window);
          for (const line of lines) {
            const summands = arithmeticOf(trace, line, window);
            if (line.quantity === 0) expect(summands.reduce((sum, { quantity }) => sum + quantity, 0)).toBe(0);
            else if (line.function !== null && !/tier|free/.test(line.item))
              near(
                summands.reduce((sum, { quantity }) => sum + quantity, 0),
                // Inits that Lambda made on its own stand in the same line, and this arithmetic is of invocations.
                line.quantity,
              );
          }
          const { parts } = billSplit(trace, window);
          near(
            Object.values(parts).reduce((sum, usd) => sum + usd, 0),
            totalUsd,
          );
        }
      }),
      { numRuns: 30, seed: 20261128 },
    );
  });

  it('names the factors', () => {
    const { trace, summary } = simulateText({
      duration: '10s',
      platform: { provisioning: '0s', initDuration: '100ms' },
      functions: { f: { memorySize: 512, handler: [{ io: '80ms' }] } },
      triggers: [{ id: 't', type: 'sdk', function: 'f' }],
      traffic: [{ to: 't', pattern: 'constant', rate: 1 }],
    });
    const [requests, duration] = summary.bill.lines;
    expect(arithmeticOf(trace, requests as NonNullable<typeof requests>)).toEqual([
      { what: '10 invocations started', factors: '1 request each', quantity: 10 },
    ]);
    expect(arithmeticOf(trace, duration as NonNullable<typeof duration>)).toEqual([
      { what: '10 invocations with 512 MB of memory', factors: '900 ms, each rounded up, ÷ 1,000 × 0.5 GB', quantity: 0.45 },
    ]);
  });
});

describe('keep-warm pings', () => {
  it('are a part of their own, of traffic and of schedules that say so', () => {
    const { trace } = simulateText({
      duration: '10m',
      functions: { f: { handler: [{ io: '80ms' }] } },
      triggers: [
        { id: 't', type: 'sdk', function: 'f' },
        { id: 'clock', type: 'schedule', function: 'f', expression: 'rate(4 minutes)', keepWarm: true },
      ],
      traffic: [
        { to: 't', pattern: 'constant', rate: 0.1 },
        { id: 'warmer', to: 't', pattern: 'constant', rate: 0.05, keepWarm: true },
      ],
    });
    const { parts, totalUsd } = billSplit(trace);
    expect(parts.pings).toBeGreaterThan(totalUsd / 4);
    expect(parts.pings).toBeLessThan(totalUsd / 2);
    near(
      Object.values(parts).reduce((sum, usd) => sum + usd, 0),
      totalUsd,
    );
  });

  it('are recognised where the trigger has no other source', () => {
    const { trace } = simulateText({
      duration: '10m',
      functions: { f: { handler: [{ io: '80ms' }] } },
      triggers: [{ id: 'clock', type: 'schedule', function: 'f', expression: 'rate(4 minutes)', keepWarm: true }],
    });
    const { parts, totalUsd } = billSplit(trace);
    expect(totalUsd).toBeGreaterThan(0);
    near(parts.pings, totalUsd);
  });
});
