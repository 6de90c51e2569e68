/** A key comes from the run, and a question to which the run gives no single answer is a fault. */
import { describe, expect, it } from 'vitest';
import { answerKey, isRight } from './answerKey.ts';
import { curveLabels } from './curve.ts';
import { environment } from './environment.ts';
import { findMoment } from './findMoment.ts';
import type { Prediction } from './lesson.ts';
import { runStep } from './testing.ts';

const { trace, facts } = runStep(environment, 3, 1);
const cause = (...whens: string[]): Prediction => ({ kind: 'cause', options: whens.map((when, i) => ({ id: `o${i}`, when })) });
const start = (nth: number, id = `n${nth}`) => ({ id, moment: { kind: 'attempt', function: 'hello', nth, at: 'start' } }) as const;
const order = (...nths: number[]): Prediction => ({ kind: 'order', events: nths.map((nth) => start(nth)) });

it('of causes exactly one may hold', () => {
  expect(answerKey(cause('functions.hello.coldStarts == 1', 'functions.hello.coldStarts == 2'), trace, facts)).toBe('o1');
  expect(() => answerKey(cause('1 == 1', '2 == 2'), trace, facts)).toThrow('2 options hold: o0, o1');
  expect(() => answerKey(cause('1 == 2'), trace, facts)).toThrow('0 options hold');
});

it('an order follows the times of the run, each its own', () => {
  expect(answerKey(order(2, 0, 1), trace, facts)).toEqual(['n0', 'n1', 'n2']);
  expect(() => answerKey(order(0, 9), trace, facts)).toThrow('n9 does not happen');
  const twice: Prediction = { kind: 'order', events: [start(0), start(0, 'same')] };
  expect(() => answerKey(twice, trace, facts)).toThrow('same time');
});

it('a number is right when it is close enough, everything else when it is the same', () => {
  const number: Prediction = { kind: 'number', value: 'functions.hello.coldStarts', unit: '', min: 0, max: 10, step: 1, close: 1 };
  expect(answerKey(number, trace, facts)).toBe(2);
  expect([3, 1, 4].map((given) => isRight(number, given, 2))).toEqual([true, true, false]);
  expect(isRight(cause('1 == 1'), 'o0', 'o0')).toBe(true);
  expect(isRight(order(0, 1), ['n1', 'n0'], ['n0', 'n1'])).toBe(false);
});

it('moments are found from the front and from the end, and what does not come is none', () => {
  const sent = (nth: number) => findMoment(trace, { kind: 'request', trigger: 'calls', nth, at: 'sent' });
  expect(sent(0)?.time).toBe(2e6);
  expect(sent(-1)).toEqual({ time: 1200e6, selection: { kind: 'request', row: trace.requests.length - 1 }, event: null });
  expect(findMoment(trace, { kind: 'event', event: 'throttle' })).toBeNull();
  expect(findMoment(trace, { kind: 'event', event: 'coldStart', nth: 1 })?.selection).toEqual({
    kind: 'invocation',
    row: trace.invocations.length - 1,
  });
});

describe('a curve', () => {
  const along = { kind: 'time', metric: 'Environments', statistic: 'Maximum', function: 'hello', until: '30m', stretches: 3 } as const;
  const curve: Prediction = { kind: 'curve', along, unit: '', min: 0, max: 5, step: 1, close: 0.5 };

  it('has the run’s values over time, named by the end of each stretch', () => {
    expect(answerKey(curve, trace, facts)).toEqual([1, 0, 1]);
    expect(curveLabels(along, facts.set)).toEqual(['10 min', '20 min', '30 min']);
    const nobody: Prediction = { ...curve, along: { ...along, function: 'nobody' } };
    expect(() => answerKey(nobody, trace, facts)).toThrow('no Environments of nobody');
  });

  it('or a value for each setting', () => {
    const points = [{ x: 'set.functions.hello.memorySize', value: 'functions.hello.coldStarts' }];
    expect(answerKey({ ...curve, along: { kind: 'settings', unit: 'MB', points } }, trace, facts)).toEqual([2]);
    expect(curveLabels({ kind: 'settings', unit: 'MB', points }, facts.set)).toEqual(['512 MB']);
  });

  it('is right when its points are close enough on average, and only as a whole', () => {
    expect(
      [
        [1, 0, 1],
        [2, 0, 1],
        [1, 1, 2],
        [1, 0],
      ].map((given) => isRight(curve, given, [1, 0, 1])),
    ).toEqual([true, true, false, false]);
    expect(isRight(curve, 1, [1, 0, 1])).toBe(false);
  });
});
