/** Filter patterns of triggers: each in the place where it stands. */
import { isObject, kindOf } from '../jsonValue.ts';
import type { Trigger } from '../model.ts';
import type { Findings, Path } from '../problem.ts';

/** A mapping has a list of patterns (FilterCriteria), a subscription or rule has one. */
export function checkPatterns({ settings }: Trigger, path: Path, findings: Findings): void {
  const { filter } = settings;
  if (filter === null || filter === undefined) return;
  if (Array.isArray(filter)) filter.forEach((pattern: unknown, i) => void checkOne(pattern, [...path, 'filter', i], findings));
  else checkOne(filter, [...path, 'filter'], findings);
}

function checkOne(pattern: unknown, path: Path, findings: Findings): void {
  if (!isObject(pattern)) findings.error(path, `A pattern must be an object, not ${kindOf(pattern)}.`, 'Write {"kind": ["order"]}.');
}
