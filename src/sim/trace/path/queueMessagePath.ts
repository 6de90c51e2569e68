/** The way of a queue's message through its machine, from where it was: delayed, visible, received. */
import { lifecycleTables } from '../../lifecycles/tables.generated.ts';
import { visitPhases } from '../messagePhases.ts';
import type { Trace } from '../tables.ts';
import { begin, go, goTo, nameOf, type PathStep } from './walk.ts';

const table = lifecycleTables.queueMessage;
const onwards = ['SEND', 'SEND_DELAYED', 'after.delay', 'RECEIVED', 'VISIBLE'] as const;

/** All steps of the message in row `row`, until it left the queue or the run ended. */
export function queueMessagePath(trace: Trace, row: number): readonly PathStep[] {
  const { requests } = trace;
  const sent = requests.sent[row] as number;
  const walk = begin(table, table.initial.plain as number, sent);
  let isFirst = true;
  visitPhases(trace, row, (kind, start) => {
    // A message that is received again without a pause was visible for no time at all.
    if (nameOf(walk) === kind) go(walk, 'VISIBLE', start);
    goTo(walk, indexOf(kind), isFirst && kind !== 'delayed' ? onwards.filter((event) => event !== 'SEND_DELAYED') : onwards, start);
    isFirst = false;
  });
  const settled = requests.settled[row] as number;
  if (Number.isNaN(settled)) return walk.steps;
  const end = trace.machines.queueMessage[requests.state[row] as number]?.name ?? '';
  if (nameOf(walk) !== end) goTo(walk, indexOf(end), ['DELETED', 'FILTERED', 'EXPIRED', 'EXHAUSTED', ...onwards], settled);
  return walk.steps;
}

const indexOf = (name: string): number => table.states.findIndex((state) => state.name === name);
