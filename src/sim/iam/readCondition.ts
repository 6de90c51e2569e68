/** Checks the Condition element of a statement: operators, keys and the form of values. */

import { ipRangeOf } from '../../base/ipRange.ts';
import { nearest } from '../../base/nearest.ts';
import { checkVariables } from './checkVariables.ts';
import { isOperator, operatorNameOf } from './condition.ts';
import { conditionOperators, policyNumber } from './conditionOperators.ts';
import { policyDate } from './policyDate.ts';
import { isRecord, type PolicyPath, type Report, shown, syntaxError } from './policyProblem.ts';

const EXAMPLE = 'Write {"StringEquals": {"aws:SourceAccount": "123456789012"}}.';

const FORMS = {
  number: (text: string) => policyNumber(text) !== null,
  date: (text: string) => policyDate(text) !== null,
  'true or false': (text: string) => text.toLowerCase() === 'true' || text.toLowerCase() === 'false',
  'IP address or range': (text: string) => ipRangeOf(text) !== null,
};

export function checkCondition(condition: unknown, hasVariables: boolean, path: PolicyPath, report: Report): void {
  if (!isRecord(condition)) {
    report(path, syntaxError(`Condition must be an object of operators, not ${shown(condition)}.`), EXAMPLE);
    return;
  }
  for (const [written, keys] of Object.entries(condition)) {
    const at = [...path, written];
    const name = operatorNameOf(written);
    if (!isOperator(name)) {
      report(at, syntaxError(`There is no condition operator ${shown(written)}.`), operatorRemedy(name.base));
    } else if (!isRecord(keys) || Object.keys(keys).length === 0) {
      report(at, syntaxError(`${written} must hold condition keys and their values, not ${shown(keys)}.`), EXAMPLE);
    } else {
      const form = name.base === 'Null' ? 'true or false' : (conditionOperators.get(name.base)?.form ?? null);
      for (const [key, values] of Object.entries(keys)) checkKey(key, values, form, hasVariables, [...at, key], report);
    }
  }
}

function operatorRemedy(base: string): string {
  const near = nearest(base, [...conditionOperators.keys(), 'Null']);
  return near === null ? 'Use one such as "StringEquals", "ArnLike", "Bool" or "IpAddress".' : `Did you mean "${near}"?`;
}

function checkKey(
  key: string,
  value: unknown,
  form: keyof typeof FORMS | null,
  hasVariables: boolean,
  path: PolicyPath,
  report: Report,
): void {
  if (!/^[^:\s]+:\S/.test(key)) {
    report(path, `Actions/Conditions must be prefaced by a vendor, e.g., iam, sdb, ec2, etc. ${shown(key)} is not.`, EXAMPLE);
  }
  const values: readonly unknown[] = Array.isArray(value) ? value : [value];
  if (values.length === 0) report(path, syntaxError(`${key.slice(0, 80)} has no value.`), 'Give at least one value.');
  for (const each of values) {
    if (typeof each !== 'string' && typeof each !== 'number' && typeof each !== 'boolean') {
      report(path, syntaxError(`A value of ${key.slice(0, 80)} must be text, a number, true or false, not ${shown(each)}.`), EXAMPLE);
    } else if (form !== null && !FORMS[form](String(each))) {
      report(path, syntaxError(`A value of ${key.slice(0, 80)} must be ${article(form)}, not ${shown(each)}.`), 'Correct the value.');
    } else if (hasVariables && form === null) checkVariables(String(each), path, report);
  }
}

function article(form: keyof typeof FORMS): string {
  if (form === 'true or false') return form;
  return form === 'IP address or range' ? `an ${form}` : `a ${form}`;
}
