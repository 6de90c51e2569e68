/** Resources and triggers of a scenario, from JSON to the model. */

import { suggest } from '../../base/nearest.ts';
import { defaultLatency, serviceByType, services } from '../services/index.ts';
import { triggerByType, triggers } from '../triggers/index.ts';
import type { Placed } from './draft.ts';
import { resourceFields, triggerFields } from './fields/partFields.ts';
import { isObject, type JsonObject, kindOf, ownValue } from './jsonValue.ts';
import type { Distribution, Resource, Trigger } from './model.ts';
import { parseEntry } from './parseEntry.ts';
import type { Findings, Path } from './problem.ts';

/** `overrides`: the scenario's own values for rules, on which the default latency depends. */
export function readResource(
  name: string,
  raw: unknown,
  path: Path,
  overrides: Readonly<Record<string, number>>,
  findings: Findings,
): Placed<Resource> | null {
  if (!isObject(raw)) return refuse(path, `Resource "${name}"`, raw, findings);
  const type = typeOf(raw, path, 'A resource', services, findings);
  const definition = type === null ? null : serviceByType(type);
  if (definition === null) return null;
  const filled = raw.latency === undefined ? { ...raw, latency: defaultLatency(definition.type, overrides) } : raw;
  const settings = parseEntry(resourceFields(definition), `A resource of type ${definition.type}`, filled, path, findings);
  if (settings === null) return null;
  const { type: _type, latency, errorRate, maxConcurrency, description: _description, ...own } = settings;
  const value = {
    name,
    type: definition.type,
    latency: latency as Distribution,
    errorRate: errorRate as number,
    maxConcurrency: maxConcurrency as number | null,
    settings: own,
  };
  return { value, path, settings, raw };
}

/** `onlyFunction`: what `function` means when it is left out, or null when there are several functions. */
export function readTrigger(index: number, raw: unknown, onlyFunction: string | null, findings: Findings): Placed<Trigger> | null {
  const path = ['triggers', index];
  if (!isObject(raw)) return refuse(path, 'A trigger', raw, findings);
  const type = typeOf(raw, path, 'A trigger', triggers, findings);
  const definition = type === null ? null : triggerByType(type);
  if (definition === null) return null;
  const filled = raw.function === undefined && onlyFunction !== null ? { ...raw, function: onlyFunction } : raw;
  const settings = parseEntry(triggerFields(definition), `A trigger of type ${definition.type}`, filled, path, findings);
  if (settings === null) return null;
  const { id: _id, type: _type, source, function: fn, qualifier, ...own } = settings;
  const value = {
    id: triggerId(raw, index),
    type: definition.type,
    source: (source as string | undefined) ?? null,
    function: fn as string,
    qualifier: qualifier as string | null,
    settings: definition.complete?.(own) ?? own,
  };
  return { value, path, settings, raw };
}

/** The id that is written, or the type and place in the list. */
export function triggerId(raw: unknown, index: number): string {
  const id = isObject(raw) ? ownValue(raw, 'id') : undefined;
  const type = isObject(raw) ? ownValue(raw, 'type') : undefined;
  return typeof id === 'string' && id !== '' ? id : `${typeof type === 'string' ? type : 'trigger'}-${index + 1}`;
}

function typeOf(raw: JsonObject, path: Path, what: string, known: readonly { readonly type: string }[], findings: Findings): string | null {
  const types = known.map(({ type }) => type);
  const type = ownValue(raw, 'type');
  if (typeof type === 'string' && types.includes(type)) return type;
  if (type === undefined) findings.error(path, `${what} needs a type.`, suggest('', types, ''));
  else
    findings.error(
      [...path, 'type'],
      `${what} cannot be of type ${typeof type === 'string' ? `"${type.slice(0, 60)}"` : kindOf(type)}.`,
      suggest(String(type), types, ''),
    );
  return null;
}

function refuse(path: Path, what: string, raw: unknown, findings: Findings): null {
  findings.error(path, `${what} must be an object, not ${kindOf(raw)}.`, 'Write { … }.');
  return null;
}
