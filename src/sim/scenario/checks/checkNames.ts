/** Names: their letters, their length, and that nothing shares one. */
import type { Draft } from '../draft.ts';
import { isObject, isUnsafeKey, type JsonObject, ownValue } from '../jsonValue.ts';
import type { Findings, Path } from '../problem.ts';
import { triggerId } from '../readParts.ts';

const FUNCTION_NAME = /^[A-Za-z0-9_-]{1,64}$/;
const OTHER_NAME = /^[A-Za-z0-9._-]{1,80}$/;

interface NamedPlace {
  readonly name: string;
  readonly what: 'function' | 'resource' | 'trigger';
  readonly path: Path;
}

export function checkNames(json: JsonObject, draft: Draft, findings: Findings): void {
  const seen = new Map<string, string>();
  for (const { name, what, path } of placesOf(json, draft)) {
    checkName(name, what, path, findings);
    const other = seen.get(name);
    if (other !== undefined)
      findings.error(path, `The name "${name}" is taken: a ${other} has it.`, `Give the ${what} another name.`, what !== 'trigger');
    seen.set(name, what);
  }
  checkTrafficIds(draft, findings);
}

function placesOf(json: JsonObject, draft: Draft): NamedPlace[] {
  const keys = (section: 'functions' | 'resources', what: 'function' | 'resource'): NamedPlace[] => {
    const parts = ownValue(json, section);
    const names = isObject(parts) ? Object.keys(parts).filter((name) => draft.names.has(name)) : [];
    return names.map((name) => ({ name, what, path: [section, name] }));
  };
  const triggers = ownValue(json, 'triggers');
  const ids = (Array.isArray(triggers) ? triggers : []).map((trigger: unknown, i): NamedPlace => {
    const written = isObject(trigger) && typeof ownValue(trigger, 'id') === 'string';
    return { name: triggerId(trigger, i), what: 'trigger', path: written ? ['triggers', i, 'id'] : ['triggers', i] };
  });
  return [...keys('functions', 'function'), ...keys('resources', 'resource'), ...ids];
}

function checkName(name: string, what: NamedPlace['what'], path: Path, findings: Findings): void {
  if (isUnsafeKey(name)) findings.error(path, `"${name}" is not allowed as a name.`, 'Choose another name.');
  else if (what === 'function' && !FUNCTION_NAME.test(name)) {
    const remedy = 'Use 1 to 64 letters, digits, hyphens and underscores.';
    findings.error(path, `"${name.slice(0, 80)}" cannot be the name of a function.`, remedy, true);
  } else if (what !== 'function' && !OTHER_NAME.test(name)) {
    findings.error(
      path,
      `"${name.slice(0, 80)}" cannot be the name of a ${what}.`,
      'Use 1 to 80 letters, digits, dots, hyphens and underscores.',
      what === 'resource',
    );
  }
}

function checkTrafficIds(draft: Draft, findings: Findings): void {
  const seen = new Set<string>();
  for (const { value, path } of draft.traffic) {
    if (isUnsafeKey(value.id)) findings.error([...path, 'id'], `"${value.id}" is not allowed as an id.`, 'Choose another one.');
    if (seen.has(value.id))
      findings.error([...path, 'id'], `Two traffic entries have the id "${value.id}".`, 'Give each its own id, or none.');
    seen.add(value.id);
  }
}
