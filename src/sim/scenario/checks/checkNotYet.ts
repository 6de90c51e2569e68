/** Parts of the format that the engine leaves out so far. They are valid, and using one warns: never silence. */
import { defaultOf, type Fields } from '../../../base/field.ts';
import { deprecatedRuntimes, ruleValue } from '../../rules/index.ts';
import { serviceByType } from '../../services/index.ts';
import { triggerByType } from '../../triggers/index.ts';
import type { Draft } from '../draft.ts';
import { functionFields } from '../fields/functionFields.ts';
import { resourceFields } from '../fields/partFields.ts';
import { platformFields } from '../fields/surroundingFields.ts';
import { isObject, type JsonObject, ownValue } from '../jsonValue.ts';
import type { LambdaFunction } from '../model.ts';
import type { Findings, Path } from '../problem.ts';
import { INVOKE } from './checkSteps.ts';

export function checkNotYet(json: JsonObject, draft: Draft, findings: Findings): void {
  const platform = ownValue(json, 'platform');
  if (isObject(platform)) warnFields(platformFields, platform, ['platform'], findings);
  for (const { value, raw, path } of draft.functions) {
    warnFields(functionFields, raw, path, findings);
    warnFunction(value, path, draft, findings);
  }
  for (const { value, raw, path } of draft.resources) {
    const service = serviceByType(value.type);
    if (service !== null) warnFields(resourceFields(service), raw, path, findings);
  }
  warnTriggers(draft, findings);
  warnTraffic(draft, findings);
}

/** Warns of one part that is left out. */
export function notYet(path: Path, what: string, findings: Findings, remedy = 'The run leaves it out.'): void {
  findings.warn(path, `not simulated yet: ${what}.`, remedy);
}

function warnFields(fields: Fields, raw: JsonObject, path: Path, findings: Findings): void {
  for (const [key, field] of Object.entries(fields)) {
    const value = ownValue(raw, key);
    if (field.notYet !== true || value === undefined || value === null) continue;
    if (JSON.stringify(value) !== JSON.stringify(defaultOf(field)))
      notYet([...path, key], field.label?.toLowerCase() ?? field.awsName ?? key, findings);
  }
}

function warnFunction(fn: LambdaFunction, path: Path, draft: Draft, findings: Findings): void {
  if (deprecatedRuntimes.includes(fn.runtime))
    findings.warn([...path, 'runtime'], `AWS has deprecated ${fn.runtime}: new functions cannot use it.`, 'Use a newer version of it.');
  if (Object.keys(fn.aliases).length > 0) notYet([...path, 'aliases'], 'aliases and versions', findings);
  if (fn.role !== null) findings.warn([...path, 'role'], 'not simulated yet: permissions are not evaluated, so every call is allowed.');
  for (const key of ['onFailure', 'onSuccess'] as const) {
    const target = fn.asyncConfig[key];
    if (target !== null && draft.names.get(target)?.kind === 'function')
      notYet(
        [...path, 'asyncConfig', key],
        'a function as a destination',
        findings,
        'The record is delivered, but the function is not invoked.',
      );
  }
  warnSteps(fn, path, draft, findings);
}

function warnSteps(fn: LambdaFunction, path: Path, draft: Draft, findings: Findings): void {
  const sources = new Set(draft.triggers.map(({ value }) => value.source));
  const actions = new Map(draft.resources.map(({ value }) => [value.name, serviceByType(value.type)?.actions ?? []]));
  for (const phase of ['init', 'handler'] as const) {
    fn[phase].forEach((step, i) => {
      if (step.kind !== 'call') return;
      const at = [...path, phase, i];
      if (step.action === INVOKE) notYet([...at, 'call'], 'functions that invoke functions', findings);
      const writes = actions.get(step.on)?.some(({ name, writes: changes }) => changes && name === step.action) ?? false;
      if (writes && sources.has(step.on))
        notYet(
          [...at, 'on'],
          `events that follow from what a function writes ("${step.on}" has a trigger)`,
          findings,
          'The call takes its time, but its event is left out.',
        );
    });
  }
}

/** Rule `limits.sync-payload`. */
function warnTraffic(draft: Draft, findings: Findings): void {
  const mostKb = ruleValue('limits.sync-payload') * 1024;
  for (const { value, path } of draft.traffic) {
    if (value.keys !== null) notYet([...path, 'keys'], 'keys of requests', findings);
    const isRequest = draft.names.get(value.to)?.kind === 'trigger';
    if (isRequest && value.payloadSize > mostKb)
      notYet(
        [...path, 'payloadSize'],
        'requests above 6 MB, which Lambda refuses with 413',
        findings,
        'They are simulated as if Lambda took them.',
      );
  }
}

function warnTriggers(draft: Draft, findings: Findings): void {
  for (const { value, path } of draft.triggers) {
    const definition = triggerByType(value.type);
    if (definition?.simulated === false) notYet([...path, 'type'], `triggers of type ${value.type}`, findings, 'Its events are left out.');
    if (value.qualifier !== null && value.qualifier !== '$LATEST')
      notYet([...path, 'qualifier'], 'aliases and versions', findings, '$LATEST is invoked.');
  }
}
