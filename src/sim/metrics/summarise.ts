/** The summary of a run: the object that `coldstart run --json` prints and that expectations are checked against. */
import type { Bill } from '../billing/bill.ts';
import { billOfUsages } from '../billing/billOf.ts';
import { orphanedGbSeconds } from '../billing/orphanedTime.ts';
import { usageOf } from '../billing/usage.ts';
import type { Trace } from '../trace/tables.ts';
import { boundsOf, type Window } from '../trace/window.ts';
import { creationReasons } from './creationReasons.ts';
import { environmentSummaries } from './environmentSummary.ts';
import { attemptSummary, type FunctionSummary } from './functionSummary.ts';
import { type QueueSummary, queueSummaries } from './queueSummary.ts';
import { throttleReasons } from './throttleReasons.ts';
import { type TriggerSummary, triggerSummaries } from './triggerSummary.ts';

export interface Summary {
  /** Name of the scenario. */
  readonly scenario: string;
  readonly seed: number;
  /** Of the whole run. */
  readonly durationMs: number;
  /** Events processed in the whole run. */
  readonly events: number;
  readonly functions: Readonly<Record<string, FunctionSummary>>;
  readonly triggers: Readonly<Record<string, TriggerSummary>>;
  /** Polled queues, by name. */
  readonly queues: Readonly<Record<string, QueueSummary>>;
  readonly bill: Bill;
  /** Why the run stopped early, if it did; whoever parsed the scenario adds the problems found there. */
  readonly warnings: readonly string[];
}

/** Sums up the run, or what happened in a window of it. Each thing counts at its own moment: see the fields. */
export function summarise(trace: Trace, window: Window = {}): Summary {
  const { from, to } = boundsOf(trace, window);
  const { scenario } = trace.epochs[0] as Trace['epochs'][number];
  const environments = environmentSummaries(trace, from, to);
  const usages = usageOf(trace, from, to);
  const triggers = triggerSummaries(trace, from, to);
  const orphaned = orphanedGbSeconds(trace, from, to);
  const creations = creationReasons(trace, from, to);
  const functions = trace.functions.map((name, fn): [string, FunctionSummary] => {
    const own = usages.filter((usage) => usage.function === fn);
    const summary: FunctionSummary = {
      ...attemptSummary(trace, fn, from, to),
      throttleReasons: throttleReasons(trace, fn, from, to),
      environments: environments[fn] as FunctionSummary['environments'],
      creationReasons: creations[fn] as FunctionSummary['creationReasons'],
      billedMs: own.reduce((sum, usage) => sum + usage.billedMs, 0),
      gbSeconds: own.reduce((sum, usage) => sum + usage.gbSeconds, 0),
      orphanedGbSeconds: orphaned[fn] as number,
    };
    return [name, summary];
  });
  return {
    scenario: scenario.name,
    seed: scenario.seed,
    durationMs: trace.horizon / 1000,
    events: trace.events,
    functions: Object.fromEntries(functions),
    triggers: Object.fromEntries(trace.triggers.map(({ id }, index) => [id, triggers[index] as TriggerSummary])),
    queues: queueSummaries(trace, from, to),
    bill: billOfUsages(trace, usages, from, to),
    warnings: trace.stopped === null ? [] : [trace.stopped],
  };
}
