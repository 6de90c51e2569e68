import { describe, expect, it } from 'vitest';
import { cites } from '../rules/testing.ts';
import { monthlyBill } from './monthlyBill.ts';

/** AWS adds amounts that are rounded to the cent. */
const cents = (usd: number) => Math.round(usd * 100) / 100;

describe("a month's bill matches AWS's pricing examples to the cent (facts/core.md 9a)", () => {
  it('B1: x86 1,536 MB, 3 million requests of 120 ms, free tier', () => {
    cites('billing.free-requests', 'billing.free-gb-seconds', 'billing.gb-is-1024-mb');
    const bill = monthlyBill({ memoryMb: 1536, requests: 3e6, durationMs: 120, freeTier: true });
    expect(bill.gbSeconds).toBe(540_000);
    expect([cents(bill.durationUsd), cents(bill.requestsUsd), cents(bill.totalUsd)]).toEqual([2.33, 0.4, 2.73]);
  });

  it('B2: x86 1,024 MB, 7.44 million requests of 2 s, no free tier', () => {
    const bill = monthlyBill({ memoryMb: 1024, requests: 7.44e6, durationMs: 2000 });
    expect(bill.gbSeconds).toBe(14.88e6);
    expect([cents(bill.durationUsd), cents(bill.requestsUsd), cents(bill.totalUsd)]).toEqual([248, 1.49, 249.49]);
  });

  it('B3: x86 4,096 MB with 2,048 MB of /tmp, 6 million requests of 280 ms, free tier', () => {
    cites('billing.ephemeral-storage-price', 'billing.ephemeral-storage-free');
    const bill = monthlyBill({ memoryMb: 4096, requests: 6e6, durationMs: 280, ephemeralStorageMb: 2048, freeTier: true });
    expect([cents(bill.durationUsd), cents(bill.requestsUsd), cents(bill.ephemeralStorageUsd)]).toEqual([105.33, 1, 0.08]);
    expect(cents(bill.totalUsd)).toBe(106.41);
  });

  it('B15 and B16: 20 billion GB-seconds fall into three tiers', () => {
    cites('billing.duration-x86-tier-1', 'billing.duration-x86-tier-2', 'billing.duration-x86-tier-3', 'billing.tier-scope');
    cites('billing.duration-arm-tier-1', 'billing.duration-arm-tier-2', 'billing.duration-arm-tier-3');
    const use = { memoryMb: 1024, requests: 20e6, durationMs: 1e6 };
    expect(cents(monthlyBill(use).durationUsd)).toBe(301_667.2);
    expect(cents(monthlyBill({ ...use, architecture: 'arm64' }).durationUsd)).toBe(248_335);
  });

  it('B17 with the rate of today: 512 MB, 3 million requests of 1 s, free tier', () => {
    const bill = monthlyBill({ memoryMb: 512, requests: 3e6, durationMs: 1000, freeTier: true });
    expect([cents(bill.durationUsd), cents(bill.requestsUsd)]).toEqual([18.33, 0.4]);
  });

  it('B18: arm64 128 MB, 4.8 million requests of 1 s and of 3 s', () => {
    const use = { architecture: 'arm64', memoryMb: 128, requests: 4.8e6 } as const;
    expect(cents(monthlyBill({ ...use, durationMs: 1000 }).totalUsd)).toBe(8.96);
    expect(cents(monthlyBill({ ...use, durationMs: 3000 }).totalUsd)).toBe(24.96);
  });

  it('B19: x86 128 MB, a million requests of 200 ms', () => {
    const bill = monthlyBill({ memoryMb: 128, requests: 1e6, durationMs: 200 });
    expect(bill.gbSeconds).toBe(25_000);
    expect(cents(bill.totalUsd)).toBe(0.62);
  });

  it.each([
    [128, 2.0833e-9],
    [512, 8.3333e-9],
    [1024, 1.66667e-8],
    [1536, 2.5e-8],
    [10240, 1.66667e-7],
  ])('B23: a millisecond of %d MB on x86 costs $%d', (memoryMb, usd) => {
    expect(monthlyBill({ memoryMb, requests: 1, durationMs: 1 }).durationUsd).toBeCloseTo(usd, 12);
  });

  it.each([
    [128, 37_002.4, 7.709e-5],
    [256, 18_647.8, 7.77e-5],
    [512, 8_489.4, 7.075e-5],
    [1024, 3_890.9, 6.485e-5],
    [1536, 2_512.2, 6.2825e-5],
    [3008, 2_009.8, 9.8406e-5],
  ])('P2: one run of the power-tuning sample at %d MB, %d ms', (memoryMb, durationMs, usd) => {
    expect(monthlyBill({ memoryMb, requests: 1, durationMs }).durationUsd).toBeCloseTo(usd, 9);
  });
});
