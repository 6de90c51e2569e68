/** The words about a false statement. */
import type { FalseStatementTexts } from '../../falseStatementTexts.ts';

export const deadLetterQueueOfTheFunction: FalseStatementTexts = {
  statement: 'A dead-letter queue on the function catches the messages that fail.',
  foundIn: 'Answers in forums',
  truth: 'That one is for asynchronous invocations. Messages of a queue stay in their queue, and its own redrive policy moves them.',
  shown:
    '{=run.triggers.queue.outcomes.deadLettered} messages went to the queue’s dead-letter queue, and {=run.triggers.never.sent} to the function’s.',
};
