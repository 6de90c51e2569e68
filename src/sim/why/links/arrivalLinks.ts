/** The crowd that an attempt came in, as a cause: how many attempts reached the function in the second before it. */
import { formatCount } from '../../../base/formatCount.ts';
import { formatDuration } from '../../../base/formatDuration.ts';
import { functionOf } from '../../trace/functionOf.ts';
import type { Trace } from '../../trace/tables.ts';
import type { WhyLink } from '../why.ts';

const WINDOW = 1e6;

/** The beginning of the crowd, as one link; none when the attempt in row `row` came alone. */
export function arrivalLinks(trace: Trace, row: number): WhyLink[] {
  const { invocations } = trace;
  const fn = functionOf(trace, row);
  const time = invocations.time[row] as number;
  let [first, arrivals, retries] = [row, 0, 0];
  for (let other = row; other >= 0 && (invocations.time[other] as number) > time - WINDOW; other--) {
    if (functionOf(trace, other) !== fn) continue;
    arrivals++;
    retries += Number((invocations.attempt[other] as number) > 1);
    first = other;
  }
  if (arrivals < 2) return [];
  const began = invocations.time[first] as number;
  const span = time > began ? `within ${formatDuration(time - began)}` : 'at the same moment';
  const again = retries === 0 ? '' : retries === 1 ? ', 1 of them a retry' : `, ${formatCount(retries)} of them retries`;
  return [
    {
      time: began,
      text: `${formatCount(arrivals)} requests reach ${trace.functions[fn]} ${span}${again}`,
      ruleId: null,
      place: { kind: 'invocation', row: first },
    },
  ];
}
