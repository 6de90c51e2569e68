/** A place in a list of steps: which step, for which record of the batch, and which time it is being done. */
import type { StepModel } from './stepModel.ts';

/** The records of a batch, whose keys their own steps draw with. */
export interface Records {
  readonly count: number;
  /** Key words of record `i` in this attempt. */
  readonly high: (i: number) => number;
  readonly low: (i: number) => number;
  readonly poison: (i: number) => boolean;
  /** Whether the handler tells which records failed, and goes on after one (of a standard queue) or stops there (where order counts). */
  readonly reports: 'none' | 'goesOn' | 'stops';
}

/** Where work stands. Steps with `per: 'record'` that follow each other form one loop over the records. */
export interface WorkCursor {
  list: readonly StepModel[];
  step: number;
  record: number;
  occurrence: number;
}

/** Moves to the next thing to do; `step` is the list's length when all is done. */
export function advance(cursor: WorkCursor, records: Records | null): void {
  const { list } = cursor;
  const step = list[cursor.step] as StepModel;
  if (++cursor.occurrence < step.times) return;
  cursor.occurrence = 0;
  if (step.perRecord && records !== null && list[cursor.step + 1]?.perRecord !== true) nextRecord(cursor, records);
  else cursor.step++;
}

/** Leaves the loop over records at the end of one record: for the next record, or for what comes after the loop. */
export function nextRecord(cursor: WorkCursor, records: Records): void {
  const { list } = cursor;
  cursor.occurrence = 0;
  if (++cursor.record < records.count) {
    while (list[cursor.step - 1]?.perRecord === true) cursor.step--;
    return;
  }
  endRecords(cursor);
}

/** Leaves the loop over records for good. */
export function endRecords(cursor: WorkCursor): void {
  cursor.occurrence = 0;
  cursor.record = 0;
  while (cursor.list[cursor.step]?.perRecord === true) cursor.step++;
}
