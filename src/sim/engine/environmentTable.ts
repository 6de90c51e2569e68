/** The table of the environment's machine, with what the hot loop asks of it looked up once. */
import { ILLEGAL, type LifecycleTable } from '../lifecycles/lifecycleTable.ts';
import { ENDING } from '../trace/endings.ts';

/** The environment table with what the hot loop asks of it looked up once. */
export interface EnvironmentTable {
  readonly table: LifecycleTable;
  readonly column: Readonly<Record<string, number>>;
  /** Program → ending of the attempt, or -1. */
  readonly programEnding: Int8Array;
  readonly bits: {
    readonly leaveIdle: number;
    readonly markReady: number;
    readonly abandonInit: number;
    readonly becomeIdle: number;
    readonly terminate: number;
  };
  readonly serving: number;
  /** State → 1 when its time is recorded as a span. */
  readonly spanned: Uint8Array;
  /** State → 1 when it waits for nothing but the idle lifetime. */
  readonly idleOnly: Uint8Array;
  /** State → column of the end of its live delay, or -1, and the delay's name. */
  readonly afterColumn: Int16Array;
  readonly delayName: readonly (string | null)[];
  /** State → 1 when the process is stopped in it: memory and connections are gone. */
  readonly resets: Uint8Array;
  /** State → 1 when nothing can happen any more. */
  readonly terminated: Uint8Array;
}

const endActions: Readonly<Record<string, number>> = {
  endSucceeded: ENDING.succeeded,
  endHandlerError: ENDING.handlerError,
  endCrashed: ENDING.crashed,
  endOutOfMemory: ENDING.outOfMemory,
  endTimedOut: ENDING.timedOut,
  endInitFailed: ENDING.initFailed,
  endKilled: ENDING.killed,
  endRestoreFailed: ENDING.restoreFailed,
};

/** Looks up in the compiled machine what the engine needs: columns and actions by name, states by tag. */
export function createEnvironmentTable(table: LifecycleTable): EnvironmentTable {
  const bit = (action: string): number => (table.actions.includes(action) ? 1 << table.actions.indexOf(action) : 0);
  const ending = (mask: number): number =>
    table.actions.reduce((found, action, i) => (mask & (1 << i) ? (endActions[action] ?? found) : found), -1);
  const idleBit = 1 << table.delays.indexOf('idleLifetime');
  const tag = (name: string): number => 1 << table.tagNames.indexOf(name);
  const recorded = (state: number): boolean =>
    state !== table.handlerState && state !== table.frozenState && ((table.work[state] as number) >= 0 || table.live[state] !== 0);
  const delayName = (mask: number): string | null => table.delays.find((_, i) => mask & ~idleBit & (1 << i)) ?? null;
  const isTerminated = (state: number): boolean =>
    table.cells.subarray(state << table.columnBits, (state + 1) << table.columnBits).every((cell) => cell === ILLEGAL);
  return {
    table,
    column: Object.fromEntries(table.events.map((name, index) => [name, index])),
    programEnding: Int8Array.from(table.programActions, ending),
    bits: {
      leaveIdle: bit('leaveIdle'),
      markReady: bit('markReady'),
      abandonInit: bit('abandonInit'),
      becomeIdle: bit('becomeIdle'),
      terminate: bit('terminate'),
    },
    serving: tag('serving'),
    spanned: Uint8Array.from(table.states, (_, state) => (recorded(state) ? 1 : 0)),
    idleOnly: Uint8Array.from(table.live, (mask) => (mask === idleBit ? 1 : 0)),
    afterColumn: Int16Array.from(table.live, (mask) => table.events.indexOf(`after.${delayName(mask)}`)),
    delayName: Array.from(table.live, delayName),
    resets: Uint8Array.from(table.states, ({ phase }) => (phase === 'reset' ? 1 : 0)),
    terminated: Uint8Array.from(table.states, (_, state) => (isTerminated(state) ? 1 : 0)),
  };
}
