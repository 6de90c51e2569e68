/** Reads a policy document of a scenario: what IAM would refuse, the scenario refuses too. */
import { POLICY_VERSIONS, type PolicyKind } from '../iam/policyDocument.ts';
import type { PolicyPath } from '../iam/policyProblem.ts';
import { readPolicyDocument } from '../iam/readPolicyDocument.ts';
import { fault, type Reading } from './fault.ts';
import { isObject, type JsonObject, kindOf } from './jsonValue.ts';
import type { PolicyDocument } from './model.ts';

export function readPolicy(name: string, value: unknown, kind: PolicyKind = 'identity'): Reading<PolicyDocument> {
  if (!isObject(value))
    return fault(
      `${name} must be a policy document, not ${kindOf(value)}.`,
      'Write {"Statement": [{"Effect": "Allow", "Action": "s3:GetObject", "Resource": "*"}]}.',
    );
  const document = withoutDescriptions(value);
  // A role to which no policy is attached: IAM has such roles, though no such documents.
  if (isEmpty(document)) return { value: { Statement: [] } };
  const reading = readPolicyDocument(document, kind);
  if ('document' in reading) return { value: reading.document };
  const [first, ...more] = reading.problems;
  const others = more.length === 0 ? '' : ` The policy has ${more.length} more ${more.length === 1 ? 'fault' : 'faults'}.`;
  return fault(`${placeOf(first.path)}${first.message}${others}`, first.remedy);
}

/** Scenarios may explain any object; IAM knows no such key. */
function withoutDescriptions(value: JsonObject): JsonObject {
  const { Statement, ...rest } = bare(value);
  if (Statement === undefined) return rest;
  return { ...rest, Statement: Array.isArray(Statement) ? Statement.map(bareIfObject) : bareIfObject(Statement) };
}

function bareIfObject(value: unknown): unknown {
  return isObject(value) ? bare(value) : value;
}

function bare(value: JsonObject): JsonObject {
  const { description: _, ...rest } = value;
  return rest;
}

function isEmpty({ Statement, Version = '2012-10-17', ...rest }: JsonObject): boolean {
  const none = Statement === undefined || (Array.isArray(Statement) && Statement.length === 0);
  return none && Object.keys(rest).length === 0 && POLICY_VERSIONS.some((version) => version === Version);
}

/** `In statement 2, Condition: `, the place in a document in words; empty for the whole of it. */
function placeOf(path: PolicyPath): string {
  const steps = path
    .filter((step) => step !== 'Statement')
    .map((step) => (typeof step === 'number' ? `statement ${step + 1}` : step.slice(0, 80)));
  return steps.length === 0 ? '' : `In ${steps.join(', ')}: `;
}
