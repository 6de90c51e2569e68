/** What the stage asks beyond counts: the steps of calls, and what waits in queues and streams. A chunk of its own, loaded when something asks first. */
export { workOf } from '../../sim/index.ts';
export { arrivedUntil, givenUpTo } from '../queues/deadLetters.ts';
export { eventsAt } from '../queues/eventsAt.ts';
export { queueAt } from '../queues/queueAt.ts';
export { shardsAt } from '../queues/shardAt.ts';
