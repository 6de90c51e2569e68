/** The figures by which a run before and after a change are compared. */
import { type MarkName, markKinds, summarise, type Trace } from '../../sim/index.ts';
import type { Figures } from './cure.ts';

/** Figures of a whole run; latencies are those of trigger `trigger`, by its id. */
export function figuresOf(trace: Trace, trigger: string): Figures {
  const { functions, triggers, bill } = summarise(trace);
  const all = Object.values(functions);
  const sum = (read: (one: (typeof all)[number]) => number) => all.reduce((total, one) => total + read(one), 0);
  const ended = (...names: string[]) =>
    Object.values(triggers).reduce((total, { outcomes }) => total + names.reduce((part, name) => part + (outcomes[name] ?? 0), 0), 0);
  const latency = triggers[trigger]?.latencyMs;
  return {
    throttles: sum(({ Throttles }) => Throttles),
    gatewayThrottles: markCount(trace, 'gatewayThrottled'),
    coldStarts: sum(({ coldStarts }) => coldStarts),
    errors: sum(({ Errors }) => Errors),
    retries: retriesIn(trace),
    deadLetters: ended('deadLettered', 'sentToDestination', 'dropped', 'expired'),
    succeeded: ended('succeeded'),
    p50Ms: latency?.p50 ?? 0,
    p99Ms: latency?.p99 ?? 0,
    bill,
  };
}

function markCount({ marks }: Trace, name: MarkName): number {
  const code = markKinds.findIndex((mark) => mark.name === name);
  let count = 0;
  for (let row = 0; row < marks.length; row++) if (marks.kind[row] === code) count++;
  return count;
}

function retriesIn({ invocations, batchItems }: Trace): number {
  let count = 0;
  for (let row = 0; row < invocations.length; row++) if ((invocations.attempt[row] as number) > 1) count++;
  for (let row = 0; row < batchItems.length; row++) if ((batchItems.receiveCount[row] as number) > 1) count++;
  return count;
}
