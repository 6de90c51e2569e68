/** How many environments or requests were in each state of their machine at a moment. */
import { environmentRowsAt, type MachineKey, pathOf, stateAt, type Trace } from '../../../sim/index.ts';
import { rowsOf } from './entities.ts';

/** Up to so many requests are counted: the first count goes along the path of each. */
const MOST_REQUESTS = 20_000;

/** By name of the state; states without any are not there. Null for machines of more requests than can be counted in a blink. */
export function countsAt(trace: Trace, machine: MachineKey, t: number): ReadonlyMap<string, number> | null {
  if (machine === 'environment') return environmentCounts(trace, t);
  const rows = rowsOf(trace, machine);
  if (rows.length > MOST_REQUESTS) return null;
  const changes = changesOf(trace, machine, rows);
  const at = Math.min(t, trace.horizon - 1);
  const counts = new Map<string, number>();
  for (const { time, name, by } of changes) {
    if (time > at) break;
    const count = (counts.get(name) ?? 0) + by;
    if (count === 0) counts.delete(name);
    else counts.set(name, count);
  }
  return counts;
}

function environmentCounts(trace: Trace, t: number): ReadonlyMap<string, number> {
  const counts = new Map<string, number>();
  for (const row of environmentRowsAt(trace, t)) {
    const name = trace.machines.environment[stateAt(trace, row, t)?.state ?? -1]?.name;
    if (name !== undefined) counts.set(name, (counts.get(name) ?? 0) + 1);
  }
  return counts;
}

interface Change {
  readonly time: number;
  readonly name: string;
  readonly by: 1 | -1;
}

const known = new WeakMap<Trace, Map<MachineKey, readonly Change[]>>();

/** Every coming into and going out of a state, in order of time. */
function changesOf(trace: Trace, machine: MachineKey, rows: Uint32Array): readonly Change[] {
  const ofTrace = known.get(trace) ?? new Map<MachineKey, readonly Change[]>();
  known.set(trace, ofTrace);
  const before = ofTrace.get(machine);
  if (before !== undefined) return before;
  const changes: Change[] = [];
  for (const row of rows) {
    const { steps } = pathOf(trace, { kind: 'request', row }, 0);
    steps.forEach(({ state, from }, place) => {
      const name = trace.machines[machine][state]?.name ?? '';
      const until = steps[place + 1]?.from;
      changes.push({ time: from, name, by: 1 });
      if (until !== undefined) changes.push({ time: until, name, by: -1 });
    });
  }
  changes.sort((a, b) => a.time - b.time);
  ofTrace.set(machine, changes);
  return changes;
}
