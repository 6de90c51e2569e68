/** Checks whom a statement of a resource-based policy names. */
import { checkKeys } from './checkKeys.ts';
import { PRINCIPAL_KEYS, PRINCIPAL_KINDS } from './policyDocument.ts';
import { isRecord, type PolicyPath, type Report, shown, syntaxError } from './policyProblem.ts';

const EXAMPLE = 'Write {"Service": "s3.amazonaws.com"} or {"AWS": "arn:aws:iam::123456789012:root"}.';

export function checkPrincipal(statement: Readonly<Record<string, unknown>>, path: PolicyPath, report: Report): void {
  const [key, second] = PRINCIPAL_KEYS.filter((each) => statement[each] !== undefined);
  if (key === undefined) {
    report(path, 'Missing required field Principal. A resource-based policy says whom it is about.', EXAMPLE);
    return;
  }
  if (second !== undefined) report(path, syntaxError('A statement has either Principal or NotPrincipal, not both.'), 'Remove one of them.');
  const at = [...path, key];
  const value = statement[key];
  if (value === '*') return;
  if (!isRecord(value) || Object.keys(value).length === 0) {
    report(at, syntaxError(`${key} must be "*" or an object, not ${shown(value)}.`), EXAMPLE);
    return;
  }
  checkKeys(value, PRINCIPAL_KINDS, at, key, report);
  for (const kind of PRINCIPAL_KINDS) {
    if (value[kind] !== undefined) checkNames(value[kind], kind, [...at, kind], report);
  }
}

function checkNames(value: unknown, kind: (typeof PRINCIPAL_KINDS)[number], path: PolicyPath, report: Report): void {
  const names: readonly unknown[] = Array.isArray(value) ? value : [value];
  if (names.length === 0) report(path, syntaxError(`${kind} names nobody.`), EXAMPLE);
  for (const name of names) {
    if (typeof name !== 'string' || !isPrincipalName(name, kind)) {
      report(path, `Invalid principal in policy: ${kind} cannot be ${shown(name)}.`, EXAMPLE);
    }
  }
}

/** No wildcard stands for a part of a name: only `*` alone, for everyone. */
function isPrincipalName(name: string, kind: (typeof PRINCIPAL_KINDS)[number]): boolean {
  if (kind === 'AWS') return name === '*' || /^\d{12}$/.test(name) || /^arn:aws[a-z-]*:(?:iam|sts)::\d{12}:[^*?]+$/.test(name);
  if (kind === 'Service') return /^[a-z0-9-]+(?:\.[a-z0-9-]+)*\.amazon(?:aws)?\.com(?:\.cn)?$/.test(name);
  return name !== '';
}
