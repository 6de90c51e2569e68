import { expect, it } from 'vitest';
import type { Bill, BillLine } from '../../sim/index.ts';
import { monthOf } from './monthOf.ts';

const line = (item: string, quantity: number, unit: string, unitPriceUsd: number): BillLine => ({
  item,
  function: 'f',
  quantity,
  unit,
  unitPriceUsd,
  usd: quantity * unitPriceUsd,
  ruleId: 'billing.request-price',
});
const part = (lines: readonly BillLine[]): Bill => ({ totalUsd: 0, lines, neighbours: { totalUsd: 0, lines: [] } });

it('scales a run of one day to thirty', () => {
  expect(monthOf(part([line('requests', 1e6, 'request', 2e-7)]), 86400e6, false)).toBeCloseTo(6, 9);
});

it('takes the free tier off once, and not from storage', () => {
  const bill = part([
    line('requests', 1e6, 'request', 2e-7),
    line('duration x86_64', 20_000, 'GB-s', 1e-5),
    line('ephemeral storage', 10, 'GB-s', 1),
    line('free requests', -1e6, 'request', 2e-7),
  ]);
  expect(monthOf(bill, 86400e6, true)).toBeCloseTo(29e6 * 2e-7 + 200_000 * 1e-5 + 300, 9);
});

it('goes on with what stands ready: rounding up and minimums at the end of a run are left out, and the free tier takes nothing of it', () => {
  const hour = 3600e6;
  const bill = part([
    { ...line('snapstart cache', 10_800, 'GB-s', 1.5e-6), cutShort: 7200 },
    line('provisioned duration', 1000, 'GB-s', 1e-5),
  ]);
  expect(monthOf(bill, hour, true)).toBeCloseTo(720 * (3600 * 1.5e-6 + 0.01), 9);
});
