/** What services charge for being there, whatever is asked of them: shards and secrets. And what functions write to their logs. */
import { NO_ROW } from '../../../base/table.ts';
import { ruleValue } from '../../rules/index.ts';
import type { Trace } from '../../trace/tables.ts';
import type { NeighbourUse } from './meters.ts';
import { counted } from './units.ts';

const HOUR = 3600e6;
const DAY = 24 * HOUR;
const BYTES_PER_GB = 1024 ** 3;

/** Uses in from ≤ t < to, µs: the time is counted as it passes, though the services charge by the hour begun. */
export function standingUses(trace: Trace, from: number, to: number): NeighbourUse[] {
  const { scenario } = trace.epochs[0] as Trace['epochs'][number];
  const { rules } = scenario.platform;
  const time = to - from;
  return scenario.resources.flatMap(({ name, type, settings }): NeighbourUse[] => {
    if (type === 'secret') {
      const month = ruleValue('neighbours.month', rules) * DAY;
      return [{ meter: 'secrets', of: name, what: 'the time of this run', factors: '1 secret', quantity: time / month }];
    }
    if (type !== 'kinesis') return [];
    const shards = settings.shards as number;
    return [
      {
        meter: 'shards',
        of: name,
        what: 'the time of this run',
        factors: counted(shards, 'shard', 'shards'),
        quantity: (shards * time) / HOUR,
      },
    ];
  });
}

/** By function: Lambda's own lines about the invocations that started in from ≤ t < to, µs (neighbours.logs-per-invocation). */
export function logUses(trace: Trace, from: number, to: number): NeighbourUse[] {
  const { rules } = (trace.epochs[0] as Trace['epochs'][number]).scenario.platform;
  const bytes = ruleValue('neighbours.logs-per-invocation', rules);
  const { invocations, environments } = trace;
  const counts = new Float64Array(trace.functions.length);
  for (let row = 0; row < invocations.length; row++) {
    const environment = invocations.environment[row] as number;
    if (environment === NO_ROW) continue;
    const start = Math.max(invocations.time[row] as number, environments.ready[environment] as number);
    if (start < from || start >= to) continue;
    const fn = environments.function[environment] as number;
    counts[fn] = (counts[fn] as number) + 1;
  }
  return trace.functions.flatMap((name, fn): NeighbourUse[] => {
    const count = counts[fn] as number;
    if (count === 0) return [];
    const what = counted(count, 'invocation started', 'invocations started');
    return [{ meter: 'logs', of: name, what, factors: `${bytes} bytes each ÷ 1,024³`, quantity: (count * bytes) / BYTES_PER_GB }];
  });
}
