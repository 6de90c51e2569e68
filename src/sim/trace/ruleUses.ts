/** Which rules decided what in a run: how often, and where first. */
import { creationCauses, END, endCauses } from './causes.ts';
import { endings } from './endings.ts';
import type { Trace } from './tables.ts';

/** What a rule decided. */
export interface RuleUse {
  /** How many attempts, cold starts and ends of environments it decided. */
  count: number;
  /** The first of them: a row of `table`, and when it was, µs. */
  readonly first: { readonly kind: 'invocation' | 'environment'; readonly row: number; readonly time: number };
}

const known = new WeakMap<Trace, ReadonlyMap<string, RuleUse>>();

/** By rule id; rules that only hold in the background are not here. */
export function ruleUses(trace: Trace): ReadonlyMap<string, RuleUse> {
  const before = known.get(trace);
  if (before !== undefined) return before;
  const uses = new Map<string, RuleUse>();
  const { invocations, environments, horizon } = trace;
  const add = (ruleId: string | null | undefined, kind: 'invocation' | 'environment', row: number, time: number): void => {
    if (ruleId === null || ruleId === undefined) return;
    const use = uses.get(ruleId);
    if (use === undefined) uses.set(ruleId, { count: 1, first: { kind, row, time } });
    else use.count++;
  };
  for (let row = 0; row < invocations.length; row++)
    add(endings[invocations.ending[row] as number]?.ruleId, 'invocation', row, invocations.time[row] as number);
  for (let row = 0; row < environments.length; row++) {
    add(creationCauses[environments.cause[row] as number]?.ruleId, 'environment', row, environments.created[row] as number);
    const ended = environments.ended[row] as number;
    const cause = environments.endCause[row] as number;
    if (ended < horizon && cause !== END.alive) add(endCauses[cause]?.ruleId, 'environment', row, ended);
  }
  known.set(trace, uses);
  return uses;
}
