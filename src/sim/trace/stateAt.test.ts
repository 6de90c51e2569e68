import { expect, test } from 'vitest';
import { NO_ROW } from '../../base/table.ts';
import { environmentRowsAt, environmentsAt } from './environmentsAt.ts';
import { spansInWindow } from './spansInWindow.ts';
import { stateAt } from './stateAt.ts';
import { aTrace } from './testing.ts';

/**
 * One environment: 10 provisioning, 20 init, handler 20 to 50 (crash), reset to 60, uninitialised until 100, suppressed init 100 to 120,
 * handler to 150, frozen to 200, shutdown to 230.
 */
const life = aTrace({
  horizon: 1000,
  environments: [{ created: 5, ready: 20, ended: 230, invocation: 0 }],
  invocations: [
    { time: 5, duration: 30, environment: 0, ending: 'crashed' },
    { time: 100, duration: 50, environment: 0 },
  ],
  spans: [
    { environment: 0, state: 'coldStart.provisioning', start: 5, end: 10, invocation: 0 },
    { environment: 0, state: 'coldStart.init.function', start: 10, end: 20, invocation: 0 },
    { environment: 0, state: 'resetting', start: 50, end: 60 },
    { environment: 0, state: 'idle.uninitialised', start: 60, end: 100 },
    { environment: 0, state: 'invocation.suppressedInit', start: 100, end: 120, invocation: 1 },
    { environment: 0, state: 'shutdown', start: 200, end: 230 },
  ],
});

const expected = [
  ['coldStart.provisioning', 5, 10, 0],
  ['coldStart.init.function', 10, 20, 0],
  ['invocation.handler', 20, 50, 0],
  ['resetting', 50, 60, NO_ROW],
  ['idle.uninitialised', 60, 100, NO_ROW],
  ['invocation.suppressedInit', 100, 120, 1],
  ['invocation.handler', 120, 150, 1],
  ['idle.warm', 150, 200, NO_ROW],
  ['shutdown', 200, 230, NO_ROW],
] as const;

const named = (stretches: ReturnType<typeof spansInWindow>) =>
  stretches.map(({ state, start, end, invocation }) => [life.machines.environment[state]?.name, start, end, invocation]);

test('the stretches of an environment tile its life, derived handler and frozen time included', () => {
  expect(named(spansInWindow(life, 0, 0, 1000))).toEqual(expected);
});

test('a window shows the stretches that overlap it, whole', () => {
  for (let from = 0; from < 240; from += 7) {
    for (let to = from; to < 240; to += 11) {
      expect(named(spansInWindow(life, 0, from, to))).toEqual(expected.filter(([, start, end]) => start < to && end > from && to > from));
    }
  }
});

test('the state at any moment is that of the stretch that holds it', () => {
  for (let t = 0; t < 240; t += 0.5) {
    const stretch = stateAt(life, 0, t);
    const right = expected.find(([, start, end]) => start <= t && t < end);
    expect(stretch === null ? [] : named([stretch])).toEqual(right ? [right] : []);
  }
});

test('an environment that outlives the run is frozen until the horizon, and the end of the run is the last moment in it', () => {
  const trace = aTrace({ horizon: 100, environments: [{ created: 0 }], invocations: [{ time: 0, duration: 10, environment: 0 }] });
  expect(stateAt(trace, 0, 50)).toEqual({ state: trace.frozenState, start: 10, end: 100, invocation: NO_ROW });
  expect(stateAt(trace, 0, 100)).toEqual(stateAt(trace, 0, 99));
});

test('an invocation whose environment is not ready within the run never reaches its handler', () => {
  const trace = aTrace({
    horizon: 100,
    environments: [{ created: 40, ready: Number.POSITIVE_INFINITY, invocation: 0 }],
    invocations: [{ time: 40, environment: 0, ending: 'running' }],
    spans: [{ environment: 0, state: 'coldStart.provisioning', start: 40, end: 100, invocation: 0 }],
  });
  expect(spansInWindow(trace, 0, 0, 100)).toHaveLength(1);
  expect(environmentsAt(trace, 60)).toMatchObject({ create: 1, invoke: 0 });
});

test('counts environments by phase, of all functions or of one', () => {
  expect(environmentsAt(life, 12)).toMatchObject({ create: 0, init: 1, invoke: 0 });
  expect(environmentsAt(life, 70)).toMatchObject({ frozen: 1 });
  expect(environmentsAt(life, 70, 1)).toMatchObject({ frozen: 0 });
  expect(environmentRowsAt(life, 229)).toEqual([0]);
  expect(environmentRowsAt(life, 230)).toEqual([]);
});
