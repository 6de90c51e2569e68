/** All that a card of the view looks up, worked out with pauses before the card is drawn: what is asked for a moment is then a few bisections away. */
import { onceFor } from '../../base/onceFor.ts';
import type { Slices } from '../../base/slices.ts';
import type { Trace } from '../../sim/index.ts';
import { arrivalsByTarget } from './deadLetters.ts';
import { waitsByFunction } from './eventWaits.ts';
import { groupsByQueue } from './groupsAt.ts';
import { isFifo, oldestByQueue } from './queueAt.ts';
import { phasesByQueue } from './queuePhases.ts';
import { blocksByTrigger } from './shardAt.ts';

/** Of a polled queue, by its name. */
export const countedQueue = onceFor(function* (trace: Trace, queue: string): Slices<true> {
  yield* phasesByQueue.inSlices(trace, queue);
  yield* oldestByQueue.inSlices(trace, queue);
  if (isFifo(trace, queue)) yield* groupsByQueue.inSlices(trace, queue);
  yield* arrivalsByTarget.inSlices(trace, null);
  return true;
});

/** Of Lambda's internal queue in front of a function, an index into `trace.functions`. */
export const countedEvents = onceFor(function* (trace: Trace, fn: number): Slices<true> {
  yield* waitsByFunction.inSlices(trace, fn);
  yield* arrivalsByTarget.inSlices(trace, null);
  return true;
});

/** Of a mapping on a stream, an index into `trace.triggers`. */
export const countedStream = onceFor(function* (trace: Trace, trigger: number): Slices<true> {
  yield* blocksByTrigger.inSlices(trace, trigger);
  yield* arrivalsByTarget.inSlices(trace, null);
  return true;
});
