import { expect, test } from 'vitest';
import { diffTraces } from './diffTraces.ts';
import { aTrace, type HandMade } from './testing.ts';

const base: HandMade = {
  environments: [{ created: 0 }],
  invocations: [
    { time: 0, duration: 50, environment: 0 },
    { time: 100, duration: 50, environment: 0, ending: 'running' },
  ],
};

test('two equal runs have an empty diff, unsettled requests included', () => {
  expect(diffTraces(aTrace(base), aTrace(base))).toEqual([]);
});

test('names table, row, column and time of the first divergence, earliest first', () => {
  const other = aTrace({
    environments: [{ created: 0 }],
    invocations: [
      { time: 0, duration: 50, environment: 0 },
      { time: 100, duration: 49, environment: 0, ending: 'running' },
      { time: 200, duration: 1, environment: 0 },
    ],
  });
  expect(diffTraces(aTrace(base), other)).toEqual([
    { table: 'invocations', row: 1, column: 'duration', time: 100 },
    { table: 'requests', row: 2, column: 'length', time: 200 },
  ]);
});

test('tells of a different horizon', () => {
  expect(diffTraces(aTrace(base), aTrace({ ...base, horizon: 500 }))).toMatchObject([{ table: 'run', column: 'horizon' }]);
});
