/** Nothing is lost or made up, with all sources at work at once; and the random runs reach every source and every ending that matters. */
import { describe, expect, it } from 'vitest';
import { batchOf, itemsOf } from '../../trace/batchOf.ts';
import { inFlightUntil } from '../../trace/inFlightUntil.ts';
import { requestsAt, type TriggerCounts } from '../../trace/requestsAt.ts';
import { originKinds, type Trace } from '../../trace/tables.ts';
import { attemptsOf, batchesOf, groupBy, requestsOf, resourceAt, stateOf, triggerAt } from './reading.ts';
import { always } from './testing.ts';

describe('with all sources mixed', () => {
  it('what each source sent is in flight, waiting, or at one of its outcomes, at every instant, counted one by one', () => {
    always((trace) => {
      const held = heldIn(trace);
      for (const t of momentsOf(trace)) expect(requestsAt(trace, t)).toEqual(countedAt(trace, held, t));
    });
  });

  it('every end is one that its source can reach, and every open state says where the request is', () => {
    always((trace) => {
      for (let row = 0; row < trace.requests.length; row++) {
        const { outcome, name } = stateOf(trace, row);
        expect(Number.isNaN(trace.requests.settled[row] as number)).toBe(outcome === null);
        if (outcome !== null) expect(trace.triggers[trace.requests.trigger[row] as number]?.outcomes, name).toContain(outcome);
      }
    });
  });

  it('what leaves a source for another arrives there at that moment, and nothing else does (sqs.redrive, streams.on-failure)', () => {
    const seen = { messages: 0, batches: 0 };
    always((trace) => {
      const children = groupBy(originsOf(trace), ({ kind, parent }) => `${kind} ${parent}`);
      const sentOf = (kind: string, parent: number): number[] =>
        (children.get(`${kind} ${parent}`) ?? []).map(({ request }) => trace.requests.sent[request] as number);
      for (const row of requestsOf(trace, 'queueMessage')) {
        const isMoved =
          stateOf(trace, row).name === 'deadLettered' && trace.triggers[trace.requests.trigger[row] as number]?.type === 'sqs';
        expect(sentOf('deadLetter', row)).toEqual(isMoved ? [trace.requests.settled[row]] : []);
        if (isMoved) seen.messages++;
      }
      // A batch that is given up is one message about all of it, known by its first record; the last invocation of a window by the window's last.
      const given = batchesOf(trace).filter(
        ({ state, trigger }) => state === 'sentToDestination' && typeof triggerAt(trace, trigger, 0)?.settings.onFailure === 'string',
      );
      const told = groupBy(given, ({ items, attempts }) => items[0] ?? attempts[0]?.request);
      for (const row of requestsOf(trace, 'streamBatch')) {
        const times = (told.get(row) ?? []).map(({ settled }) => settled);
        expect(sentOf('onFailure', row)).toEqual(times);
        seen.batches += times.length;
      }
    });
    expect(Math.min(seen.messages, seen.batches), JSON.stringify(seen)).toBeGreaterThan(30);
  });

  it('what follows from something comes after it', () => {
    always((trace) => {
      for (const { request, kind, parent } of originsOf(trace)) {
        const table = originKinds.find(({ name }) => name === kind)?.parent;
        const since = table === 'invocation' ? trace.invocations.time[parent] : trace.requests.sent[parent];
        expect(trace.requests.sent[request] as number).toBeGreaterThanOrEqual(since as number);
      }
    });
  });

  it('all of it has cases: the random runs reach every source with every ending that matters', () => {
    const reached = new Set<string>();
    always((trace) => {
      expect(trace.stopped).toBeNull();
      for (let row = 0; row < trace.requests.length; row++) {
        const { outcome } = stateOf(trace, row);
        reached.add(`to ${trace.triggers[trace.requests.trigger[row] as number]?.id}`);
        if (outcome !== null) reached.add(`${sourceName(trace, trace.requests.trigger[row] as number)} ${outcome}`);
      }
      for (const { ending } of attemptsOf(trace)) reached.add(`attempt ${ending}`);
      for (const { kind } of originsOf(trace)) reached.add(`origin ${kind}`);
      for (const { trigger, state, counts } of batchesOf(trace)) {
        reached.add(`batch ${state}`);
        if (Math.max(0, ...counts) > 1) reached.add(`again ${sourceName(trace, trigger)}`);
      }
    }, 160);
    expect(wanted.filter((name) => !reached.has(name))).toEqual([]);
  });
});

const each = (place: string, ...names: readonly string[]): string[] => names.map((name) => `${place} ${name}`);

/** What must have happened somewhere. What takes a day or a loop has tests of its own: expiry in a stream, stopped recursion. */
const wanted: readonly string[] = [
  ...each('sdk', 'succeeded', 'functionError', 'throttled', 'timedOut', 'callerGone', 'serviceError'),
  ...each('api-gateway', 'succeeded', 'functionError', 'throttled', 'timedOut', 'denied'),
  ...each('function-url', 'succeeded', 'functionError', 'throttled', 'timedOut', 'serviceError'),
  ...each('alb', 'succeeded', 'functionError', 'throttled', 'timedOut', 'callerGone'),
  ...each('cognito', 'succeeded', 'functionError', 'throttled', 'callerGone'),
  ...each('cloudfront', 'succeeded', 'functionError', 'throttled', 'cached', 'invalidResponse'),
  ...each('codepipeline', 'succeeded', 'continued', 'jobFailed', 'timedOut'),
  ...each('iot', 'succeeded', 'dropped', 'denied'),
  ...each('call', 'succeeded', 'functionError', 'callerGone'),
  ...each('s3', 'succeeded', 'sentToDestination', 'dropped', 'denied'),
  ...each('sns', 'succeeded', 'filtered', 'deadLettered', 'dropped', 'denied'),
  ...each('eventbridge', 'succeeded', 'filtered', 'deadLettered', 'dropped', 'denied'),
  ...each('schedule', 'succeeded', 'dropped'),
  ...each('sqs', 'succeeded', 'filtered', 'deadLettered', 'expired'),
  ...each('sqs-fifo', 'succeeded', 'deadLettered'),
  ...each('kinesis', 'succeeded', 'sentToDestination', 'dropped'),
  ...each('dynamodb-streams', 'succeeded', 'sentToDestination', 'dropped'),
  ...each('msk', 'succeeded', 'filtered', 'sentToDestination', 'dropped'),
  ...each('kafka', 'succeeded', 'filtered', 'sentToDestination', 'dropped'),
  ...each('attempt', 'succeeded', 'handlerError', 'crashed', 'outOfMemory', 'timedOut', 'initFailed', 'running'),
  ...each('attempt', 'throttledByAccountConcurrency', 'throttledByReservedConcurrency', 'serviceFailed', 'accessDenied', 'kmsDisabled'),
  ...each('origin', 'call', 'onFailure', 'onSuccess', 'deadLetter', 'duplicate', 'continuation'),
  ...each('batch', 'split', 'shortened', 'succeeded', 'sentToDestination', 'dropped', 'done', 'open'),
  ...each('to', 'queue-0', 'dead-letters-0', 'dead-fifo-0', 'fan-0', 'topic-0', 'relay-queue-0', 'relay-bucket-0', 'relay-topic-0'),
  ...each('mq', 'succeeded', 'filtered', 'deadLettered', 'expired'),
  ...each('again', 'mq', 'sqs', 'sqs-fifo', 'kinesis', 'dynamodb-streams', 'msk', 'kafka'),
];

function sourceName(trace: Trace, trigger: number): string {
  const { type, call } = trace.triggers[trigger] as Trace['triggers'][number];
  if (call) return 'call';
  const isFifo = resourceAt(trace, triggerAt(trace, trigger, 0)?.source, 0)?.settings.fifo === true;
  return isFifo ? `${type}-fifo` : type;
}

const originsOf = (trace: Trace): { readonly request: number; readonly kind: string; readonly parent: number }[] =>
  Array.from(trace.origins.request, (request, row) => ({
    request,
    kind: originKinds[trace.origins.kind[row] as number]?.name as string,
    parent: trace.origins.parent[row] as number,
  }));

/** Instants at which something changes, and the ones before: about eighty of them, spread over the run. */
function momentsOf({ requests, invocations, horizon }: Trace): number[] {
  const changes = [...new Set([...requests.sent, ...requests.settled, ...invocations.time])].filter((t) => t >= 0).sort((a, b) => a - b);
  const stride = Math.ceil(changes.length / 40);
  return [...changes.filter((_, i) => i % stride === 0).flatMap((t) => [t - 1, t]), horizon];
}

interface Held {
  readonly from: number;
  readonly to: number;
}

/** By request: when attempts that were admitted kept it in flight. */
function heldIn(trace: Trace): Held[][] {
  const held = Array.from(trace.requests.sent, (): Held[] => []);
  for (const { row, request, time, end, isAdmitted } of attemptsOf(trace)) {
    if (!isAdmitted) continue;
    const batch = batchOf(trace, row);
    if (batch < 0) held[request]?.push({ from: time, to: inFlightUntil(trace, row) });
    else for (const item of itemsOf(trace, batch)) held[item]?.push({ from: time, to: end });
  }
  return held;
}

/** The same as `requestsAt`, by looking at each request. */
function countedAt(trace: Trace, held: readonly (readonly Held[])[], t: number): TriggerCounts[] {
  const { requests } = trace;
  return trace.triggers.map(({ id, outcomes }, trigger) => {
    const counts = { id, sent: 0, inFlight: 0, waiting: 0, outcomes: Object.fromEntries(outcomes.map((name) => [name, 0])) };
    for (let row = 0; row < requests.length; row++) {
      if (requests.trigger[row] !== trigger || (requests.sent[row] as number) > t) continue;
      counts.sent++;
      if ((requests.settled[row] as number) <= t) {
        const { outcome } = stateOf(trace, row);
        counts.outcomes[outcome as string] = (counts.outcomes[outcome as string] ?? 0) + 1;
      } else if (held[row]?.some(({ from, to }) => from <= t && t < to)) counts.inFlight++;
      else counts.waiting++;
    }
    return counts;
  });
}
