/** Finds a request's random numbers again: which source sent it, and as its how-manieth. */

import { firstAtLeast } from '../../base/bisect.ts';
import { childWord } from '../../base/random.ts';
import { attemptNumber } from '../trace/attemptNumber.ts';
import { batchOf } from '../trace/batchOf.ts';
import { originKinds, type Trace } from '../trace/tables.ts';
import { batchKey } from './batchKey.ts';
import { followKey } from './followKey.ts';
import { ENTITY } from './purposes.ts';
import { textKey } from './textKey.ts';

/** Source of each request and its ordinal among that source's requests. */
interface Ordinals {
  readonly source: Uint16Array;
  readonly ordinal: Uint32Array;
}

const known = new WeakMap<Trace, Ordinals>();

/** Where the request in row `request` came from: an index into `trace.sources`, and as the how-manieth of that source, from 0. */
export function sourceOf(trace: Trace, request: number): { readonly source: number; readonly ordinal: number } {
  const ordinals = known.get(trace) ?? findOrdinals(trace);
  known.set(trace, ordinals);
  return { source: ordinals.source[request] as number, ordinal: ordinals.ordinal[request] as number };
}

/** The two key words of the request in row `request`: those its draws were made with. */
export function requestKey(trace: Trace, request: number): readonly [number, number] {
  const { source: index, ordinal: k } = sourceOf(trace, request);
  const source = trace.sources[index];
  if (source?.kind === 'emitted') return followerKey(trace, request);
  const seed = (trace.epochs[0] as Trace['epochs'][number]).scenario.seed;
  if (source?.kind === 'schedule') {
    const [high, low] = textKey(seed, ENTITY.schedule, trace.triggers[source.trigger]?.id ?? '');
    return [childWord(high, k), childWord(low, k)];
  }
  const invoked = source?.id === 'invoke';
  const [high, low] = invoked
    ? textKey(seed, ENTITY.invoke, trace.triggers[source.trigger]?.id ?? '')
    : textKey(seed, ENTITY.traffic, source?.id ?? '');
  const own = childWord(high, k);
  const place = invoked ? 0 : trace.sources.slice(0, index).filter(({ id }) => id === source?.id).length;
  return [place === 0 ? own : childWord(own, place), childWord(low, k)];
}

/** The key of a request that follows from another: a child of what it follows from. */
function followerKey(trace: Trace, request: number): readonly [number, number] {
  const { origins, requests, invocations } = trace;
  const row = firstAtLeast(origins.request, request);
  const { name, parent: table } = originKinds[origins.kind[row] as number] as (typeof originKinds)[number];
  const parent = origins.parent[row] as number;
  let [high, low] = table === 'invocation' ? invocationKey(trace, parent) : requestKey(trace, parent);
  if (table === 'invocation' && (invocations.attempt[parent] as number) > 1) high = childWord(high, attemptNumber(trace, parent));
  return followKey(high, low, name, origins.step[row] as number, origins.occurrence[row] as number, requests.trigger[request] as number);
}

/** The two key words that the draws of the attempts with invocation `row` descend from. */
export function invocationKey(trace: Trace, row: number): readonly [number, number] {
  const batch = batchOf(trace, row);
  const [high, low] = requestKey(trace, trace.invocations.request[row] as number);
  if (batch < 0) return [high, low];
  const count = trace.batches.count[batch] as number;
  const received = count === 0 ? 0 : (trace.batchItems.receiveCount[trace.batches.first[batch] as number] as number);
  return batchKey(high, low, received, count);
}

function findOrdinals(trace: Trace): Ordinals {
  const { requests, requestSources, sources, triggers } = trace;
  // Without a column of sources each trigger has one: its traffic entry, else the timeline's invokes.
  const only = triggers.map((_, trigger) => sources.findIndex((source) => source.trigger === trigger));
  const source = new Uint16Array(requests.length);
  const ordinal = new Uint32Array(requests.length);
  const counts = new Uint32Array(sources.length);
  for (let row = 0; row < requests.length; row++) {
    const index = requestSources.length > 0 ? (requestSources[row] as number) : (only[requests.trigger[row] as number] as number);
    source[row] = index;
    ordinal[row] = counts[index] as number;
    counts[index] = (counts[index] as number) + 1;
  }
  return { source, ordinal };
}
