/** The right answer to a prediction, worked out from the run and from nothing else. */
import type { Trace } from '../../sim/index.ts';
import { curveValues } from './curve.ts';
import { findMoment } from './findMoment.ts';
import type { Prediction } from './lesson.ts';
import { type StepFacts, valueIn } from './stepFacts.ts';

/** An answer, given or right: the id of an option, a number, ids in their order, or the values of a curve. */
export type Answer = string | number | readonly string[] | readonly number[];

/** Throws when the run gives no single answer, which is a fault of the lesson. */
export function answerKey(prediction: Prediction, trace: Trace, facts: StepFacts): Answer {
  switch (prediction.kind) {
    case 'cause': {
      const holding = prediction.options.filter(({ when }) => valueIn(when, facts) === true).map(({ id }) => id);
      if (holding.length !== 1) throw new Error(`${holding.length} options hold: ${holding.join(', ') || 'none'}`);
      return holding[0] as string;
    }
    case 'number': {
      const value = valueIn(prediction.value, facts);
      if (typeof value !== 'number' || !Number.isFinite(value)) throw new Error(`${prediction.value} is ${String(value)}, not a number`);
      return value;
    }
    case 'order': {
      const timed = prediction.events.map(({ id, moment }) => ({ id, time: findMoment(trace, moment)?.time ?? Number.NaN }));
      const missing = timed.find(({ time }) => Number.isNaN(time));
      if (missing !== undefined) throw new Error(`${missing.id} does not happen`);
      if (new Set(timed.map(({ time }) => time)).size < timed.length) throw new Error('two of the events happen at the same time');
      return timed.toSorted((a, b) => a.time - b.time).map(({ id }) => id);
    }
    case 'curve':
      return curveValues(prediction.along, trace, facts);
  }
}

/** Whether `given` counts as right. */
export function isRight(prediction: Prediction, given: Answer, key: Answer): boolean {
  if (prediction.kind === 'number') return typeof given === 'number' && Math.abs(given - Number(key)) <= prediction.close;
  if (prediction.kind === 'curve') return curveDistance(given, key) <= prediction.close;
  return String(given) === String(key);
}

/** How far two curves lie apart, on average over their points; infinite when one of them is none. */
export function curveDistance(given: Answer, key: Answer): number {
  if (!Array.isArray(given) || !Array.isArray(key) || given.length !== key.length) return Number.POSITIVE_INFINITY;
  return key.reduce((sum: number, value, i) => sum + Math.abs(Number(given[i]) - Number(value)), 0) / key.length;
}
