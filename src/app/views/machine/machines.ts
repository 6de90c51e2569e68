/** The five machines as this view names them, with their charts. */
import { type Chart, statechartLayouts, statechartOf } from '../../../charts/index.ts';
import type { MachineKey } from '../../../sim/index.ts';
import { lifecycleMachines } from '../../../sim/lifecycles/index.ts';

export const machineKeys = Object.keys(lifecycleMachines) as readonly MachineKey[];

/** What a machine is about, one of them and many. */
export const machineNouns: Readonly<Record<MachineKey, { readonly title: string; readonly one: string; readonly many: string }>> = {
  environment: { title: 'Execution environment', one: 'environment', many: 'environments' },
  synchronous: { title: 'Synchronous request', one: 'request', many: 'requests' },
  asynchronous: { title: 'Asynchronous event', one: 'event', many: 'events' },
  queueMessage: { title: 'Message of a queue', one: 'message', many: 'messages' },
  streamBatch: { title: 'Record of a stream, with its batch', one: 'record', many: 'records' },
};

const charts = new Map<MachineKey, Chart>();

/** The chart of a machine, read from the machine object once. */
export function chartOf(key: MachineKey): Chart {
  const chart = charts.get(key) ?? statechartOf(lifecycleMachines[key]);
  charts.set(key, chart);
  return chart;
}

export const layoutOf = (key: MachineKey) => statechartLayouts[key];

/** Id in the chart of the state that a trace names so. */
export const stateId = (key: MachineKey, name: string): string => `${chartOf(key).id}.${name}`;
