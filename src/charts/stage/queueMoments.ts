/** What waits in queues and streams at a moment, and what was given up: a chunk of its own, loaded with the first run that has any of these. */
export { arrivedUntil, givenUpTo } from '../queues/deadLetters.ts';
export { eventsAt } from '../queues/eventsAt.ts';
export { queueAt } from '../queues/queueAt.ts';
export { shardsAt } from '../queues/shardAt.ts';
