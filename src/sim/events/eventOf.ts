/** The event that the handler of an attempt receives: the JSON exactly as its source hands it over. */
import { NO_ROW } from '../../base/table.ts';
import { attemptNumber } from '../trace/attemptNumber.ts';
import { batchOf, itemsOf } from '../trace/batchOf.ts';
import type { Trace } from '../trace/tables.ts';
import { type EventLookup, itemOf } from './carried.ts';
import type { Given } from './given.ts';
import { eventSourceOf } from './sources/index.ts';
import { triggerAt } from './triggerAt.ts';

/**
 * The event of the attempt in row `row` of `trace.invocations`, refused or not: a JSON value. It follows from the trace alone: ids from the seed,
 * times from the date on which runs begin (logs.timestamps-epoch), bodies from the scenario.
 */
export function eventOf(trace: Trace, row: number): unknown {
  return envelopeOf(givenTo(trace, row));
}

/** What the attempt in row `row` hands to the function. */
export function givenTo(trace: Trace, row: number): Given {
  const { invocations } = trace;
  const request = invocations.request[row] as number;
  const time = invocations.time[row] as number;
  const batch = batchOf(trace, row);
  const attempt = attemptNumber(trace, row);
  return batch < 0 ? single(trace, request, time, attempt) : { ...batched(trace, batch, time, request), attempt };
}

/** The events that others are about, or hold. */
export function eventsIn(trace: Trace): EventLookup {
  return {
    ofRequest: (request) => single(trace, request, trace.requests.sent[request] as number, 1),
    ofBatch: (batch, t) => batched(trace, batch, t, lastRequestBefore(trace, batch)),
    envelope: envelopeOf,
  };
}

const envelopeOf = (given: Given): unknown => eventSourceOf(given.trigger.type).envelope(given);

function single(trace: Trace, request: number, time: number, attempt: number): Given {
  const trigger = triggerAt(trace, trace.requests.trigger[request] as number, time);
  return { trace, trigger, items: [itemOf(trace, request, 1, eventsIn(trace))], batch: -1, request, time, attempt };
}

function batched(trace: Trace, batch: number, time: number, request: number): Given {
  const { batches, batchItems } = trace;
  const first = batches.first[batch] as number;
  const events = eventsIn(trace);
  const items = Array.from(itemsOf(trace, batch), (row, i) => itemOf(trace, row, batchItems.receiveCount[first + i] as number, events));
  const trigger = triggerAt(trace, batches.trigger[batch] as number, time);
  return { trace, trigger, items, batch, request: items[0]?.request ?? request, time, attempt: 1 };
}

/** The request that attempts with a batch without records name. */
function lastRequestBefore({ batchInvocations, invocations }: Trace, batch: number): number {
  const place = batchInvocations.batch.indexOf(batch);
  return place < 0 ? NO_ROW : (invocations.request[batchInvocations.invocation[place] as number] as number);
}
