/** The states that a warm environment goes round in: frozen, then at work on a request, then frozen again. */
import { ILLEGAL, type LifecycleTable } from '../lifecycles/lifecycleTable.ts';
import type { EnvironmentTable } from './environmentTable.ts';

export interface WarmStates {
  readonly handler: number;
  readonly frozen: number;
  /** Column of the handler's response. */
  readonly response: number;
}

/**
 * Reads them from the table; null when one of the two transitions does not do just what the short ways through it do (see warmRoad.ts): a changed
 * machine still drives the run.
 */
export function warmStates({ table, delayName, idleOnly, serving, spanned, resets }: EnvironmentTable): WarmStates | null {
  const { handlerState: handler, frozenState: frozen } = table;
  const response = table.workDone[handler] as number;
  if (leadsTo(table, frozen, 'INVOKE', ['leaveIdle']) !== handler) return null;
  if (leadsTo(table, handler, response, ['endSucceeded', 'becomeIdle']) !== frozen) return null;
  if (delayName[handler] !== 'functionTimeout' || idleOnly[frozen] !== 1) return null;
  if (table.works[table.work[handler] as number] !== 'handler') return null;
  const begins = (table.cells[(frozen << table.columnBits) | table.events.indexOf('INVOKE')] as number) >>> 8;
  if (((table.programArms[begins] as number) & (table.live[handler] as number)) === 0) return null;
  if ([handler, frozen].some((state) => spanned[state] === 1 || resets[state] === 1)) return null;
  const serves = ((table.tags[handler] as number) & ~(table.tags[frozen] as number) & serving) !== 0;
  return serves ? { handler, frozen, response } : null;
}

/** The state that an event leads to, where its transition does just `actions`; else -1. */
export function leadsTo(table: LifecycleTable, state: number, column: string | number, actions: readonly string[]): number {
  const index = typeof column === 'number' ? column : table.events.indexOf(column);
  const cell = table.cells[(state << table.columnBits) | index] as number;
  const mask = actions.reduce((sum, name) => sum | (1 << table.actions.indexOf(name)), 0);
  return cell !== ILLEGAL && table.programActions[cell >>> 8] === mask ? cell & 0xff : -1;
}
