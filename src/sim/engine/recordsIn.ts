/** Finds again what an invocation was given: the records of its batch with their random numbers, and poison. */
import { childWord } from '../../base/random.ts';
import { attemptNumber } from '../trace/attemptNumber.ts';
import { batchOf, itemsOf } from '../trace/batchOf.ts';
import { markKinds, type Trace } from '../trace/tables.ts';
import { requestKey } from './requestKey.ts';
import type { Records } from './workCursor.ts';

/** Whether handling the event of invocation `row` always fails. */
export const isPoison = (trace: Trace, row: number): boolean => poisonOf(trace).has(trace.invocations.request[row] as number);

/** The records of the batch with which invocation `row` came, or null when it came with a single request. */
export function recordsIn(trace: Trace, row: number): Records | null {
  const batch = batchOf(trace, row);
  if (batch < 0) return null;
  const items = itemsOf(trace, batch);
  const trigger = trace.triggers[trace.batches.trigger[batch] as number];
  const scenario = trace.epochs.findLast(({ from }) => from <= (trace.batches.formed[batch] as number))?.scenario;
  const settings = scenario?.triggers.find(({ id }) => id === trigger?.id)?.settings;
  const types = settings?.functionResponseTypes;
  const source = scenario?.triggers.find(({ id }) => id === trigger?.id)?.source;
  const ordered = trigger?.machine === 'streamBatch' || scenario?.resources.find(({ name }) => name === source)?.settings.fifo === true;
  const first = trace.batches.first[batch] as number;
  const attempt = attemptNumber(trace, row);
  const poison = poisonOf(trace);
  return {
    count: items.length,
    high: (i) => childWord(requestKey(trace, items[i] as number)[0], (trace.batchItems.receiveCount[first + i] as number) + attempt - 1),
    low: (i) => requestKey(trace, items[i] as number)[1],
    poison: (i) => poison.has(items[i] as number),
    reports: !Array.isArray(types) || types.length === 0 ? 'none' : ordered ? 'stops' : 'goesOn',
  };
}

const known = new WeakMap<Trace, ReadonlySet<number>>();

/** Rows of the requests that are poison. */
function poisonOf(trace: Trace): ReadonlySet<number> {
  const found = known.get(trace);
  if (found !== undefined) return found;
  const code = markKinds.findIndex(({ name }) => name === 'poisoned');
  const { kind, subject, length } = trace.marks;
  const rows = new Set<number>();
  for (let row = 0; row < length; row++) if (kind[row] === code) rows.add(subject[row] as number);
  known.set(trace, rows);
  return rows;
}
