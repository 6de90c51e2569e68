/** The words about a false statement. */
import type { FalseStatementTexts } from '../../falseStatementTexts.ts';

export const cognitoAuthorizerInvokes: FalseStatementTexts = {
  statement: 'A Cognito authorizer invokes a Lambda function to check the token.',
  foundIn: 'Well-known introductions to Lambda',
  truth:
    'The API checks the token itself. A function runs for a Lambda authorizer, which is another kind, and for the triggers of a user pool, such as sign-up; Cognito waits {cognito.deadline} for these.',
  shown:
    'The trigger of the user pool ran its function {=run.functions.welcome.Invocations} time, for one sign-up; {=run.functions.api.Invocations} requests to the API ran the function behind it, and nothing else.',
  notShown: 'Authorizers of an API are not simulated: a Cognito authorizer has no function that could run.',
};
