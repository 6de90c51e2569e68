/** The words about a false statement. */
import type { FalseStatementTexts } from '../../falseStatementTexts.ts';

export const credentialsFromMetadata: FalseStatementTexts = {
  statement: 'A function gets its role’s credentials from the EC2 instance metadata service.',
  foundIn: 'Well-known introductions to Lambda',
  truth:
    'They are environment variables of the execution environment: AWS_ACCESS_KEY_ID, AWS_SECRET_ACCESS_KEY and AWS_SESSION_TOKEN, temporary and of the execution role. There is no instance metadata to ask.',
  shown: 'Lambda sets these variables, so nobody else may. The scenario that tries is refused: “{=own.message}”',
};
