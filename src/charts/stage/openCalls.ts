/** Calls to resources that are open at a moment: found again from the steps of the invocations that run. */
import { NO_ROW } from '../../base/table.ts';
import type { Trace, WorkStep } from '../../sim/index.ts';
import type { LaneTable } from '../lanes/laneTable.ts';
import { visitCells } from './visitCells.ts';

/** Above this many running invocations, or this many spans to search, calls are not followed one by one. */
const MOST_RUNNING = 24;
const MOST_SPANS = 20_000;
const MOST_KEPT = 400;

/** The module that finds steps again, once it is here. */
let found: typeof import('./callSteps.ts') | null = null;
let coming: Promise<void> | null = null;
const listeners = new Set<() => void>();

/** Loads what is needed to follow calls, once. */
export function loadCalls(): Promise<void> {
  coming ??= import('./callSteps.ts').then((module) => {
    found = module;
    for (const listener of listeners) listener();
  });
  return coming;
}

/** Whether calls can be followed already; with `subscribeToCalls` a React store. */
export const callsAreLoaded = (): boolean => found !== null;

/** Calls `listener` when calls can be followed. Returns the way to stop. */
export function subscribeToCalls(listener: () => void): () => void {
  listeners.add(listener);
  return () => listeners.delete(listener);
}

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
  const { workOf } = found ?? {};
  if (workOf === undefined) {
    // A chunk that does not come leaves the calls undrawn; everything else stands.
    loadCalls().catch(() => undefined);
    return null;
  }
  return rows.flatMap((row) => {
    const step = stepsOf(trace, row, workOf).find(({ kind, start, end }) => kind === 'call' && start <= t && t < end);
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
