/** Names the keys of a part of a policy that do not belong there. */
import { nearest } from '../../base/nearest.ts';
import { type PolicyPath, type Report, syntaxError } from './policyProblem.ts';

/** Reports every key that is not known, with the one that is probably meant. */
export function checkKeys(
  record: Readonly<Record<string, unknown>>,
  known: readonly string[],
  path: PolicyPath,
  what: string,
  report: Report,
): void {
  for (const key of Object.keys(record)) {
    if (known.includes(key)) continue;
    const near = nearest(key, known);
    const remedy = near === null ? `It may hold ${known.join(', ')}.` : `Did you mean "${near}"?`;
    report([...path, key], syntaxError(`${what} has no element "${key.slice(0, 80)}".`), remedy);
  }
}
