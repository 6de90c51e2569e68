/** Plays a piece of work again from its draws and from the calls that were recorded. */
import { NO_ROW } from '../../base/table.ts';
import { CALL } from '../trace/callCodes.ts';
import { indexTrace } from '../trace/indexTrace.ts';
import type { Trace } from '../trace/tables.ts';
import type { StepModel } from './stepModel.ts';
import { runSteps, type StepObserver, stepOver, WORK_DONE, WORK_FAILED, type Work, type WorkContext } from './work.ts';

/** Rows of the calls that an environment's handler made in invocation `row`, or its init for it, in order. */
export function callsIn(trace: Trace, environment: number, row: number, init: boolean): readonly number[] {
  const { calls } = trace;
  const { offsets, rows } = indexTrace(trace).callsByEnvironment;
  const own = rows.subarray(offsets[environment] as number, offsets[environment + 1] as number);
  return Array.from(own).filter(
    (call) => calls.invocation[call] === row && (calls.step[call] as number) >= 0x8000 === init && (row !== NO_ROW || init),
  );
}

/** Runs `work`, which began at `begin`, with the course that its recorded `calls` took. Stops at a call that was never over. */
export function play(trace: Trace, context: WorkContext, work: Work, calls: readonly number[], begin: number, observe: StepObserver): void {
  let next = 0;
  const { step: steps, occurrence: occurrences, end: ends, start: starts, outcome } = trace.calls;
  while (!runSteps(context, work, observe)) {
    const step = work.cursor.list[work.cursor.step] as StepModel;
    const first = calls[next];
    if (first === undefined) return;
    const begun = next;
    while (calls[next + 1] !== undefined && sameCall(calls[next + 1] as number, first)) next++;
    const last = calls[next++] as number;
    const end = Math.min(ends[last] as number, trace.horizon);
    const failed = outcome[last] !== CALL.succeeded && outcome[last] !== CALL.cached;
    observe(step, (starts[first] as number) - begin, end - begin, failed && outcome[last] !== CALL.running, calls.slice(begun, next));
    if (outcome[last] === CALL.running || outcome[last] === CALL.abandoned) return;
    work.elapsed = end - begin;
    context.result.end = failed ? WORK_FAILED : WORK_DONE;
    if (!stepOver(context, work)) return;
  }

  function sameCall(a: number, b: number): boolean {
    return steps[a] === steps[b] && occurrences[a] === occurrences[b];
  }
}
