/** Calls to resources that are open at a moment: found again from the steps of the invocations that run. */
import { NO_ROW } from '../../base/table.ts';
import type { Trace, WorkStep } from '../../sim/index.ts';
import type { LaneTable } from '../lanes/laneTable.ts';
import { callSteps } from './loadDetails.ts';
import { visitCells } from './visitCells.ts';

/** Above this many running invocations, or this many spans to search, calls are not followed one by one. */
const MOST_RUNNING = 24;
const MOST_SPANS = 20_000;
const MOST_KEPT = 400;

const kept = new WeakMap<Trace, Map<number, readonly WorkStep[]>>();

export interface OpenCall {
  /** Name of the resource. */
  readonly on: string;
  /** Share of the call that is over, 0 … 1. */
  readonly share: number;
}

/** The calls that function `fn` has open at `t`; null when there are too many to follow, or when what follows them is still being loaded. */
export function openCalls(trace: Trace, table: LaneTable, fn: number, t: number): readonly OpenCall[] | null {
  if (trace.spans.length > MOST_SPANS) return null;
  const rows: number[] = [];
  visitCells(trace, table, fn, t, (_, { state, stretch }) => {
    const row = stretch === null ? NO_ROW : (table.invocation[stretch] as number);
    if (state === 'invoke' && row !== NO_ROW) rows.push(row);
  });
  if (rows.length > MOST_RUNNING) return null;
  if (rows.length === 0) return [];
  const steps = callSteps.now();
  if (steps === null) return null;
  return rows.flatMap((row) => {
    const step = stepsOf(trace, row, steps.workOf).find(({ kind, start, end }) => kind === 'call' && start <= t && t < end);
    if (step === undefined) return [];
    // A label is the action and the resource's name.
    return [{ on: step.label.slice(step.label.indexOf(' ') + 1), share: (t - step.start) / Math.max(1, step.end - step.start) }];
  });
}

function stepsOf(trace: Trace, row: number, workOf: (trace: Trace, row: number) => readonly WorkStep[]): readonly WorkStep[] {
  const cache = kept.get(trace) ?? new Map<number, readonly WorkStep[]>();
  kept.set(trace, cache);
  const known = cache.get(row);
  if (known !== undefined) return known;
  if (cache.size >= MOST_KEPT) cache.clear();
  const steps = workOf(trace, row);
  cache.set(row, steps);
  return steps;
}
