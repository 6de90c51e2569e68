/** For how long provisioned pollers of queues were up. */
import { ruleValue } from '../rules/index.ts';
import type { Trace } from '../trace/tables.ts';
import type { Standing } from './standing.ts';

/**
 * Stretches of provisioned pollers; `amount` is in event poller units. Of a mapping's pollers the youngest goes first; each is charged by the
 * second begun, for at least a minute (billing.poller-minimum, billing.run-is-all).
 */
export function pollerStandings(trace: Trace): Standing[] {
  const { pollers, triggers, epochs, horizon } = trace;
  if (pollers.length === 0) return [];
  const units = ruleValue('billing.units-per-queue-poller', (epochs[0] as Trace['epochs'][number]).scenario.platform.rules);
  const least = ruleValue('billing.poller-minimum');
  const up = triggers.map((): { start: number; count: number }[] => []);
  const stretches: Standing[] = [];
  const stop = (trigger: number, count: number, end: number): void => {
    for (let left = count; left > 0; ) {
      const youngest = up[trigger]?.pop();
      if (youngest === undefined) return;
      const { start } = youngest;
      const stopped = Math.min(left, youngest.count);
      if (stopped < youngest.count) up[trigger]?.push({ start, count: youngest.count - stopped });
      left -= stopped;
      const charged = Math.max(least, Math.ceil((end - start) / 1e6)) * 1e6;
      const { function: fn } = triggers[trigger] as Trace['triggers'][number];
      stretches.push({ function: fn, start, end, amount: stopped * units, beyond: charged - (end - start) });
    }
  };
  const counts = triggers.map(() => 0);
  for (let row = 0; row < pollers.length; row++) {
    const trigger = pollers.trigger[row] as number;
    const change = (pollers.count[row] as number) - (counts[trigger] as number);
    const time = pollers.time[row] as number;
    counts[trigger] = pollers.count[row] as number;
    if (change > 0) up[trigger]?.push({ start: time, count: change });
    else stop(trigger, -change, time);
  }
  counts.forEach((count, trigger) => {
    stop(trigger, count, horizon);
  });
  return stretches;
}
