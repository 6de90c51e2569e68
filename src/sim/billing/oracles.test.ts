/** AWS's worked examples of billing, facts/core.md 9a and 9b, as runs by hand. The table in docs/MODEL.md says where each is shown. */
import { describe, expect, it } from 'vitest';
import { cites } from '../rules/testing.ts';
import { aFunction, aScenario, aTrace, type HandMade } from '../trace/testing.ts';
import { billedMs } from './billedTime.ts';
import { billOf } from './billOf.ts';

it('D13, which AWS prints against its own rule, stays alone: by it 3,022.91 ms are 3,023', () => {
  expect(billedMs(3_022_910)).toBe(3023);
});

const MINUTE = 60e6;
const quantities = (run: HandMade) => Object.fromEntries(billOf(aTrace(run)).lines.map(({ item, quantity }) => [item, quantity]));

describe('runs by hand', () => {
  it('B21: provisioned concurrency enabled for 61 minutes is charged for 65', () => {
    cites('billing.provisioned-round-up');
    const scenario = aScenario({ duration: 120 * MINUTE, functions: [aFunction({ memorySize: 1536 })] });
    const versions = [
      { function: 0, name: '$LATEST' },
      { function: 0, name: '1' },
    ];
    const provisioned = [
      { time: 5 * MINUTE, version: 1, requested: 2, allocated: 0 },
      { time: 7 * MINUTE, version: 1, requested: 2, allocated: 2 },
      { time: 66 * MINUTE, version: 1, requested: 0, allocated: 0 },
    ];
    expect(quantities({ scenario, versions, provisioned })['provisioned concurrency']).toBe(65 * 60 * 2 * 1.5);
  });

  it('B22: a SnapStart version that was there for an hour is charged for three', () => {
    cites('billing.snapstart-cache-minimum', 'billing.run-is-all');
    const scenario = aScenario({ duration: 60 * MINUTE, functions: [aFunction({ memorySize: 1024, snapStart: true })] });
    const versions = [
      { function: 0, name: '$LATEST' },
      { function: 0, name: '1' },
    ];
    const bill = billOf(aTrace({ scenario, versions }));
    const line = bill.lines.find(({ item }) => item === 'snapstart cache');
    expect(line).toMatchObject({ quantity: 10_800, cutShort: 7200, function: 'work' });
    expect(line?.usd).toBeCloseTo(0.01625, 5);
  });
});
