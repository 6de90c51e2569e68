/** Filter patterns of triggers: everything that the service would refuse, each in the place where it stands. */
import { checkPattern, type Dialect } from '../../triggers/index.ts';
import type { Trigger } from '../model.ts';
import type { Findings, Path } from '../problem.ts';

/** A mapping has a list of patterns (FilterCriteria), a subscription or rule has one. */
export function checkPatterns({ type, settings }: Trigger, path: Path, findings: Findings): void {
  const { filter } = settings;
  if (filter === null || filter === undefined) return;
  if (Array.isArray(filter)) filter.forEach((pattern: unknown, i) => void checkOne(pattern, 'mapping', [...path, 'filter', i], findings));
  else checkOne(filter, type === 'sns' ? 'sns' : 'eventbridge', [...path, 'filter'], findings);
}

function checkOne(pattern: unknown, dialect: Dialect, path: Path, findings: Findings): void {
  for (const problem of checkPattern(pattern, dialect)) findings.error([...path, ...problem.path], problem.message, problem.remedy);
}
