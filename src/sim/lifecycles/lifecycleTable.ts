/** A machine compiled to a table of integers: what the engine executes. */
import type { StateInfo } from './stateInfo.ts';

/** A cell of the table for an event that the state does not handle. */
export const ILLEGAL = 0xffff;

/**
 * `cells[(state << columnBits) | event]` is ILLEGAL or `program << 8 | next state`. Program 0 does nothing. All indices refer to the lists
 * in this object; there are at most 255 states and 254 programs.
 */
export interface LifecycleTable {
  readonly id: string;
  readonly states: readonly StateInfo[];
  /** Names of the columns; `after.NAME` is the end of the delay NAME. */
  readonly events: readonly string[];
  readonly columnBits: number;
  /** An action's place is its bit in a program's `actions`, and the order of execution. */
  readonly actions: readonly string[];
  readonly delays: readonly string[];
  readonly works: readonly string[];
  /** Context class → the state a new entity begins in. */
  readonly initial: Readonly<Record<string, number>>;
  readonly cells: Uint16Array<ArrayBuffer>;
  /** Program → mask of actions. */
  readonly programActions: Uint32Array<ArrayBuffer>;
  /** Program → mask of delays that begin with it (others that are live in the next state go on). */
  readonly programArms: Uint32Array<ArrayBuffer>;
  /** State → index into `works`, or -1. Work begins when the state is entered. */
  readonly work: Int16Array<ArrayBuffer>;
  /** State → column of the event that ends its work, or -1. */
  readonly workDone: Int16Array<ArrayBuffer>;
  /** State → mask of delays that are live in it. */
  readonly live: Uint32Array<ArrayBuffer>;
  /** State → mask of `tagNames`. */
  readonly tags: Uint32Array<ArrayBuffer>;
  readonly tagNames: readonly string[];
  /** The state that handler time belongs to, and the frozen state between invocations; -1 in machines without them. */
  readonly handlerState: number;
  readonly frozenState: number;
}

/** The tables that drive a run. */
export interface Lifecycles {
  readonly environment: LifecycleTable;
  readonly synchronous: LifecycleTable;
  readonly asynchronous: LifecycleTable;
  readonly queueMessage: LifecycleTable;
  readonly streamBatch: LifecycleTable;
}
