/** Notes that Lambda could not write an event, or a record of it, to where it should go. */
import type { MarkName } from '../trace/tables.ts';
import type { World } from './world.ts';

/** Which kind of write it was. */
export type FailedWrite = Extract<MarkName, 'deadLetterError' | 'destinationDeliveryFailed'>;

/** Marks the failed write for what is in `slot`; `allowed`: the execution role let Lambda write, and the target did not take it. */
export function noteFailedWrite({ recorder, slots }: World, slot: number, failure: FailedWrite, allowed: boolean): void {
  const row = slots.row[slot] as number;
  recorder.mark(failure, row);
  if (!allowed) recorder.mark('writeDenied', row);
}
