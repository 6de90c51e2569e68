/** Checks one statement of a policy document. */

import { checkKeys } from './checkKeys.ts';
import { checkVariables } from './checkVariables.ts';
import { type PolicyKind, PRINCIPAL_KEYS, STATEMENT_KEYS } from './policyDocument.ts';
import { isRecord, type PolicyPath, type Report, shown, syntaxError } from './policyProblem.ts';
import { checkCondition } from './readCondition.ts';
import { checkPrincipal } from './readPrincipal.ts';

/** Reports what is wrong with a statement. `hasVariables`: whether the document's version knows policy variables. */
export function checkStatement(statement: unknown, kind: PolicyKind, hasVariables: boolean, path: PolicyPath, report: Report): void {
  if (!isRecord(statement)) {
    report(path, syntaxError(`A statement must be an object, not ${shown(statement)}.`), 'Put Effect, Action and Resource in braces.');
    return;
  }
  const strayPrincipal = kind === 'identity' ? PRINCIPAL_KEYS.find((key) => statement[key] !== undefined) : undefined;
  if (strayPrincipal !== undefined) {
    report([...path, strayPrincipal], 'Policy document should not specify a principal.', 'Remove it: the role is the principal.');
  }
  const { Principal: _, NotPrincipal: __, ...plain } = statement;
  if (kind === 'identity') checkKeys(plain, STATEMENT_KEYS, path, 'A statement', report);
  else checkKeys(statement, [...STATEMENT_KEYS, ...PRINCIPAL_KEYS], path, 'A statement', report);
  checkSid(statement.Sid, kind, [...path, 'Sid'], report);
  if (statement.Effect !== 'Allow' && statement.Effect !== 'Deny') {
    const given = statement.Effect === undefined ? '' : `, not ${shown(statement.Effect)}`;
    report([...path, 'Effect'], syntaxError(`Effect must be exactly "Allow" or "Deny"${given}.`), 'Mind the capital letter.');
  }
  if (kind === 'resource') checkPrincipal(statement, path, report);
  checkActions(statement, path, report);
  checkResources(statement, hasVariables, path, report);
  if (statement.Condition !== undefined) checkCondition(statement.Condition, hasVariables, [...path, 'Condition'], report);
}

/** Identity-based policies take letters and digits only; a function's policy also `-` and `_`, as AddPermission does. */
function checkSid(sid: unknown, kind: PolicyKind, path: PolicyPath, report: Report): void {
  if (sid === undefined) return;
  if (typeof sid !== 'string') {
    report(path, syntaxError(`Sid must be text, not ${shown(sid)}.`), 'Write a name in quotes, or leave Sid out.');
    return;
  }
  const allowed = kind === 'identity' ? '[0-9A-Za-z]*' : '[0-9A-Za-z_-]*';
  if (/[^0-9A-Za-z_-]/.test(sid) || (kind === 'identity' && /[_-]/.test(sid))) {
    report(
      path,
      `Statement IDs (SID) must be alpha-numeric. Check that your input satisfies the regular expression ${allowed}.`,
      'Use only letters and digits.',
    );
  }
}

/** The texts under an element or its negation; reports when there are none, both, or something else than texts. */
function textsOf(
  statement: Readonly<Record<string, unknown>>,
  element: 'Action' | 'Resource',
  missing: string,
  path: PolicyPath,
  report: Report,
): { readonly key: string; readonly texts: readonly string[] } | null {
  const keys = [element, `Not${element}`].filter((key) => statement[key] !== undefined);
  const [key] = keys;
  if (key === undefined) {
    report(path, `${missing} It has either ${element} or Not${element}.`, `Add "${element}": "*".`);
    return null;
  }
  if (keys.length > 1) {
    report(path, syntaxError(`A statement has either ${element} or Not${element}, not both.`), 'Remove one of them.');
    return null;
  }
  const value = statement[key];
  const texts: readonly unknown[] = Array.isArray(value) ? value : [value];
  if (texts.length === 0) report([...path, key], missing, 'Name at least one, such as "*".');
  const wrong = texts.find((text) => typeof text !== 'string');
  if (wrong === undefined) return { key, texts: texts as readonly string[] };
  report([...path, key], syntaxError(`${key} must be text or a list of texts, not ${shown(wrong)}.`), 'Put each in quotes.');
  return null;
}

function checkActions(statement: Readonly<Record<string, unknown>>, path: PolicyPath, report: Report): void {
  const found = textsOf(statement, 'Action', 'Policy statement must contain actions.', path, report);
  for (const action of found?.texts ?? []) {
    const problem = actionProblem(action);
    if (problem !== null)
      report([...path, found?.key ?? 'Action'], problem, 'Write a service, a colon and a name, such as "s3:GetObject".');
  }
}

/** What is wrong with the text of an action, or null. */
function actionProblem(action: string): string | null {
  if (action === '*') return null;
  const parts = action.split(':');
  const [vendor = ''] = parts;
  if (parts.length === 1) return `Actions/Conditions must be prefaced by a vendor, e.g., iam, sdb, ec2, etc. ${shown(action)} is not.`;
  if (parts.length > 2) return `Actions/Condition can contain only one colon. ${shown(action)} has more.`;
  if (vendor !== '*' && (vendor === '' || /[^a-zA-Z0-9.-]/.test(vendor))) return `Vendor ${vendor.slice(0, 80)} is not valid.`;
  return parts[1] === '' ? syntaxError(`${shown(action)} names no action.`) : null;
}

function checkResources(statement: Readonly<Record<string, unknown>>, hasVariables: boolean, path: PolicyPath, report: Report): void {
  const found = textsOf(statement, 'Resource', 'Policy statement must contain resources.', path, report);
  for (const resource of found?.texts ?? []) {
    const at = [...path, found?.key ?? 'Resource'];
    const problem = resourceProblem(resource);
    if (problem !== null) report(at, problem, 'Write an ARN such as "arn:aws:s3:::my-bucket/*", or "*".');
    else if (hasVariables) checkVariables(resource, at, report);
  }
}

/** What is wrong with the text of a resource, or null. */
function resourceProblem(resource: string): string | null {
  if (resource === '*') return null;
  const parts = resource.split(':');
  const [arn, partition = '', service = ''] = parts;
  if (arn !== 'arn' || parts.length < 6) return `Resource ${resource.slice(0, 80)} must be in ARN format or "*".`;
  if (!/^(?:\*|aws[a-z-]*)$/.test(partition)) return `Partition "${partition.slice(0, 80)}" is not valid for resource ${shown(resource)}.`;
  // iam.resource-wildcards: none in the service's place.
  if (service === '' || /[*?]/.test(service))
    return `Resource vendor must be fully qualified and cannot contain regexes. See ${shown(resource)}.`;
  return null;
}
