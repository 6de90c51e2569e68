/** The words about a false statement. */
import type { FalseStatementTexts } from '../../falseStatementTexts.ts';

export const environmentIsAContainer: FalseStatementTexts = {
  statement: 'Each invocation runs in a container of its own.',
  foundIn: 'Well-known introductions to Lambda',
  truth:
    'It runs in an execution environment, in a microVM that no other account shares. And it is not its own: the environment is kept, and takes the next request when the last is done.',
  shown: '{=run.functions.f.Invocations} invocations, one after the other, ran in {=run.functions.f.environments.created} environment.',
  notShown: 'What an environment is made of makes no difference to a run.',
};
