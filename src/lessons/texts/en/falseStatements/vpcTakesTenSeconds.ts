/** The words about a false statement. */
import type { FalseStatementTexts } from '../../falseStatementTexts.ts';

export const vpcTakesTenSeconds: FalseStatementTexts = {
  statement: 'In a VPC a cold start takes ten seconds.',
  foundIn: 'Blog posts from before 2019',
  truth:
    'It did while each environment got a network interface of its own. Interfaces are now shared and made when the function is, and a start in a VPC was measured {cold-start.vpc} longer than outside.',
  shown: 'The first request took {=inside.triggers.t.latencyMs.max|ms} in a VPC, and {=outside.triggers.t.latencyMs.max|ms} outside.',
};
