/** Parses one part of a scenario against its fields, and still yields what can be used when some of it is wrong. */
import type { Fields } from '../../base/field.ts';
import { isObject } from './jsonValue.ts';
import type { Findings, Path } from './problem.ts';
import { detailOf, schemaOfFields } from './schema.ts';

/**
 * The settings with all defaults, or null when nothing can be made of it. Faults go to `findings`; a faulty setting takes its default, so that
 * the checks between parts still run and everything is reported at once.
 */
export function parseEntry(fields: Fields, name: string, raw: unknown, path: Path, findings: Findings): Record<string, unknown> | null {
  const schema = schemaOfFields(fields, name);
  const result = schema.safeParse(raw);
  if (result.success) return result.data as Record<string, unknown>;
  for (const issue of result.error.issues) {
    const { remedy, atKey } = detailOf(issue);
    findings.error([...path, ...(issue.path as Path)], issue.message, remedy, atKey);
  }
  if (!isObject(raw)) return null;
  const faulty = new Set(result.error.issues.map((issue) => String(issue.path[0])));
  const rest = Object.fromEntries(Object.entries(raw).filter(([key]) => !faulty.has(key)));
  const again = schema.safeParse(rest);
  return again.success ? (again.data as Record<string, unknown>) : null;
}
