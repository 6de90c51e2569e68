import { describe, expect, it } from 'vitest';
import { ruleValue } from './index.ts';
import { cites } from './testing.ts';

/** The longest waits before the retries of one call, s: what full jitter draws below. */
const ceilings = (base: number, attempts: number): number[] =>
  Array.from({ length: attempts - 1 }, (_, retry) => Math.min(ruleValue('sdk.backoff-maximum'), base * 2 ** retry));
const sum = (values: readonly number[]): number => values.reduce((total, value) => total + value, 0);

describe("an SDK's waits", () => {
  it('add up to 150 ms at most after two transient errors, and to 3 s after two throttles (T20, T20b)', () => {
    cites('sdk.maximum-attempts', 'sdk.transient-backoff', 'sdk.throttle-backoff');
    const attempts = ruleValue('sdk.maximum-attempts');
    expect(sum(ceilings(ruleValue('sdk.transient-backoff'), attempts))).toBeCloseTo(0.15, 12);
    expect(sum(ceilings(ruleValue('sdk.throttle-backoff'), attempts))).toBe(3);
  });

  it('meet the ceiling of 20 s at the 10th transient retry and at the 6th throttle retry (T20c)', () => {
    cites('sdk.backoff-maximum');
    const firstCapped = (base: number): number => ceilings(base, 20).indexOf(ruleValue('sdk.backoff-maximum')) + 1;
    expect(firstCapped(ruleValue('sdk.transient-backoff'))).toBe(10);
    expect(firstCapped(ruleValue('sdk.throttle-backoff'))).toBe(6);
  });

  it('begin after a response stayed away for a minute, well before a function may end', () => {
    cites('sdk.caller-timeout');
    expect(ruleValue('sdk.caller-timeout')).toBe(60);
    expect(ruleValue('sdk.caller-timeout')).toBeLessThan(ruleValue('limits.timeout-maximum'));
  });
});
