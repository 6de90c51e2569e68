import fc from 'fast-check';
import { expect, it } from 'vitest';
import { simulate } from '../engine/simulate.ts';
import { parseScenario } from '../scenario/parseScenario.ts';
import { scenarioArbitrary } from '../scenario/testing.ts';
import { endOf } from '../trace/endOf.ts';
import { dearestInvocations } from './dearestInvocations.ts';
import { receiptOf } from './receiptOf.ts';

it('finds the receipts with the highest sums, in any run and up to any moment', () => {
  fc.assert(
    fc.property(scenarioArbitrary, fc.double({ min: 0, max: 1, noNaN: true }), (input, part) => {
      const parsed = parseScenario(input);
      if (!parsed.ok) return;
      const trace = simulate(parsed.scenario);
      const to = Math.ceil(part * trace.horizon);
      const all = Array.from(trace.invocations.time, (_, row) => ({ end: endOf(trace, row), receipt: receiptOf(trace, row) }))
        .filter(({ end, receipt }) => end < to && (receipt?.billedMs ?? 0) > 0)
        .map(({ receipt }) => receipt?.usd ?? 0)
        .sort((a, b) => b - a);
      const found = dearestInvocations(trace, to, 5);
      // A large asynchronous event is charged by its size too, which its place in the list leaves aside.
      if (trace.payloads.length === 0) expect(found.map(({ usd }) => usd)).toEqual(all.slice(0, 5));
      expect(found.length).toBe(Math.min(5, all.length));
    }),
    { numRuns: 30, seed: 20261128 },
  );
});
