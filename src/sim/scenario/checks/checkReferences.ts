/** Every name that means another part: it must exist and be of a kind that fits. */
import type { Fields, ReferenceField } from '../../../base/field.ts';
import { serviceByType } from '../../services/index.ts';
import { triggerByType } from '../../triggers/index.ts';
import { type Draft, namesOf } from '../draft.ts';
import { functionFields } from '../fields/functionFields.ts';
import { resourceFields, triggerFields } from '../fields/partFields.ts';
import { walkFields } from '../fieldWalk.ts';
import { suggest } from '../nearest.ts';
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
  checkDeadLetterQueues(draft, findings);
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
    const what = field.to.join(' or ');
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

/** Lambda's dead-letter queue and destinations must be standard queues (rule `async.dead-letter-queue`). */
function checkDeadLetterQueues(draft: Draft, findings: Findings): void {
  const fifo = new Set(draft.resources.filter(({ value }) => value.settings.fifo === true).map(({ value }) => value.name));
  for (const { value: fn, path } of draft.functions) {
    const targets: readonly (readonly [string | null, string, Path])[] = [
      [fn.deadLetterQueue, 'A dead-letter queue', [...path, 'deadLetterQueue']],
      [fn.asyncConfig.onFailure, 'An on-failure destination', [...path, 'asyncConfig', 'onFailure']],
      [fn.asyncConfig.onSuccess, 'An on-success destination', [...path, 'asyncConfig', 'onSuccess']],
    ];
    for (const [name, what, at] of targets) {
      if (name !== null && fifo.has(name))
        findings.error(at, `${what} must be a standard queue; "${name}" is a FIFO queue.`, 'Use a standard queue.');
    }
  }
  for (const { value, path } of draft.resources) checkRedrive(value.name, value.settings, path, draft, findings);
}

/** A FIFO queue's dead-letter queue is FIFO too, a standard one's is standard. */
function checkRedrive(name: string, settings: Readonly<Record<string, unknown>>, path: Path, draft: Draft, findings: Findings): void {
  const target = settings.deadLetterQueue;
  if (typeof target !== 'string') return;
  const at = [...path, 'deadLetterQueue'];
  if (target === name) findings.error(at, 'A queue cannot be its own dead-letter queue.', 'Name another queue.');
  const other = draft.resources.find(({ value }) => value.name === target)?.value;
  if (other?.type !== 'sqs' || other.settings.fifo === settings.fifo) return;
  const kind = settings.fifo === true ? 'FIFO' : 'standard';
  findings.error(
    at,
    `The dead-letter queue of a ${kind} queue must be a ${kind} queue too.`,
    `Set fifo of "${target}" to ${String(settings.fifo)}.`,
  );
}
