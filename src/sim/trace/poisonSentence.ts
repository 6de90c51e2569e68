/** Whether an attempt failed because of poison: an event, or a record of its batch, that the code fails on every time. */
import { batchOf, itemsOf } from './batchOf.ts';
import { ENDING } from './endings.ts';
import { markKinds, type Trace } from './tables.ts';

const POISONED = markKinds.findIndex(({ name }) => name === 'poisoned');

/** A sentence on the poison that made the attempt in row `row` fail, or nothing. */
export function poisonSentence(trace: Trace, row: number): string {
  const { invocations, marks, triggers, batches, requests } = trace;
  if (invocations.ending[row] !== ENDING.handlerError) return '';
  const batch = batchOf(trace, row);
  const own = new Set(batch < 0 ? [invocations.request[row] as number] : itemsOf(trace, batch));
  let poison = 0;
  for (let mark = 0; mark < marks.length; mark++) if (marks.kind[mark] === POISONED && own.has(marks.subject[mark] as number)) poison++;
  if (poison === 0) return '';
  if (batch < 0) return 'It is poison: the code fails on it every time.';
  const isStream = triggers[requests.trigger[invocations.request[row] as number] as number]?.machine === 'streamBatch';
  const [one, many] = isStream ? ['record', 'records'] : ['message', 'messages'];
  const size = batches.count[batch] as number;
  if (size === 1) return `Its one ${one} is poison: the code fails on it every time.`;
  const verb = poison === 1 ? 'is' : 'are';
  return `${poison} of its ${size} ${many} ${verb} poison: the code fails on ${poison === 1 ? 'it' : 'them'} every time.`;
}
