/** RecursiveInvocationsDropped: invocations that Lambda stopped as part of a loop. */
import { eachIndex } from '../../base/slices.ts';
import { ENDING } from '../trace/endings.ts';
import { functionOf } from '../trace/functionOf.ts';
import { countsFrom } from './columns.ts';
import { defineMetric } from './defineMetric.ts';

export const recursiveInvocationsDropped = defineMetric({
  name: 'RecursiveInvocationsDropped',
  family: 'function',
  unit: 'Count',
  title: 'Recursive invocations dropped',
  betterIs: 'lower',
  // recursion.invocations-dropped
  description:
    'Invocations that Lambda stopped because the chain of events that led to them had invoked the function about 16 times before.',
  statistics: ['Sum'],
  occurs: (trace, fn) =>
    trace.triggers.some((trigger) => (fn === null || trigger.function === fn) && trigger.outcomes.includes('recursionStopped')),
  columns: (trace, fn) =>
    countsFrom(function* (hear) {
      const { ending, time, length } = trace.invocations;
      yield* eachIndex(length, (row) => {
        if (ending[row] === ENDING.recursionStopped && (fn === null || functionOf(trace, row) === fn)) hear(time[row] as number);
      });
    }),
});
