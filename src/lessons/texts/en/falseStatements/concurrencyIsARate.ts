/** The words about a false statement. */
import type { FalseStatementTexts } from '../../falseStatementTexts.ts';

export const concurrencyIsARate: FalseStatementTexts = {
  statement: 'Concurrency is the number of requests a second.',
  foundIn: 'Answers in forums',
  truth: 'It is the number of requests at work: the rate times the duration. Slow requests need more of it at the same rate.',
  shown:
    'At the same rate, of fifty a second, {=fast.functions.f.ConcurrentExecutions.avg} were at work on average when each took a tenth of a second, and {=slow.functions.f.ConcurrentExecutions.avg} when each took two.',
};
