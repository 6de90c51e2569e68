/** What the ids of an event follow from: the seed and where the event came from, so that all copies of one message have the same. */
import { firstAtLeast } from '../../base/bisect.ts';
import { childWord, textWord } from '../../base/random.ts';
import { isRecordItself } from '../engine/contentOf.ts';
import { sourceOf } from '../engine/requestKey.ts';
import { type OriginKind, originKinds, type Trace } from '../trace/tables.ts';

/** Why and from what a request followed, or null when it came from outside. */
export interface Descent {
  readonly kind: OriginKind;
  /** Row of the invocation or request, as the kind says. */
  readonly parent: number;
  /** For a call: its step's place, and which time it was done. */
  readonly step: number;
  readonly occurrence: number;
}

export function descentOf(trace: Trace, request: number): Descent | null {
  const { origins } = trace;
  const row = firstAtLeast(origins.request, request);
  if (row >= origins.length || origins.request[row] !== request) return null;
  return {
    kind: originKinds[origins.kind[row] as number]?.name as OriginKind,
    parent: origins.parent[row] as number,
    step: origins.step[row] as number,
    occurrence: origins.occurrence[row] as number,
  };
}

/** The request that this one is the same message as: a duplicate is its original, and so is what was moved to a dead-letter queue or a topic of failed records. */
export function originalOf(trace: Trace, request: number): number {
  const descent = descentOf(trace, request);
  if (descent === null) return request;
  const isMoved = descent.kind === 'deadLetter' && machineOf(trace, descent.parent) === 'queueMessage';
  const isRecord = descent.kind === 'onFailure' && isRecordItself(trace, request);
  return isMoved || isRecord || descent.kind === 'duplicate' ? originalOf(trace, descent.parent) : request;
}

/** A word for the ids of the request: the same for every trigger that one event reached, and for its copies. */
export function identityOf(trace: Trace, request: number): number {
  const { seed } = (trace.epochs[0] as Trace['epochs'][number]).scenario;
  const original = originalOf(trace, request);
  const descent = descentOf(trace, original);
  if (descent !== null) {
    const word = childWord(textWord(`${descent.kind} of seed ${seed}`), descent.parent);
    return childWord(childWord(word, descent.step), descent.occurrence);
  }
  const { source: index, ordinal } = sourceOf(trace, original);
  const source = trace.sources[index];
  const isTraffic = source !== undefined && source.kind === undefined && source.id !== 'invoke';
  // One arrival of traffic may reach several triggers; what the clock or the timeline sends reaches one.
  const name = isTraffic ? source.id : `${source?.id ?? 'request'} ${trace.triggers[trace.requests.trigger[original] as number]?.id}`;
  return childWord(textWord(`${name} of seed ${seed}`), ordinal);
}

export function machineOf(trace: Trace, request: number): string | undefined {
  return trace.triggers[trace.requests.trigger[request] as number]?.machine;
}
