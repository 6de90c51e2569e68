/** The invocations that cost most: one pass over billed times, without a receipt for each. */
import { NO_ROW } from '../../base/table.ts';
import { ENDING } from '../trace/endings.ts';
import { endOf } from '../trace/endOf.ts';
import type { Trace } from '../trace/tables.ts';
import { billedMs, billedTimes } from './billedTime.ts';
import { edgeInvocations } from './edgeInvocations.ts';
import { receiptOf } from './receiptOf.ts';

/** Rows of at most `count` invocations that ended before `to`, µs, with what their receipts come to, dearest first; of equals the earlier. */
export function dearestInvocations(trace: Trace, to: number, count: number): readonly { readonly row: number; readonly usd: number }[] {
  const { invocations, environments } = trace;
  const times = billedTimes(trace);
  const isEdge = edgeInvocations(trace);
  // Invocations of one configuration cost the more, the longer they are billed: the longest of each are enough.
  const longest = new Map<number, { row: number; ms: number }[]>();
  for (let row = 0; row < invocations.length; row++) {
    const environment = invocations.environment[row] as number;
    if (environment === NO_ROW || invocations.ending[row] === ENDING.running) continue;
    const ms = billedMs(times[row] as number);
    const configuration =
      (environments.epoch[environment] as number) * trace.versions.length + (environments.version[environment] as number);
    const key = configuration * 8 + (isEdge?.(row) === true ? 4 : 0) + (environments.initialization[environment] as number);
    const list = longest.get(key) ?? [];
    if (ms <= (list[count - 1]?.ms ?? 0) || endOf(trace, row) >= to) continue;
    const place = list.findIndex((other) => other.ms < ms);
    list.splice(place < 0 ? list.length : place, 0, { row, ms });
    if (list.length > count) list.pop();
    longest.set(key, list);
  }
  return [...longest.values()]
    .flat()
    .map(({ row }) => ({ row, usd: receiptOf(trace, row)?.usd ?? 0 }))
    .sort((a, b) => b.usd - a.usd || a.row - b.row)
    .slice(0, count);
}
