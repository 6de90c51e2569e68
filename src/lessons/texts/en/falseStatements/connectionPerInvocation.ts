/** The words about a false statement. */
import type { FalseStatementTexts } from '../../falseStatementTexts.ts';

export const connectionPerInvocation: FalseStatementTexts = {
  statement: 'Each invocation opens its own database connection.',
  foundIn: 'Articles and answers of some years ago',
  truth:
    'Only if the code says so. Opened outside the handler, or at the first use, a connection is kept by its environment: there are as many as environments, not as invocations.',
  shown:
    '{=run.functions.f.Invocations} invocations, one after the other, needed one connection: the database takes no more, and refused none.',
};
