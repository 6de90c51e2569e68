/** For tests only: what a path must be like, and what the trace itself says about where things were. */
import { ILLEGAL, type LifecycleTable } from '../../lifecycles/lifecycleTable.ts';
import { lifecycleTables } from '../../lifecycles/tables.generated.ts';
import { stateAt } from '../stateAt.ts';
import type { Trace } from '../tables.ts';
import { type Entity, type MachinePath, pathOf } from './pathOf.ts';

/** Of long tables, so many rows spread over all of them. */
const SAMPLE = 400;

export function faultsOf({ machine, steps }: MachinePath, entity: Entity): string[] {
  const table: LifecycleTable = lifecycleTables[machine];
  const who = `${entity.kind} ${entity.row}`;
  const faults = Object.values(table.initial).includes(steps[0]?.state ?? -1) ? [] : [`${who} does not begin at the beginning`];
  for (let i = 1; i < steps.length; i++) {
    const before = steps[i - 1];
    const step = steps[i];
    if (before === undefined || step === undefined) continue;
    if (step.from < before.from) faults.push(`${who} goes back in time`);
    // A record that goes on in another batch.
    if (step.event === null && machine === 'streamBatch' && table.states[step.state]?.name === 'inStream') continue;
    const cell = table.cells[(before.state << table.columnBits) | table.events.indexOf(step.event ?? '')] ?? ILLEGAL;
    if (cell === ILLEGAL || (cell & 0xff) !== step.state) faults.push(`${who}: ${table.states[before.state]?.name} ${step.event}`);
  }
  return faults;
}

export function entitiesOf(trace: Trace): readonly Entity[] {
  const batches = sample(trace.batches.length).filter((row) => machineOfBatch(trace, row) === 'streamBatch');
  return [
    ...sample(trace.environments.length).map((row): Entity => ({ kind: 'environment', row })),
    ...sample(trace.requests.length).map((row): Entity => ({ kind: 'request', row })),
    ...batches.map((row): Entity => ({ kind: 'batch', row })),
  ];
}

const machineOfBatch = (trace: Trace, row: number) => trace.triggers[trace.batches.trigger[row] as number]?.machine;

export function sample(length: number): readonly number[] {
  const count = Math.min(length, SAMPLE);
  return Array.from({ length: count }, (_, i) => Math.floor((i * length) / count));
}

/** Name of the state that the trace itself holds at its end; null where it holds none. */
export function lastState(trace: Trace, { kind, row }: Entity): string | null {
  if (kind === 'environment') return null;
  if (kind === 'batch') return trace.machines.streamBatch[trace.batches.state[row] as number]?.name ?? null;
  const machine = trace.triggers[trace.requests.trigger[row] as number]?.machine ?? 'synchronous';
  return trace.machines[machine][trace.requests.state[row] as number]?.name ?? null;
}

export function countsByPath(trace: Trace, t: number) {
  const counts = trace.triggers.map(({ id, outcomes }) => ({
    id,
    inFlight: 0,
    waiting: 0,
    outcomes: Object.fromEntries(outcomes.map((outcome) => [outcome, 0])) as Record<string, number>,
  }));
  for (let row = 0; row < trace.requests.length; row++) {
    if ((trace.requests.sent[row] as number) > t) break;
    const { current, machine } = pathOf(trace, { kind: 'request', row }, t);
    const state = trace.machines[machine][current?.state ?? -1];
    const count = counts[trace.requests.trigger[row] as number];
    if (state === undefined || count === undefined) continue;
    if (state.outcome !== null) count.outcomes[state.outcome] = (count.outcomes[state.outcome] ?? 0) + 1;
    else if (state.tags.includes('inFlight')) count.inFlight++;
    else count.waiting++;
  }
  return counts;
}

/** Where the path of environment `row` and `stateAt` do not agree at `t`; an init that was given up goes by its fate in one and by its phases in the other. */
export function disagreement(trace: Trace, row: number, t: number): string | null {
  const at = stateAt(trace, row, t);
  const { current } = pathOf(trace, { kind: 'environment', row }, t);
  const name = trace.machines.environment[current?.state ?? -1]?.name ?? null;
  if (at === null) return name === null || name === 'terminated' ? null : `environment ${row} at ${t}: ${name}, but it is not there`;
  const known = trace.machines.environment[at.state]?.name ?? '';
  if (known.endsWith('.abandoned') && name?.startsWith(known.replace('.abandoned', '.init.'))) return null;
  if (name === known && current?.from === at.start) return null;
  return `environment ${row} at ${t}: ${name} since ${current?.from}, not ${known} since ${at.start}`;
}
