/** Parts of the format that the engine leaves out so far. They are valid, and using one warns: never silence. */
import { defaultOf, type Fields } from '../../../base/field.ts';
import { deprecatedRuntimes } from '../../rules/index.ts';
import { serviceByType } from '../../services/index.ts';
import { triggerByType } from '../../triggers/index.ts';
import type { Draft } from '../draft.ts';
import { functionFields } from '../fields/functionFields.ts';
import { resourceFields, triggerFields } from '../fields/partFields.ts';
import { platformFields } from '../fields/surroundingFields.ts';
import { isObject, type JsonObject, ownValue } from '../jsonValue.ts';
import type { Findings, Path } from '../problem.ts';

export function checkNotYet(json: JsonObject, draft: Draft, findings: Findings): void {
  const platform = ownValue(json, 'platform');
  if (isObject(platform)) warnFields(platformFields, platform, ['platform'], findings);
  for (const { value, raw, path } of draft.functions) {
    warnFields(functionFields, raw, path, findings);
    warnRuntime(value.runtime, path, findings);
    for (const [version, { runtime }] of Object.entries(value.versions))
      if (runtime !== undefined) warnRuntime(runtime, [...path, 'versions', version], findings);
  }
  for (const { value, raw, path } of draft.resources) {
    const service = serviceByType(value.type);
    if (service !== null) warnFields(resourceFields(service), raw, path, findings);
  }
  warnTriggers(draft, findings);
}

/** Warns of one part that is left out. */
function notYet(path: Path, what: string, findings: Findings, remedy = 'The run leaves it out.'): void {
  findings.warn(path, `not simulated yet: ${what}.`, remedy);
}

/** Warns of every setting that is declared as not simulated and has another value than its default. */
export function warnFields(fields: Fields, raw: JsonObject, path: Path, findings: Findings): void {
  for (const [key, field] of Object.entries(fields)) {
    const value = ownValue(raw, key);
    if (field.notYet !== true || value === undefined || value === null) continue;
    if (JSON.stringify(value) !== JSON.stringify(defaultOf(field)))
      notYet([...path, key], field.label?.toLowerCase() ?? field.awsName ?? key, findings);
  }
}

function warnRuntime(runtime: string, path: Path, findings: Findings): void {
  if (deprecatedRuntimes.includes(runtime))
    findings.warn([...path, 'runtime'], `AWS has deprecated ${runtime}: new functions cannot use it.`, 'Use a newer version of it.');
}

function warnTriggers(draft: Draft, findings: Findings): void {
  for (const { value, raw, path } of draft.triggers) {
    const definition = triggerByType(value.type);
    if (definition === null) continue;
    if (definition.simulated) warnFields(triggerFields(definition), raw, path, findings);
    else notYet([...path, 'type'], `triggers of type ${value.type}`, findings, 'Its events are left out.');
  }
}
