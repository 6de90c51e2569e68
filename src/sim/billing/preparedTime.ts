/** What is billed of environments that were initialised before any request came to them: it is nobody's invocation. */
import { NO_ROW } from '../../base/table.ts';
import { ruleValue } from '../rules/index.ts';
import { INITIALIZATION } from '../trace/initialization.ts';
import type { Trace } from '../trace/tables.ts';
import { billedMs, billedOf, billedShares } from './billedTime.ts';

/** The init, or restore, of one environment that nobody waited for. */
export interface PreparedTime {
  /** Row of the environment. */
  readonly environment: number;
  /** When it was over, and is charged, µs. */
  readonly end: number;
  /** Whole milliseconds (billing.round-up-to-ms); of those that are billed in part: that part. */
  readonly billedMs: number;
  /** Whether it is charged as time of provisioned environments: billing.provisioned-init-price. */
  readonly provisioned: boolean;
}

const known = new WeakMap<Trace, readonly PreparedTime[]>();

/**
 * Each environment's init ahead of requests that is over and is billed: of provisioned ones always (billing.provisioned-init-billed), of those
 * that Lambda prepared on its own a share (billing.proactive-init-share). An init that was given up is not.
 */
export function preparedTimes(trace: Trace): readonly PreparedTime[] {
  const before = known.get(trace);
  if (before) return before;
  const { environments, spans, epochs, horizon } = trace;
  const shares = billedShares(trace);
  const found = new Map<number, { micros: number; end: number }>();
  for (let span = 0; span < spans.length; span++) {
    if (spans.invocation[span] !== NO_ROW) continue;
    const share = shares[spans.state[span] as number] as number;
    if (share === 0) continue;
    const end = spans.end[span] as number;
    const environment = spans.environment[span] as number;
    const sum = found.get(environment) ?? { micros: 0, end };
    sum.micros += billedOf(share, end - (spans.start[span] as number));
    sum.end = Math.max(sum.end, end);
    found.set(environment, sum);
  }
  const proactive = ruleValue('billing.proactive-init-share', (epochs[0] as Trace['epochs'][number]).scenario.platform.rules);
  const times: PreparedTime[] = [];
  for (const [environment, { micros, end }] of found) {
    const ready = environments.ready[environment] as number;
    // Still at it when the run ended: charged at its end.
    if (Math.min(ready, environments.ended[environment] as number) >= horizon) continue;
    const provisioned = environments.initialization[environment] === INITIALIZATION.provisioned;
    const share = provisioned ? 1 : proactive;
    if (share > 0) times.push({ environment, end, billedMs: billedMs(micros) * share, provisioned });
  }
  known.set(trace, times);
  return times;
}
