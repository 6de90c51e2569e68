/** Which step of its function's code an environment is executing at a moment. */
import { NO_ROW } from '../../base/table.ts';
import { initWorkOf, type WorkStep, workOf } from '../engine/workOf.ts';
import { stateAt } from '../trace/stateAt.ts';
import type { Trace } from '../trace/tables.ts';

export interface RunningStep {
  readonly part: 'init' | 'handler';
  /** Null where the code runs but no step of it can be named: an init that runs again inside an invocation. */
  readonly step: WorkStep | null;
  /** Row of the invocation that it runs for, or NO_ROW in an init ahead of any. */
  readonly invocation: number;
}

/** The step under `t`, µs; null while no code of the function runs: frozen, being created, or in the runtime's own phases. */
export function stepAt(trace: Trace, environment: number, t: number): RunningStep | null {
  const stretch = stateAt(trace, environment, t);
  const info = stretch === null ? undefined : trace.machines.environment[stretch.state];
  if (stretch === null || info === undefined) return null;
  const { invocation } = stretch;
  if (info.phase === 'invoke') {
    const step = invocation === NO_ROW ? undefined : stepUnder(workIn(trace, invocation), t);
    return step === undefined ? null : { part: 'handler', step, invocation };
  }
  if (info.phase !== 'init') return null;
  if (isSuppressed(info.name)) return { part: 'init', step: null, invocation };
  const step = stepUnder(initWorkIn(trace, environment), t);
  return step === undefined ? null : { part: 'init', step, invocation };
}

const isSuppressed = (name: string): boolean => name === 'invocation.suppressedInit';

/** Steps follow each other, so the last one begun by `t` is under it, unless it is over. */
function stepUnder(steps: readonly WorkStep[], t: number): WorkStep | undefined {
  return steps.findLast(({ start, end }) => start <= t && t < end);
}

interface Found {
  readonly row: number;
  readonly steps: readonly WorkStep[];
}

/** The work that was found last: a cursor asks for the same again and again. */
const lastHandlers = new WeakMap<Trace, Found>();
const lastInits = new WeakMap<Trace, Found>();

const workIn = (trace: Trace, row: number): readonly WorkStep[] => remembered(lastHandlers, trace, row, workOf);
const initWorkIn = (trace: Trace, row: number): readonly WorkStep[] => remembered(lastInits, trace, row, initWorkOf);

function remembered(
  last: WeakMap<Trace, Found>,
  trace: Trace,
  row: number,
  find: (trace: Trace, row: number) => readonly WorkStep[],
): readonly WorkStep[] {
  const before = last.get(trace);
  if (before?.row === row) return before.steps;
  const steps = find(trace, row);
  last.set(trace, { row, steps });
  return steps;
}
