/** How often each entry of traffic, the timeline and the schedules sent something to a trigger, and how large that was. */
import type { Trace } from '../../trace/tables.ts';

/** What one sender sent to one trigger. */
export interface Arrival {
  /** Index into `trace.triggers`. */
  readonly trigger: number;
  /** Id of the traffic entry, `invoke` for the timeline; null for a schedule. */
  readonly id: string | null;
  /** What the traffic is addressed to: a trigger's id or a resource's name. */
  readonly to: string;
  readonly count: number;
  /** Of each, KB. */
  readonly size: number;
}

/** What the timeline sends has this size, KB. */
const INVOKED_SIZE = 1;

/** What was sent in from ≤ t < to, µs, from outside: not what follows from other events. */
export function arrivalsOf(trace: Trace, from: number, to: number): readonly Arrival[] {
  const { requests, sources, requestSources } = trace;
  const { scenario } = trace.epochs[0] as Trace['epochs'][number];
  const counts = new Float64Array(Math.max(sources.length, trace.triggers.length));
  const told = requestSources.length > 0;
  for (let row = 0; row < requests.length; row++) {
    const sent = requests.sent[row] as number;
    if (sent < from || sent >= to) continue;
    const place = (told ? requestSources[row] : requests.trigger[row]) as number;
    counts[place] = (counts[place] as number) + 1;
  }
  const entries = told
    ? sources.map((source, place) => ({ ...source, count: counts[place] as number }))
    : trace.triggers.map((_, trigger) => {
        const only = sources.find((source) => source.trigger === trigger && source.kind !== 'emitted' && source.id !== 'invoke');
        return { ...(only ?? { trigger, id: 'invoke' }), count: counts[trigger] as number };
      });
  return entries.flatMap(({ trigger, id, kind, count }): Arrival[] => {
    if (kind === 'emitted' || count === 0) return [];
    const traffic = kind === 'schedule' ? undefined : scenario.traffic.find((entry) => entry.id === id);
    const own = scenario.triggers.find((each) => each.id === trace.triggers[trigger]?.id);
    const target = traffic?.to ?? own?.source ?? own?.id ?? '';
    return [{ trigger, id: kind === 'schedule' ? null : id, to: target, count, size: traffic?.payloadSize ?? INVOKED_SIZE }];
  });
}

/** Where requests come from, as far as their size goes. */
export interface Senders {
  /** The place of the sender of a request, given its row. */
  readonly placeOf: (request: number) => number;
  /** By place: the trigger that it sends to, and the size of what it sends, KB. */
  readonly all: readonly { readonly trigger: number; readonly size: number }[];
}

/** The senders of a trace. Of what follows from other events the size is not known: 1 KB. */
export function sendersOf(trace: Trace): Senders {
  const { sources, requestSources, requests } = trace;
  const { scenario } = trace.epochs[0] as Trace['epochs'][number];
  const all = sources.map(({ trigger, id, kind }) => ({
    trigger,
    size: (kind === undefined ? scenario.traffic.find((entry) => entry.id === id)?.payloadSize : null) ?? 1,
  }));
  if (requestSources.length > 0) return { placeOf: (request) => requestSources[request] as number, all };
  const byTrigger = trace.triggers.map((_, trigger) => all.find((sender) => sender.trigger === trigger) ?? { trigger, size: 1 });
  return { placeOf: (request) => requests.trigger[request] as number, all: byTrigger };
}

/** Tells the size of the event in a row of requests, KB. */
export function sizesOf(trace: Trace): (request: number) => number {
  const { placeOf, all } = sendersOf(trace);
  return (request) => all[placeOf(request)]?.size ?? 1;
}
