/** How long each invocation is billed for: the time its environment was held by it in states that the machine tags `billed`. */
import { NO_ROW } from '../../base/table.ts';
import { ruleValue } from '../rules/index.ts';
import type { Trace } from '../trace/tables.ts';

const known = new WeakMap<Trace, Float64Array<ArrayBuffer>>();

/**
 * Billed time of every invocation row, µs, before rounding. For a cold start that is its init (billing.init-billed; the init that was given up
 * has a state without the tag: billing.abandoned-init-not-billed), or the billed part of its restore, and its duration, failed or not
 * (billing.failures-billed); nothing for a refused one (billing.throttles-free). For a running invocation: so far.
 */
export function billedTimes(trace: Trace): Float64Array<ArrayBuffer> {
  const before = known.get(trace);
  if (before) return before;
  const { invocations, environments, spans } = trace;
  const shares = billedShares(trace);
  const handlerBilled = shares[trace.handlerState] === 1;
  const times = new Float64Array(invocations.length);
  if (handlerBilled) times.set(invocations.duration);
  for (let span = 0; span < spans.length; span++) {
    const row = spans.invocation[span] as number;
    if (row === NO_ROW) continue;
    const start = spans.start[span] as number;
    const end = spans.end[span] as number;
    let time = billedOf(shares[spans.state[span] as number] as number, end - start);
    if (handlerBilled) {
      // A span inside the invocation, such as a suppressed init, is part of the duration that was counted as handler time above.
      const begun = Math.max(invocations.time[row] as number, environments.ready[invocations.environment[row] as number] as number);
      const over = begun + (invocations.duration[row] as number);
      time -= Math.max(0, Math.min(end, over) - Math.max(start, begun));
    }
    times[row] = (times[row] as number) + time;
  }
  known.set(trace, times);
  return times;
}

/**
 * Share of the time in each state of the environment machine that is billed: 1 or 0, as the tag says. Of a restore only a part is
 * (snapstart.billed-restore-share): loading the runtime and the hooks.
 */
export function billedShares(trace: Trace): Float64Array {
  const { rules } = (trace.epochs[0] as Trace['epochs'][number]).scenario.platform;
  const ofRestore = ruleValue('snapstart.billed-restore-share', rules);
  return Float64Array.from(trace.machines.environment, ({ tags, phase }) =>
    tags.includes('billed') ? (phase === 'restore' ? ofRestore : 1) : 0,
  );
}

/** Billed µs of a stretch. A part is rounded up to the millisecond, as REPORT prints Billed Restore Duration: what is printed adds up. */
export function billedOf(share: number, time: number): number {
  return share === 1 || share === 0 ? share * time : Math.min(time, Math.ceil((share * time) / 1000) * 1000);
}

/** Billed milliseconds of a billed time in µs: rounded up once, rule billing.round-up-to-ms. */
export function billedMs(micros: number): number {
  return Math.ceil(micros / 1000);
}
