/** The words about a false statement. */
import type { FalseStatementTexts } from '../../falseStatementTexts.ts';

export const oneEnvironmentManyRequests: FalseStatementTexts = {
  statement: 'An environment serves many requests at once, as a web server does.',
  foundIn: 'Answers in forums',
  truth: 'One at a time. Requests that overlap need an environment each.',
  shown: 'Six calls that overlap led to {=run.functions.f.environments.created} environments.',
  notShown: 'Managed Instances, which do serve several, are another product and not simulated.',
};
