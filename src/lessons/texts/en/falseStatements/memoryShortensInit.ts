/** The words about a false statement. */
import type { FalseStatementTexts } from '../../falseStatementTexts.ts';

export const memoryShortensInit: FalseStatementTexts = {
  statement: 'More memory shortens the cold start.',
  foundIn: 'Answers in forums',
  truth: 'Init runs as if it had {cpu.init-vcpus}, whatever the memory. More memory shortens the handler, and with it the first call.',
  shown:
    'Init Duration was {=small.functions.f.InitDuration.max|ms} with little memory and {=large.functions.f.InitDuration.max|ms} with much; the handler went from {=small.functions.f.Duration.max|ms} to {=large.functions.f.Duration.max|ms}.',
};
