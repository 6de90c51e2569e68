/** Recursive loops: what Lambda stops, and what it does not see. */
import { assumed, documented, guide, UNPUBLISHED } from './define.ts';
import type { Rule } from './rule.ts';

const LOOP = guide('invocation-recursion');

export const recursion: readonly Rule[] = [
  assumed(
    'recursion.hops',
    'About 16 invocations of the same function in one chain of events go through; Lambda stops the next one.',
    `${LOOP} says about 16; Coldstart takes it for exactly that many.`,
    16,
    'invocations',
  ),
  documented(
    'recursion.detected-services',
    'Lambda recognises a chain that goes through SQS, S3, SNS or from function to function, and none that goes through any other service.',
    LOOP,
  ),
  documented(
    'recursion.invocations-dropped',
    'Every invocation that Lambda stops as part of a loop counts in RecursiveInvocationsDropped, at once.',
    LOOP,
  ),
  assumed(
    'recursion.guard',
    'A loop that nothing stops would never end: the simulation stops when so many events have caused each other in a row.',
    UNPUBLISHED,
    1000,
    'events',
  ),
];
