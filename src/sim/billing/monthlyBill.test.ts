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

  it('B4: provisioned concurrency 100 × 1,536 MB for 8 h, 500,000 requests on it, 2.5 million beside it, free tier', () => {
    cites('billing.provisioned-x86-price', 'billing.provisioned-duration-x86-price', 'billing.provisioned-no-free-tier');
    cites('billing.spillover-on-demand');
    const provisioned = { concurrency: 100, hours: 8, requests: 5e5, durationMs: 100 };
    const bill = monthlyBill({ memoryMb: 1536, requests: 2.5e6, durationMs: 120, freeTier: true, provisioned });
    expect([cents(bill.provisionedUsd), cents(bill.provisionedDurationUsd)]).toEqual([18, 0.73]);
    expect([cents(bill.durationUsd), cents(bill.requestsUsd), cents(bill.totalUsd)]).toEqual([0.83, 0.4, 19.96]);
  });

  it('B5: provisioned concurrency 7 × 4,096 MB for 24 h, 2 million requests of 280 ms on it, no free tier', () => {
    const provisioned = { concurrency: 7, hours: 24, requests: 2e6, durationMs: 280 };
    const bill = monthlyBill({ memoryMb: 4096, requests: 0, durationMs: 0, provisioned });
    expect([cents(bill.provisionedUsd), cents(bill.provisionedDurationUsd), cents(bill.requestsUsd)]).toEqual([10.08, 21.78, 0.4]);
    expect(cents(bill.totalUsd)).toBe(32.26);
  });

  it('B6: SnapStart 1 GB, one version for 31 days, 7.44 million requests of 2 s of which 1 % restore', () => {
    cites('billing.snapstart-cache-price', 'billing.snapstart-restore-price');
    const bill = monthlyBill({
      memoryMb: 1024,
      requests: 7.44e6,
      durationMs: 2000,
      snapStart: { versions: 1, hours: 744, restores: 74_400 },
    });
    expect([cents(bill.snapshotsUsd), cents(bill.restoresUsd)]).toEqual([4.03, 10.4]);
    expect([cents(bill.durationUsd), cents(bill.requestsUsd), cents(bill.totalUsd)]).toEqual([248, 1.49, 263.92]);
  });

  it('B7: 3 million requests of 500 ms and 1,536 MB that stream 2 million times 100 KB and a million times 7 MB, its 100 GB used up, free tier', () => {
    cites('billing.streaming-price', 'billing.streaming-free-part');
    const responses = [
      { count: 2e6, megabytes: 100 / 1024 },
      { count: 1e6, megabytes: 7 },
    ];
    const use = { memoryMb: 1536, requests: 3e6, durationMs: 500, freeTier: true };
    const bill = monthlyBill({ ...use, streamed: { responses, freeLeft: 0 } });
    expect([cents(bill.durationUsd), cents(bill.requestsUsd), cents(bill.streamingUsd)]).toEqual([30.83, 0.4, 7.81]);
    expect(bill.totalUsd).toBeCloseTo(39.046, 3);
    // With all of the free 100 GB left, 876.5625 GB remain.
    cites('billing.streaming-free-month');
    expect(monthlyBill({ ...use, streamed: { responses } }).streamingUsd).toBeCloseTo(876.5625 * 0.008, 9);
  });

  it('B8: a queue in provisioned mode, 1 GB, a million requests of 1 s a day for 30 days, 8,000 hours of poller units', () => {
    cites('billing.queue-poller-price');
    const bill = monthlyBill({ memoryMb: 1024, requests: 30e6, durationMs: 1000, pollerHours: 8000 });
    expect([cents(bill.durationUsd), cents(bill.requestsUsd), cents(bill.pollersUsd)]).toEqual([500, 6, 74]);
    expect(cents(bill.totalUsd)).toBe(580);
  });

  it('B9: ten mappings of Kafka, each a million requests of 200 ms a day for 30 days, 1 GB, one shared unit for 720 h', () => {
    cites('billing.kafka-poller-price');
    const bill = monthlyBill({ memoryMb: 1024, requests: 300e6, durationMs: 200, kafkaPollerHours: 720 });
    expect([cents(bill.durationUsd), cents(bill.requestsUsd), cents(bill.pollersUsd)]).toEqual([1000, 60, 133.2]);
    expect(cents(bill.totalUsd)).toBe(1193.2);
  });

  it('B21: 61 minutes of provisioned concurrency are charged as 65, and B22: an hour of a snapshot as three', () => {
    cites('billing.provisioned-round-up', 'billing.snapstart-cache-minimum');
    const none = { memoryMb: 1024, requests: 0, durationMs: 0 };
    const provisioned = { concurrency: 1, hours: 61 / 60, requests: 0, durationMs: 0 };
    expect(monthlyBill({ ...none, provisioned }).totalUsd).toBeCloseTo(65 * 60 * 4.1667e-6, 12);
    expect(monthlyBill({ ...none, snapStart: { versions: 1, hours: 1, restores: 0 } }).totalUsd).toBeCloseTo(0.01625, 5);
  });

  it('provisioned concurrency on arm64 costs four fifths', () => {
    cites('billing.provisioned-arm-price', 'billing.provisioned-duration-arm-price');
    const provisioned = { concurrency: 1, hours: 1, requests: 3600, durationMs: 1000 };
    const bill = monthlyBill({ architecture: 'arm64', memoryMb: 1024, requests: 0, durationMs: 0, provisioned });
    expect([bill.provisionedUsd, bill.provisionedDurationUsd]).toEqual([3600 * 0.0000033334, 3600 * 0.0000077778]);
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
