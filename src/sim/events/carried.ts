/** What each request of an attempt carried, as its source has it: put in by traffic or a call, or written by Lambda about another event. */
import { textWord } from '../../base/random.ts';
import { uuidOf } from '../../base/uuid.ts';
import { contentOf } from '../engine/contentOf.ts';
import { scenarioAt } from '../trace/configuration.ts';
import type { Trace } from '../trace/tables.ts';
import { announcementOf, neverReachedLambda, targetOf } from './announcement.ts';
import { asyncRecord, deadLetterAttributes, recordOnBus } from './asyncRecord.ts';
import { batchRecord, shardIdOf } from './batchRecord.ts';
import type { Given, GivenItem, MessageAttribute } from './given.ts';
import { descentOf, identityOf, machineOf, originalOf } from './identity.ts';
import { recordKey } from './recordKey.ts';
import { undeliveredAttributes, undeliveredBody } from './undelivered.ts';

/** The events that records hold, from whoever can tell them: an event may hold the event before it, and so on. */
export interface EventLookup {
  /** The event of request `request`, for requests that come one by one. */
  readonly ofRequest: (request: number) => Given;
  /** What batch `batch` hands over, at `t` (µs). */
  readonly ofBatch: (batch: number, t: number) => Given;
  readonly envelope: (given: Given) => unknown;
}

/** What is written about an event, or of it, to where it ends. */
export interface Written {
  readonly body: unknown;
  readonly attributes: readonly MessageAttribute[];
  /** The key of the object that it is written to, where that is a bucket, else null. */
  readonly objectKey: string | null;
}

/** Request `request` as an item that its source hands over, received or tried for the `receiveCount`-th time. */
export function itemOf(trace: Trace, request: number, receiveCount: number, events: EventLookup): GivenItem {
  const original = originalOf(trace, request);
  const { key, body, size } = contentOf(trace, original);
  const announced = announcementOf(trace, original);
  const written = writtenIn(trace, original, events) ?? { body: body ?? {}, attributes: [], objectKey: null };
  const sent = trace.requests.sent[request] as number;
  return {
    request,
    original,
    identity: identityOf(trace, request),
    sent,
    key,
    size,
    ...written,
    announced,
    receiveCount,
  };
}

/** What Lambda or a source wrote into request `request`, or null when it is no record and no dead letter. */
function writtenIn(trace: Trace, request: number, events: EventLookup): Written | null {
  const descent = descentOf(trace, request);
  if (
    descent === null ||
    descent.kind === 'call' ||
    descent.kind === 'duplicate' ||
    descent.kind === 'forwarded' ||
    descent.kind === 'continuation'
  )
    return null;
  const t = trace.requests.sent[request] as number;
  if (machineOf(trace, descent.parent) === 'streamBatch') {
    const batch = batchGivenUpWith(trace, descent.parent, t);
    return batch < 0 ? null : writtenOfBatch(trace, batch, t, events);
  }
  return writtenOf(trace, descent.parent, descent.kind, t, events);
}

/** The record or dead letter of asynchronous event `request`, written at `t` (µs). */
export function writtenOf(
  trace: Trace,
  request: number,
  kind: 'onFailure' | 'onSuccess' | 'deadLetter',
  t: number,
  events: EventLookup,
): Written {
  const given = events.ofRequest(request);
  if (kind === 'deadLetter') {
    const isUndelivered = neverReachedLambda(trace, request);
    const body = isUndelivered ? undeliveredBody(given, events.envelope) : events.envelope(given);
    return { body, attributes: isUndelivered ? undeliveredAttributes(given, t) : deadLetterAttributes(trace, request), objectKey: null };
  }
  const record = asyncRecord(trace, request, kind, events.envelope(given), t);
  const type = typeOf(trace, targetOf(trace, request, kind, t), t);
  const body = type === 'eventbridge' ? recordOnBus(trace, request, kind, record, t) : record;
  return {
    body,
    attributes: [],
    objectKey: type === 's3' ? recordKey(`async/${given.trigger.function}`, identityOf(trace, request), t) : null,
  };
}

/** The record of batch `batch`, which was given up at `t` (µs). */
export function writtenOfBatch(trace: Trace, batch: number, t: number, events: EventLookup): Written {
  const given = events.ofBatch(batch, t);
  const isBucket = typeOf(trace, String(given.trigger.settings.onFailure), t) === 's3';
  const body = batchRecord(given, isBucket ? events.envelope(given) : undefined, t);
  const folder = `${uuidOf(textWord(given.trigger.id))}/${shardIdOf(given)}`;
  return { body, attributes: [], objectKey: isBucket ? recordKey(folder, identityOf(trace, given.request), t) : null };
}

/** The type of a resource, or `function` for a name that is none. */
function typeOf(trace: Trace, name: string | null, t: number): string {
  return scenarioAt(trace, t).resources.find((resource) => resource.name === name)?.type ?? 'function';
}

/** Row of the batch that was given up at `t` with request `request` as its first record, or as the last of its window; -1 when there is none. */
function batchGivenUpWith({ batches, batchItems, requests, machines }: Trace, request: number, t: number): number {
  for (let row = 0; row < batches.length; row++) {
    if (batches.settled[row] !== t || batches.trigger[row] !== requests.trigger[request]) continue;
    if (machines.streamBatch[batches.state[row] as number]?.name !== 'sentToDestination') continue;
    if (batches.count[row] === 0 || batchItems.request[batches.first[row] as number] === request) return row;
  }
  return -1;
}
