/** The words about a false statement. */
import type { FalseStatementTexts } from '../../falseStatementTexts.ts';

export const provisionedEndsColdStarts: FalseStatementTexts = {
  statement: 'Provisioned concurrency ends all cold starts.',
  foundIn: 'Well-known introductions to Lambda',
  truth:
    'While one is free. What comes beyond runs on demand, and starts cold. So does a caller of $LATEST, and the first request after an environment was reset.',
  shown: 'Of eight requests at once, with five provisioned environments, {=run.functions.f.coldStarts} started cold.',
};
