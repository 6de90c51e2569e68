/** The words about a false statement. */
import type { FalseStatementTexts } from '../../falseStatementTexts.ts';

export const snapstartIsForJava: FalseStatementTexts = {
  statement: 'SnapStart is for Java only.',
  foundIn: 'Articles and answers of some years ago',
  truth: 'It works for Java, Python and .NET, from certain versions on, in zip packages; not for Node.js, Ruby or images.',
  shown:
    'A Python function with three seconds of init answered its first request after {=python.triggers.t.latencyMs.max|ms}. Of Node.js AWS says: “{=node.message}”',
};
