import { describe, expect, it } from 'vitest';
import { ruleValue } from './index.ts';
import { cites } from './testing.ts';

const tieredDuration = (gbSeconds: number, architecture: 'x86' | 'arm'): number => {
  const rule = (suffix: string): number => ruleValue(`billing.duration-${architecture}-${suffix}`);
  const first = Math.min(gbSeconds, rule('tier-1-limit'));
  const second = Math.min(gbSeconds, rule('tier-2-limit')) - first;
  return first * rule('tier-1') + second * rule('tier-2') + (gbSeconds - first - second) * rule('tier-3');
};

const gbSeconds = (memory: number, requests: number, ms: number): number =>
  ((memory / ruleValue('billing.gb-is-1024-mb')) * requests * ms) / 1000;

describe("AWS's own pricing examples follow from the prices", () => {
  it('charges $2.73 for 3 million requests of 120 ms at 1,536 MB with the free tier (B1)', () => {
    cites('billing.request-price', 'billing.free-requests', 'billing.free-gb-seconds', 'billing.gb-is-1024-mb');
    const duration = tieredDuration(gbSeconds(1536, 3e6, 120) - ruleValue('billing.free-gb-seconds'), 'x86');
    const requests = (3e6 - ruleValue('billing.free-requests')) * ruleValue('billing.request-price');
    expect(duration).toBeCloseTo(2.33, 2);
    expect(requests).toBeCloseTo(0.4, 10);
    expect(duration + requests).toBeCloseTo(2.73, 2);
  });

  it('charges $0.08 for 2,048 MB of /tmp in 6 million requests of 280 ms (B3)', () => {
    cites('billing.ephemeral-storage-price', 'billing.ephemeral-storage-free');
    const stored = gbSeconds(2048 - ruleValue('billing.ephemeral-storage-free'), 6e6, 280);
    expect(stored).toBeCloseTo(2.52e6, 3);
    expect(stored * ruleValue('billing.ephemeral-storage-price')).toBeCloseTo(0.08, 2);
  });

  it('charges 20 billion GB-seconds on x86 in three tiers: $301,667.20 (B15)', () => {
    cites('billing.duration-x86-tier-1', 'billing.duration-x86-tier-2', 'billing.duration-x86-tier-3');
    cites('billing.duration-x86-tier-1-limit', 'billing.duration-x86-tier-2-limit');
    expect(tieredDuration(20e9, 'x86')).toBeCloseTo(301667.2, 2);
  });

  it('charges 20 billion GB-seconds on arm64 in three tiers: $248,335.00 (B16)', () => {
    cites('billing.duration-arm-tier-1', 'billing.duration-arm-tier-2', 'billing.duration-arm-tier-3');
    cites('billing.duration-arm-tier-1-limit', 'billing.duration-arm-tier-2-limit');
    expect(tieredDuration(20e9, 'arm')).toBeCloseTo(248335, 2);
  });

  it('charges $8.96 for 4.8 million seconds on arm64 at 128 MB (B18)', () => {
    expect(tieredDuration(gbSeconds(128, 4.8e6, 1000), 'arm') + 4.8e6 * ruleValue('billing.request-price')).toBeCloseTo(8.96, 2);
  });

  it.each([
    [128, 2.0833e-9],
    [512, 8.3333e-9],
    [1024, 1.66667e-8],
    [10240, 1.66667e-7],
  ])('charges one millisecond at %i MB on x86 with $%f (B23)', (memory, usd) => {
    expect(tieredDuration(gbSeconds(memory, 1, 1), 'x86') / usd).toBeCloseTo(1, 4);
  });

  it.each([
    [133.61, 80, 214],
    [3016.78, 84, 3101],
    [3004.92, 111.23, 3117],
    [1049.63, 1293.83, 2344],
  ])('rounds Duration %f ms plus Init Duration %f ms up once to %i ms (D1 to D4)', (duration, init, billed) => {
    cites('billing.round-up-to-ms');
    const step = ruleValue('billing.round-up-to-ms');
    expect(Math.ceil((duration + init) / step) * step).toBe(billed);
  });

  it.each([
    [1, 1],
    [256, 1],
    [257, 2],
    [320, 2],
    [321, 3],
    [1024, 13],
  ])('counts an asynchronous event of %i KB as %i requests (B20)', (kb, requests) => {
    cites('billing.async-first-chunk', 'billing.async-chunk');
    const further = Math.max(0, kb - ruleValue('billing.async-first-chunk'));
    expect(1 + Math.ceil(further / ruleValue('billing.async-chunk'))).toBe(requests);
  });
});
