/** What an environment, a request, a message or a batch went through until a moment: the states of its machine with the events between them. */
import type { Trace } from '../tables.ts';
import { asynchronousPath } from './asynchronousPath.ts';
import { environmentPath } from './environmentPath.ts';
import { queueMessagePath } from './queueMessagePath.ts';
import { streamBatchPath, streamRecordPath } from './streamPath.ts';
import { synchronousPath } from './synchronousPath.ts';
import type { PathStep } from './walk.ts';

/** A row of the environments, of the requests, or of a stream's batches. */
export interface Entity {
  readonly kind: 'environment' | 'request' | 'batch';
  readonly row: number;
}

/** Names of machines in a trace. */
export type MachineKey = keyof Trace['machines'];

export interface MachinePath {
  readonly machine: MachineKey;
  /** Its whole way in this run. */
  readonly steps: readonly PathStep[];
  /** How many of them it had done at the moment. */
  readonly done: number;
  /** Where it was; null before its first step. */
  readonly current: PathStep | null;
}

/**
 * The path of `entity` at `t`, µs, what happens at `t` included; the end of the run counts as the last moment in it. The current state is that of `stateAt`,
 * except in an init that was given up: the trace names its fate, the path the phases it was in.
 */
export function pathOf(trace: Trace, entity: Entity, t: number): MachinePath {
  const { machine, steps } = wholePath(trace, entity);
  const at = Math.min(t, trace.horizon - 1);
  let low = 0;
  let high = steps.length;
  while (low < high) {
    const middle = (low + high) >> 1;
    if ((steps[middle] as PathStep).from <= at) low = middle + 1;
    else high = middle;
  }
  return { machine, steps, done: low, current: steps[low - 1] ?? null };
}

/** The machine that an entity goes through. */
export function machineOf(trace: Trace, { kind, row }: Entity): MachineKey {
  if (kind === 'environment') return 'environment';
  if (kind === 'batch') return 'streamBatch';
  return trace.triggers[trace.requests.trigger[row] as number]?.machine ?? 'synchronous';
}

interface Whole {
  readonly machine: MachineKey;
  readonly steps: readonly PathStep[];
}

/** Of each trace, the path that was asked for last. */
const last = new WeakMap<Trace, { readonly key: string; readonly path: Whole }>();

function wholePath(trace: Trace, entity: Entity): Whole {
  const key = `${entity.kind} ${entity.row}`;
  const before = last.get(trace);
  if (before?.key === key) return before.path;
  const machine = machineOf(trace, entity);
  const path = { machine, steps: stepsOf(trace, entity, machine) };
  last.set(trace, { key, path });
  return path;
}

function stepsOf(trace: Trace, { kind, row }: Entity, machine: MachineKey): readonly PathStep[] {
  switch (machine) {
    case 'environment':
      return environmentPath(trace, row);
    case 'asynchronous':
      return asynchronousPath(trace, row);
    case 'queueMessage':
      return queueMessagePath(trace, row);
    case 'streamBatch':
      return kind === 'batch' ? streamBatchPath(trace, row) : streamRecordPath(trace, row);
    default:
      return synchronousPath(trace, row);
  }
}
