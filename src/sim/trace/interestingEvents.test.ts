import { expect, test } from 'vitest';
import { interestingEvents, interestingKinds, nextInteresting, previousInteresting } from './interestingEvents.ts';
import { nextEvent, previousEvent } from './nextEvent.ts';
import { aTrace } from './testing.ts';

const run = aTrace({
  horizon: 1000,
  environments: [{ created: 0, ready: 30, ended: 600, endCause: 'idle', invocation: 0 }],
  invocations: [
    { time: 0, duration: 50, environment: 0, ending: 'timedOut' },
    { time: 10 },
    { time: 10 },
    { time: 70, duration: 20, environment: 0, ending: 'handlerError' },
    { time: 100, duration: 5, environment: 0, attempt: 2, request: 3 },
  ],
  spans: [{ environment: 0, state: 'coldStart.init.function', start: 0, end: 30, invocation: 0 }],
  marks: [
    { time: 40, kind: 'faultStarted', subject: 0 },
    { time: 95, kind: 'deadLettered', subject: 3 },
  ],
});

test('finds every moment worth a stop, in order of time, with what it is about', () => {
  const { times, kinds, subjects } = interestingEvents(run);
  expect([...times].map((time, i) => [time, interestingKinds[kinds[i]!]?.name, subjects[i]])).toEqual([
    [0, 'coldStart', 0],
    [10, 'throttle', 1],
    [10, 'throttle', 2],
    [40, 'faultStarted', 0],
    [80, 'timeout', 0],
    [90, 'functionError', 3],
    [95, 'deadLettered', 3],
    [100, 'retry', 4],
    [600, 'reclaimed', 0],
  ]);
});

test('goes to the next and to the previous moment and says how many there are at that time', () => {
  expect(nextInteresting(run, 0)).toEqual({ time: 10, kind: 'throttle', subject: 1, count: 2 });
  expect(nextInteresting(run, 10)).toMatchObject({ time: 40 });
  expect(nextInteresting(run, 600)).toBeNull();
  expect(previousInteresting(run, 40)).toEqual({ time: 10, kind: 'throttle', subject: 1, count: 2 });
  expect(previousInteresting(run, 0)).toBeNull();
});

test('steps through every recorded instant, forwards and back', () => {
  const instants = [0, 10, 30, 40, 70, 80, 90, 95, 100, 105, 600];
  const forwards = [0];
  for (let t = nextEvent(run, 0); t !== null; t = nextEvent(run, t)) forwards.push(t);
  expect(forwards).toEqual(instants);
  const back: number[] = [];
  for (let t = previousEvent(run, 1000); t !== null; t = previousEvent(run, t)) back.unshift(t);
  expect(back).toEqual(instants);
  expect(previousEvent(run, 70.5)).toBe(70);
  expect(nextEvent(run, 69.5)).toBe(70);
});
