/** Reads an execution role's policy document: its shape only; what it allows is the iam layer's business. */
import { STATEMENT_KEYS } from '../iam/policyDocument.ts';
import { fault, type Reading } from './fault.ts';
import { isObject, type JsonObject, kindOf } from './jsonValue.ts';
import type { PolicyDocument } from './model.ts';
import { suggest } from './nearest.ts';

const DOCUMENT_KEYS = ['Version', 'Id', 'Statement', 'description'];

export function readPolicy(name: string, value: unknown): Reading<PolicyDocument> {
  if (!isObject(value))
    return fault(
      `${name} must be a policy document, not ${kindOf(value)}.`,
      'Write {"Statement": [{"Effect": "Allow", "Action": "s3:GetObject", "Resource": "*"}]}.',
    );
  const stray = Object.keys(value).find((key) => !DOCUMENT_KEYS.includes(key));
  if (stray !== undefined) return fault(`A policy document has no "${stray}".`, suggest(stray, DOCUMENT_KEYS, ''));
  const statements = Array.isArray(value.Statement) ? value.Statement : value.Statement === undefined ? [] : [value.Statement];
  if (value.Version !== undefined && value.Version !== '2012-10-17' && value.Version !== '2008-10-17') {
    return fault('Version of a policy document must be "2012-10-17".', 'Write "2012-10-17", or leave Version out.');
  }
  for (let i = 0; i < statements.length; i++) {
    const wrong = statementFault(statements[i], i);
    if (wrong !== null) return wrong;
  }
  const Version = typeof value.Version === 'string' ? { Version: value.Version } : {};
  return { value: { ...Version, Statement: statements as JsonObject[] } };
}

function statementFault(
  statement: unknown,
  index: number,
): { readonly fault: { readonly message: string; readonly remedy: string } } | null {
  const which = `Statement ${index + 1} of the policy`;
  if (!isObject(statement)) return fault(`${which} must be an object, not ${kindOf(statement)}.`);
  const stray = Object.keys(statement).find((key) => !STATEMENT_KEYS.some((known) => known === key) && key !== 'description');
  if (stray !== undefined) return fault(`${which} has no "${stray}".`, suggest(stray, STATEMENT_KEYS, ''));
  if (statement.Effect !== 'Allow' && statement.Effect !== 'Deny')
    return fault(`Effect of ${which} must be exactly "Allow" or "Deny".`, 'Mind the capital letter.');
  for (const element of ['Action', 'Resource'] as const) {
    const given = [statement[element], statement[`Not${element}`]].filter((each) => each !== undefined);
    if (given.length !== 1) return fault(`${which} needs either ${element} or Not${element}.`, `Add "${element}": "*".`);
    const values: readonly unknown[] = Array.isArray(given[0]) ? given[0] : [given[0]];
    if (values.length === 0 || values.some((each) => typeof each !== 'string'))
      return fault(`${element} of ${which} must be text or a list of texts.`);
  }
  return null;
}
