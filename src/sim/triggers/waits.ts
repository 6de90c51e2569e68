/** Outcomes that several triggers share, by who deals with a failure. */
import type { InvokedFunction, Outcome } from './defineTrigger.ts';

/** A caller waits and is told; it may give up first. */
export const callerOutcomes: readonly Outcome[] = ['succeeded', 'functionError', 'throttled', 'timedOut', 'callerGone'];

/** Lambda's queue retries and then hands a failed event on. Where both targets are set both are delivered (`async.both-delivered`) and the destination counts. */
export function queueOutcomes(fn: InvokedFunction): readonly Outcome[] {
  if (fn.asyncConfig.onFailure !== null) return ['succeeded', 'sentToDestination'];
  return ['succeeded', fn.deadLetterQueue !== null ? 'deadLettered' : 'dropped'];
}

/** A stream's records are retried until they succeed, are given up, or leave the stream. */
export function streamOutcomes(settings: Readonly<Record<string, unknown>>): readonly Outcome[] {
  const givenUp: Outcome = settings.onFailure === null || settings.onFailure === undefined ? 'dropped' : 'sentToDestination';
  return ['succeeded', ...(hasFilter(settings) ? (['filtered'] as const) : []), givenUp, 'expired'];
}

/** Whether the mapping leaves some records out. */
export function hasFilter(settings: Readonly<Record<string, unknown>>): boolean {
  return Array.isArray(settings.filter) && settings.filter.length > 0;
}
