/** The memory of a run's columns, to be handed from thread to thread. */
import type { Trace } from '../sim/index.ts';

/** Every buffer under the tables of `trace`, once. */
export function buffersOf(trace: Trace): ArrayBuffer[] {
  const buffers = new Set<ArrayBuffer>();
  for (const table of Object.values(trace)) {
    if (typeof table !== 'object' || table === null || ArrayBuffer.isView(table)) continue;
    for (const column of Object.values(table)) {
      if (ArrayBuffer.isView(column) && column.buffer instanceof ArrayBuffer) buffers.add(column.buffer);
    }
  }
  return [...buffers];
}
