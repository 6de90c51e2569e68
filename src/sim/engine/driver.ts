/** What the engine asks of the part that owns a request or a batch: who retries, who waits, who is told. */
import type { TriggerState } from './triggerState.ts';
import type { World } from './world.ts';

/** One for each machine that requests go through. `slot` is a request's, or a batch's. */
export interface Driver {
  /** An event for `trigger` came into being: its slot is filled and its row written, in the machine's initial state. */
  readonly arrived: (world: World, trigger: TriggerState, slot: number) => void;
  /** An attempt was refused before it began: `ending` is an index into endings. */
  readonly refused: (world: World, trigger: TriggerState, slot: number, ending: number) => void;
  /** An attempt ended. `world.work.failedRecords` names the items that a batch's handler reported as failed. */
  readonly ended: (world: World, trigger: TriggerState, slot: number, ending: number) => void;
  /** The timer of the slot is due (see `armTimer`): `column` is the event of its machine. */
  readonly due: (world: World, trigger: TriggerState, slot: number, column: number) => void;
}
