/** How a function used up what it may grow by, as causes (rules concurrency.scaling-rate, -burst, -refill). */
import { firstAbove } from '../../../base/bisect.ts';
import { formatCount } from '../../../base/formatCount.ts';
import type { Trace } from '../../trace/tables.ts';
import type { WhyLink } from '../why.ts';

/** The first and the last environment that function `fn` gained in the 10 s before `t`, µs. */
export function growthLinks(trace: Trace, fn: number, t: number): WhyLink[] {
  const { created, function: functions } = trace.environments;
  const gained: number[] = [];
  for (let row = firstAbove(created, t) - 1; row >= 0 && (created[row] as number) > t - 10e6; row--) {
    if (functions[row] === fn) gained.push(row);
  }
  const [last, first] = [gained[0], gained.at(-1)];
  if (first === undefined || last === undefined) return [];
  const link = (row: number, text: string): WhyLink => ({
    time: created[row] as number,
    text,
    ruleId: 'concurrency.scaling-rate',
    place: { kind: 'environment', row },
  });
  const name = trace.functions[fn];
  return [
    link(first, `${name} begins to grow: environment ${first + 1} is the first of ${formatCount(gained.length)} within 10 s`),
    link(last, `Environment ${last + 1} is the last that it may gain for now`),
  ];
}
