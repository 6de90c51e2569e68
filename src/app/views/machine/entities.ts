/** Which environments and requests go through a machine, and which of them the selection means. */
import type { Selection } from '../../../charts/index.ts';
import { type Entity, type MachineKey, machineOf, type Trace } from '../../../sim/index.ts';

/** The entity that is followed: of an invocation its environment, when that machine is asked for, else its request. Null when nothing in the run is meant. */
export function entityOf(trace: Trace, selection: Selection, asked: MachineKey | null): Entity | null {
  if (selection === null) return null;
  const { kind, row } = selection;
  if (kind !== 'invocation') return row < trace[`${kind}s`].length ? { kind, row } : null;
  if (row >= trace.invocations.length) return null;
  const environment = trace.invocations.environment[row] as number;
  const request: Entity = { kind: 'request', row: trace.invocations.request[row] as number };
  return asked === 'environment' && environment < trace.environments.length ? { kind: 'environment', row: environment } : request;
}

const known = new WeakMap<Trace, Map<MachineKey, Uint32Array>>();

/** Rows of the environments, or of the requests, that go through a machine, in order. */
export function rowsOf(trace: Trace, machine: MachineKey): Uint32Array {
  const ofTrace = known.get(trace) ?? new Map<MachineKey, Uint32Array>();
  known.set(trace, ofTrace);
  const before = ofTrace.get(machine);
  if (before !== undefined) return before;
  const { environments, requests } = trace;
  const rows =
    machine === 'environment'
      ? Uint32Array.from({ length: environments.length }, (_, row) => row)
      : Uint32Array.from({ length: requests.length }, (_, row) => row).filter(
          (row) => machineOf(trace, { kind: 'request', row }) === machine,
        );
  ofTrace.set(machine, rows);
  return rows;
}
