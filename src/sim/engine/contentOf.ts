/** What an event carried, found again from its draws and from what it follows: its key, its body, its size. */
import { firstAtLeast } from '../../base/bisect.ts';
import { childWord } from '../../base/random.ts';
import { NO_ROW } from '../../base/table.ts';
import type { Traffic } from '../scenario/model.ts';
import { batchOf, itemsOf } from '../trace/batchOf.ts';
import { configurationOf, scenarioAt } from '../trace/configuration.ts';
import { isKafka } from '../trace/partNames.ts';
import { type OriginKind, originKinds, type Trace } from '../trace/tables.ts';
import { bodiesOf, type ContentSampler, contentSampler, firstBodiesOf } from './content.ts';
import { ENTITY } from './purposes.ts';
import { recordOf } from './recordOf.ts';
import { sourceOf } from './requestKey.ts';
import { textKey } from './textKey.ts';

export interface CarriedContent {
  /** Partition key or message group, as a number; -1: none. */
  readonly key: number;
  /** Null: nothing in particular. */
  readonly body: unknown;
  /** KB. */
  readonly size: number;
}

/** Steps of init are numbered from here on: see `calls` of the trace. */
const INIT_STEPS = 32_768;

/** As the engine sends what has no traffic entry: the timeline's invokes and schedules. */
const plain: CarriedContent = { key: -1, body: null, size: 1 };

/** The content of the request in row `request`. */
export function contentOf(trace: Trace, request: number): CarriedContent {
  const { source: index, ordinal } = sourceOf(trace, request);
  const source = trace.sources[index];
  if (source?.kind === 'emitted') return contentOfFollower(trace, request);
  if (source === undefined || source.kind === 'schedule' || source.id === 'invoke') return plain;
  return contentOfArrival(trace, request, source.id, ordinal);
}

/** Drawn by the entry as it was configured when the request came, from the arrival's own key: one for all triggers that it reached. */
function contentOfArrival(trace: Trace, request: number, id: string, ordinal: number): CarriedContent {
  const { seed, traffic } = (trace.epochs[0] as Trace['epochs'][number]).scenario;
  const now = scenarioAt(trace, trace.requests.sent[request] as number).traffic;
  const place = traffic.findIndex((entry) => entry.id === id);
  const entry = now.find((each) => each.id === id) ?? (traffic[place] as Traffic);
  const [high, low] = textKey(seed, ENTITY.traffic, id);
  const { key, body, size } = samplerOf(entry, firstBodiesOf(traffic)[place] as number)(childWord(high, ordinal), childWord(low, ordinal));
  return { key, body: bodiesOf(traffic)[body] ?? null, size };
}

const samplers = new WeakMap<Traffic, ContentSampler>();

/** The sampler of an entry, made once: its table of keys may be long. */
function samplerOf(entry: Traffic, firstBody: number): ContentSampler {
  const before = samplers.get(entry);
  if (before) return before;
  const sampler = contentSampler(entry, firstBody);
  samplers.set(entry, sampler);
  return sampler;
}

function contentOfFollower(trace: Trace, request: number): CarriedContent {
  const { origins } = trace;
  const row = firstAtLeast(origins.request, request);
  const kind = originKinds[origins.kind[row] as number]?.name as OriginKind;
  const parent = origins.parent[row] as number;
  if (kind === 'call') return contentOfCall(trace, parent, origins.step[row] as number);
  const before = contentOf(trace, parent);
  if ((kind !== 'onFailure' && kind !== 'onSuccess') || isRecordItself(trace, request)) return before;
  const record = recordOf(trace, request, parent, kind, before.body);
  return record === null ? plain : { key: -1, body: record, size: before.size };
}

/** kafka.topic-gets-records: of all destinations only a topic of Kafka gets what failed, and not a message about it. */
export const isRecordItself = (trace: Trace, request: number): boolean =>
  isKafka(trace.triggers[trace.requests.trigger[request] as number]?.type ?? '');

/** A write or call passes on what the invocation got, unless its step says what it sends. */
function contentOfCall(trace: Trace, invocation: number, step: number): CarriedContent {
  // An init ahead of any invocation has got nothing.
  if (invocation === NO_ROW) return plain;
  const got = contentOfInvocation(trace, invocation);
  const { handler, init } = configurationOf(trace, trace.invocations.environment[invocation] as number);
  const done = (step < INIT_STEPS ? handler : init)[step % INIT_STEPS];
  const body = done !== undefined && 'body' in done ? done.body : null;
  return body === null ? got : { ...got, body };
}

/** What the handler of an invocation got: an event, or a batch, which is known by its first item and is as large as all of them. */
export function contentOfInvocation(trace: Trace, invocation: number): CarriedContent {
  const batch = trace.batches.length === 0 ? -1 : batchOf(trace, invocation);
  const request = trace.invocations.request[invocation] as number;
  if (batch < 0 || batch === NO_ROW) return contentOf(trace, request);
  const items = Array.from(itemsOf(trace, batch), (item) => contentOf(trace, item));
  const first = items[0];
  return first === undefined ? { ...plain, size: 0 } : { ...first, size: items.reduce((sum, { size }) => sum + size, 0) };
}
