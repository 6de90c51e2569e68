/** Where playback slows by itself: around cold starts and refusals, as few and as short as keeps a run watchable. */
import { endings, type Trace } from '../../sim/index.ts';

/** A stretch of the run, µs, played at `speed`. */
export interface SlowZone {
  readonly from: number;
  readonly to: number;
  readonly speed: number;
}

/** How long a zone takes to watch, and how long playback runs freely between two, seconds of the person's time. */
const ZONE_SECONDS = 2.4;
const FREE_SECONDS = 4;
/** How much of the run before an event belongs to its zone, seconds of the person's time at full speed; and after a refusal, µs. */
const LEAD_SECONDS = 0.12;
const AFTER_REFUSAL = 150_000;
const SLOWEST = 0.05;

/** The zones of a run played at `speed`, in order, without overlap. */
export function slowZones(trace: Trace, speed: number): SlowZone[] {
  const zones: SlowZone[] = [];
  let free = 0;
  for (const { at, until } of moments(trace)) {
    if (at < free) continue;
    const from = Math.max(0, at - LEAD_SECONDS * speed * 1e6);
    const slow = Math.max(SLOWEST, (until - from) / 1e6 / ZONE_SECONDS);
    if (slow >= speed * 0.7) continue;
    zones.push({ from, to: until, speed: slow });
    free = until + FREE_SECONDS * speed * 1e6;
  }
  return zones;
}

/** Cold starts until they are ready, refusals until shortly after, in order of time. */
function* moments(trace: Trace): Generator<{ readonly at: number; readonly until: number }> {
  const { environments, invocations } = trace;
  let environment = 0;
  let invocation = 0;
  const refusedFrom = () => {
    while (invocation < invocations.length && endings[invocations.ending[invocation] as number]?.outcome !== 'throttled') invocation++;
  };
  refusedFrom();
  while (environment < environments.length || invocation < invocations.length) {
    const created = environments.created[environment] ?? Number.POSITIVE_INFINITY;
    const refused = invocations.time[invocation] ?? Number.POSITIVE_INFINITY;
    if (created <= refused) {
      const ready = Math.min(environments.ready[environment] as number, trace.horizon);
      yield { at: created, until: Math.max(ready, created) + 100_000 };
      environment++;
    } else {
      yield { at: refused, until: refused + AFTER_REFUSAL };
      invocation++;
      refusedFrom();
    }
  }
}
