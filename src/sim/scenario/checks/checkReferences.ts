/** Every name that means another part: it must exist and be of a kind that fits. */
import type { Fields, ReferenceField } from '../../../base/field.ts';
import { suggest } from '../../../base/nearest.ts';
import { serviceByType } from '../../services/index.ts';
import { triggerByType } from '../../triggers/index.ts';
import { type Draft, namesOf } from '../draft.ts';
import { functionFields } from '../fields/functionFields.ts';
import { resourceFields, triggerFields } from '../fields/partFields.ts';
import { walkFields } from '../fieldWalk.ts';
import type { Findings, Path } from '../problem.ts';

export function checkReferences(draft: Draft, findings: Findings): void {
  for (const { path, settings } of draft.functions) checkReferencesIn(functionFields, settings, path, draft, findings);
  for (const { value, path, settings } of draft.resources) {
    const service = serviceByType(value.type);
    if (service !== null) checkReferencesIn(resourceFields(service), settings, path, draft, findings);
  }
  for (const { value, path, settings } of draft.triggers) {
    const trigger = triggerByType(value.type);
    if (trigger !== null) checkReferencesIn(triggerFields(trigger), settings, path, draft, findings);
  }
}

/** The references among the settings of one part. */
export function checkReferencesIn(
  fields: Fields,
  settings: Readonly<Record<string, unknown>>,
  path: Path,
  draft: Draft,
  findings: Findings,
): void {
  walkFields(fields, settings, path, (field, value, at) => {
    if (field.kind === 'reference') checkReference(field, String(value), at, draft, findings);
  });
}

function checkReference(field: ReferenceField, name: string, path: Path, draft: Draft, findings: Findings): void {
  const named = draft.names.get(name);
  const fitting = [...new Set(field.to.flatMap((kind) => namesOf(draft, kind, kind === 'resource' ? field.types : undefined)))];
  if (named === undefined) {
    const what = field.to.join(', ').replace(/, (\w+)$/, ' or $1');
    const none = field.types === undefined ? `There is no ${what} yet; add one.` : `Add a resource of type ${field.types.join(', ')}.`;
    findings.error(path, `There is no ${what} named "${name.slice(0, 80)}".`, suggest(name, fitting, none));
  } else if (!field.to.includes(named.kind)) {
    findings.error(
      path,
      `"${name}" is a ${named.kind}; this must be a ${field.to.join(' or a ')}.`,
      suggest(name, fitting, `Add a ${field.to[0] ?? 'resource'}.`),
    );
  } else if (named.kind === 'resource' && field.types !== undefined && !field.types.includes(named.type) && named.type !== '') {
    const remedy = suggest('', fitting, `Add a resource of type ${field.types.join(', ')}.`);
    findings.error(
      path,
      `"${name}" is a resource of type ${named.type}; ${field.awsName ?? 'this'} takes ${field.types.join(', ')}.`,
      remedy,
    );
  }
}
