/** The event of a stream's mapping: its records and, with a tumbling window, the window and what the function has handed on. */
import type { Trace } from '../trace/tables.ts';
import { secondsTimestamp } from './envelopeTime.ts';
import type { Given } from './given.ts';

/** What identifies where the records come from. */
export interface RecordSource {
  readonly shardId: string;
  readonly eventSourceARN: string;
}

export function streamEvent(given: Given, records: readonly unknown[], { shardId, eventSourceARN }: RecordSource): unknown {
  const window = windowOf(given);
  if (window === null) return { Records: records };
  return {
    Records: records,
    window: { start: secondsTimestamp(window.start), end: secondsTimestamp(window.end) },
    state: windowState(countedBefore(given, window)),
    shardId,
    eventSourceARN,
    isFinalInvokeForWindow: records.length === 0,
    isWindowTerminatedEarly: false,
  };
}

/** What the function hands on from one batch of a window to the next (events.window-state): how many records it has processed so far. */
export const windowState = (records: number): unknown => (records === 0 ? {} : { records });

/** How many records of the window the function has processed when it has succeeded with this batch. */
export function countedAfter(given: Given): number | null {
  const window = windowOf(given);
  return window === null ? null : countedBefore(given, window) + given.items.length;
}

interface TumblingWindow {
  /** µs. */
  readonly start: number;
  readonly end: number;
}

/** streams.tumbling-window: windows begin at multiples of their length. Null without them. */
function windowOf({ trace, trigger, request, items }: Given): TumblingWindow | null {
  const length = trigger.settings.tumblingWindow;
  if (typeof length !== 'number' || length <= 0) return null;
  const sent = items[0]?.sent ?? (trace.requests.sent[request] as number);
  const start = Math.floor(sent / length) * length;
  return { start, end: start + length };
}

/** Records of the window that earlier batches of the same part of the shard have brought to their end. */
function countedBefore({ trace, batch }: Given, window: TumblingWindow): number {
  const { trigger, shard } = trace.batches;
  let counted = 0;
  for (let row = 0; row < batch; row++) {
    if (trigger[row] === trigger[batch] && shard[row] === shard[batch]) counted += processedIn(trace, row, window);
  }
  return counted;
}

function processedIn({ batches, batchItems, requests, machines }: Trace, batch: number, { start, end }: TumblingWindow): number {
  const first = batches.first[batch] as number;
  const settled = batches.settled[batch] as number;
  let processed = 0;
  for (let item = first; item < first + (batches.count[batch] as number); item++) {
    const row = batchItems.request[item] as number;
    const sent = requests.sent[row] as number;
    const isDone = requests.settled[row] === settled && machines.streamBatch[requests.state[row] as number]?.name === 'succeeded';
    if (sent >= start && sent < end && isDone) processed++;
  }
  return processed;
}
