/** The words about a false statement. */
import type { FalseStatementTexts } from '../../falseStatementTexts.ts';

export const javaStartsInSeconds: FalseStatementTexts = {
  statement: 'A cold start takes 100 to 500 ms in Python or Node.js, and half a second to two seconds on the JVM.',
  foundIn: 'Well-known introductions to Lambda',
  truth:
    'Roughly, and no longer for an empty function: its Java starts about as fast as Ruby or .NET. What takes seconds is what your code loads: frameworks and large packages, in every language.',
  shown:
    'An empty Java function: half of {=java.functions.f.coldStarts} cold starts had an Init Duration below {=java.functions.f.InitDuration.p50|ms}. Python that imports for two seconds: {=heavy.functions.f.InitDuration.p50|ms}.',
};
