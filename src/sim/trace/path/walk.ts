/** A way through a compiled machine: states with the events that led to them, of which none is written that the machine would not take. */
import { ILLEGAL, type LifecycleTable } from '../../lifecycles/lifecycleTable.ts';

/** One state on the way of an environment, a request or a batch through its machine. */
export interface PathStep {
  /** Index into the machine's states in `trace.machines`. */
  readonly state: number;
  /** When it came into the state, µs. Steps that took no time are on the way too. */
  readonly from: number;
  /** Column of the compiled table by which it came: `RESPONSE`, `after.idleLifetime` … ; null where it begins. */
  readonly event: string | null;
}

export interface Walk {
  readonly table: LifecycleTable;
  readonly steps: PathStep[];
}

/** Stands in `state`, since `from`. */
export function begin(table: LifecycleTable, state: number, from: number): Walk {
  return { table, steps: [{ state, from, event: null }] };
}

/** Where the walk stands. */
export const stateOf = ({ steps }: Walk): number => (steps.at(-1) as PathStep).state;

/** The name of the state where it stands. */
export const nameOf = (walk: Walk): string => walk.table.states[stateOf(walk)]?.name ?? '';

/** The state after `event` in `state`, or -1 when the machine does not take it there. */
export function after(table: LifecycleTable, state: number, event: string): number {
  const cell = table.cells[(state << table.columnBits) | table.events.indexOf(event)] as number;
  return cell === ILLEGAL ? -1 : cell & 0xff;
}

/** Goes on by `event`, at `time`. Throws when the machine does not take it: then the trace was misread. */
export function go(walk: Walk, event: string, time: number): void {
  const { table, steps } = walk;
  const next = after(table, stateOf(walk), event);
  if (next < 0) throw new Error(`${table.id}: ${nameOf(walk)} does not take ${event}`);
  steps.push({ state: next, from: time, event });
}

/**
 * Goes on to `goal` by the fewest of `events`, all at `time`; the first of them come first where there is a choice. A walk that stands there already leaves and
 * comes back. False, and nothing done, when there is no way.
 */
export function goTo(walk: Walk, goal: number, events: readonly string[], time: number): boolean {
  const start = stateOf(walk);
  const ways = new Map<number, readonly string[]>();
  const queue = [start];
  for (const state of queue) {
    for (const event of events) {
      const next = after(walk.table, state, event);
      if (next < 0 || ways.has(next)) continue;
      const way = [...(state === start ? [] : (ways.get(state) ?? [])), event];
      if (next === goal) {
        for (const taken of way) go(walk, taken, time);
        return true;
      }
      ways.set(next, way);
      if (next !== start) queue.push(next);
    }
  }
  return false;
}
