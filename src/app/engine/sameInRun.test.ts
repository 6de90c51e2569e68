import { expect, it } from 'vitest';
import { gallery, parseScenario, type Scenario, simulate } from '../../sim/index.ts';
import { sameInRun } from './sameInRun.ts';

function firstScenario(): Scenario {
  const parsed = parseScenario(gallery[0]?.scenario);
  if (!parsed.ok) throw new Error(parsed.problems[0]?.message);
  return parsed.scenario;
}

const scenario = firstScenario();
const before = simulate(scenario);
// One more request early on moves all later rows by one.
const after = simulate({ ...scenario, timeline: [{ at: 500_000, index: 0, kind: 'invoke', trigger: 'api', count: 1 }] });

it.each(['invocation', 'request'] as const)('finds the same %s by its time when rows have moved', (kind) => {
  expect(sameInRun({ kind, row: 5 }, before, after)).toEqual({ kind, row: 6 });
});

it('keeps nothing selected when nothing was, and lets go of what is not there any more', () => {
  expect(sameInRun(null, before, after)).toBe(null);
  expect(sameInRun({ kind: 'request', row: 0 }, after, before)).toBe(null);
});

it('gives the very same selection back when its row has not moved', () => {
  const selection = { kind: 'invocation', row: 3 } as const;
  expect(sameInRun(selection, before, before)).toBe(selection);
});
