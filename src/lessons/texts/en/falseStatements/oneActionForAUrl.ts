/** The words about a false statement. */
import type { FalseStatementTexts } from '../../falseStatementTexts.ts';

export const oneActionForAUrl: FalseStatementTexts = {
  statement: 'To call a function URL, lambda:InvokeFunctionUrl is enough.',
  foundIn: 'Articles and answers of some years ago',
  truth: 'A caller needs lambda:InvokeFunction as well.',
  shown:
    'With the one action the call was denied, and the function behind the URL ran {=one.functions.web.Invocations} times; with both it ran.',
};
