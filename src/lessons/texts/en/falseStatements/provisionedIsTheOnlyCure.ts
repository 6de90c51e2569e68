/** The words about a false statement. */
import type { FalseStatementTexts } from '../../falseStatementTexts.ts';

export const provisionedIsTheOnlyCure: FalseStatementTexts = {
  statement: 'Provisioned concurrency is the only reliable cure for cold starts.',
  foundIn: 'Well-known introductions to Lambda',
  truth:
    'It is what AWS advises for strict latency. But SnapStart cuts most of a long init for Java, Python and .NET, without paying for idle environments; and provisioned concurrency itself spills over.',
  shown:
    'The slowest request took {=plain.triggers.t.latencyMs.max|ms} with six seconds of init, and {=snapStart.triggers.t.latencyMs.max|ms} with SnapStart.',
};
