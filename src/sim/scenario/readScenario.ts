/** Reads a scenario that is already JSON: every part, then the checks between parts. All faults end up in `findings`. */
import { checkDraft } from './checks/checkDraft.ts';
import type { Draft, Named, Placed } from './draft.ts';
import { accountFields, platformDefaults, platformFields, runFields } from './fields/surroundingFields.ts';
import { isObject, isUnsafeKey, type JsonObject, kindOf, ownValue } from './jsonValue.ts';
import type { Micros, Platform, Scenario } from './model.ts';
import { parseEntry } from './parseEntry.ts';
import type { Findings } from './problem.ts';
import { readFunction } from './readFunction.ts';
import { readResource, readTrigger, triggerId } from './readParts.ts';
import { readTraffic } from './readTraffic.ts';
import { unknownKey } from './schema.ts';

/** Everything that a scenario may hold at its root. */
export const SECTIONS = ['account', 'platform', 'functions', 'resources', 'triggers', 'traffic', 'timeline'] as const;

const LIMITS = { functions: 100, resources: 200, triggers: 200, traffic: 1000, timeline: 1000 } as const;

const ROOT_KEYS = ['version', 'name', 'description', 'seed', 'duration', ...SECTIONS];

/** How strictly a configuration is judged: `drift` for one that a running system got into, where AWS no longer refuses. */
export interface ReadOptions {
  readonly drift: boolean;
}

/** The scenario without its timeline, or null when a part of it could not be read. Its timeline is the caller's business. */
export function readScenario(
  json: unknown,
  findings: Findings,
  options: ReadOptions = { drift: false },
): { scenario: Scenario; draft: Draft } | null {
  if (!isObject(json)) {
    findings.error([], `A scenario must be an object, not ${kindOf(json)}.`, 'Write { "functions": { "my-function": {} } }.');
    return null;
  }
  if (!isKnownVersion(json, findings)) return null;
  refuseUnknownRootKeys(json, findings);
  const run = parseEntry(runFields, 'A scenario', pick(json, Object.keys(runFields)), [], findings);
  const account = parseEntry(accountFields, 'account', ownValue(json, 'account') ?? {}, ['account'], findings);
  const platform = readPlatform(json, findings);
  const names = namesIn(json);
  const duration = (run?.duration as Micros | undefined) ?? 60_000_000;
  const parts = readParts(json, duration, platform?.rules ?? {}, findings);
  const draft: Draft = { duration, accountConcurrency: (account?.concurrentExecutions as number | undefined) ?? 1000, names, ...parts };
  checkDraft(json, draft, findings, options);
  if (run === null || account === null || platform === null) return null;
  const scenario = {
    ...run,
    account,
    platform,
    functions: valuesOf(parts.functions),
    resources: valuesOf(parts.resources),
    triggers: valuesOf(parts.triggers),
    traffic: valuesOf(parts.traffic),
    timeline: [],
  } as unknown as Scenario;
  return { scenario, draft };
}

function valuesOf<T>(placed: readonly Placed<T>[]): T[] {
  return placed.map(({ value }) => value);
}

function isKnownVersion(json: JsonObject, findings: Findings): boolean {
  const version = ownValue(json, 'version');
  if (version === undefined || version === 1) return true;
  const newer = typeof version === 'number' && version > 1;
  findings.error(
    ['version'],
    newer ? `This scenario has version ${version}; this Coldstart reads version 1.` : `version must be 1, not ${kindOf(version)}.`,
    newer ? 'Open it with a newer Coldstart.' : 'Write "version": 1.',
  );
  return false;
}

function refuseUnknownRootKeys(json: JsonObject, findings: Findings): void {
  for (const key of Object.keys(json)) {
    if (key === '$schema' || ROOT_KEYS.includes(key) || json[key] === undefined) continue;
    const { message, remedy } = unknownKey(key, ROOT_KEYS, 'A scenario');
    findings.error([key], message, remedy, true);
  }
}

function pick(json: JsonObject, keys: readonly string[]): JsonObject {
  return Object.fromEntries(keys.filter((key) => Object.hasOwn(json, key)).map((key) => [key, json[key]]));
}

function readPlatform(json: JsonObject, findings: Findings): Platform | null {
  const raw = ownValue(json, 'platform') ?? {};
  const rules = isObject(raw) && isObject(raw.rules) ? raw.rules : {};
  const overrides = Object.fromEntries(Object.entries(rules).filter(([, value]) => typeof value === 'number' && value >= 0)) as Record<
    string,
    number
  >;
  const given = isObject(raw) ? Object.fromEntries(Object.entries(raw).filter(([, value]) => value !== undefined)) : raw;
  const filled = isObject(given) ? { ...platformDefaults(overrides), ...given } : given;
  return parseEntry(platformFields, 'platform', filled, ['platform'], findings) as Platform | null;
}

/** Names of all parts, whether or not the parts themselves can be read. */
function namesIn(json: JsonObject): Map<string, Named> {
  const names = new Map<string, Named>();
  const triggers = ownValue(json, 'triggers');
  if (Array.isArray(triggers)) triggers.forEach((trigger: unknown, i) => void names.set(triggerId(trigger, i), { kind: 'trigger' }));
  for (const [name, resource] of entriesOf(json, 'resources')) {
    const type = isObject(resource) ? ownValue(resource, 'type') : undefined;
    names.set(name, { kind: 'resource', type: typeof type === 'string' ? type : '' });
  }
  for (const [name] of entriesOf(json, 'functions')) names.set(name, { kind: 'function' });
  return names;
}

/** The named parts of a section. A `description` of the section itself is not one. */
function entriesOf(json: JsonObject, section: 'functions' | 'resources'): [string, unknown][] {
  const parts = ownValue(json, section);
  if (!isObject(parts)) return [];
  return Object.entries(parts).filter(
    ([name, part]) => !isUnsafeKey(name) && part !== undefined && !(name === 'description' && typeof part === 'string'),
  );
}

function readParts(json: JsonObject, duration: Micros, overrides: Readonly<Record<string, number>>, findings: Findings) {
  const named = (section: 'functions' | 'resources') => {
    const parts = ownValue(json, section);
    const what =
      section === 'functions'
        ? 'name each function: "functions": { "my-function": {} }'
        : 'name each resource: "resources": { "my-bucket": { "type": "s3" } }';
    if (parts !== undefined && !isObject(parts))
      findings.error([section], `${section} must be an object, not ${kindOf(parts)}.`, `Write { } and ${what}.`);
    return limited(entriesOf(json, section), section, findings);
  };
  const listed = (section: 'triggers' | 'traffic') => limited(listOf(json, section, findings), section, findings);
  const functions = named('functions');
  if (functions.length === 0)
    findings.error(['functions'], 'A scenario needs at least one function.', 'Write "functions": { "my-function": {} }.');
  const onlyFunction = functions.length === 1 ? (functions[0]?.[0] ?? null) : null;
  return {
    functions: present(functions.map(([name, raw]) => readFunction(name, raw, ['functions', name], findings))),
    resources: present(named('resources').map(([name, raw]) => readResource(name, raw, ['resources', name], overrides, findings))),
    triggers: present(listed('triggers').map((raw, i) => readTrigger(i, raw, onlyFunction, findings))),
    traffic: present(listed('traffic').map((raw, i) => readTraffic(i, raw, duration, findings))),
  };
}

/** The items of a section that is a list. */
export function listOf(json: JsonObject, section: 'triggers' | 'traffic' | 'timeline', findings: Findings): unknown[] {
  const items = ownValue(json, section);
  if (items === undefined) return [];
  if (Array.isArray(items)) return items;
  findings.error([section], `${section} must be a list, not ${kindOf(items)}.`, 'Put its entries into [ ].');
  return [];
}

function limited<T>(items: readonly T[], section: keyof typeof LIMITS, findings: Findings): readonly T[] {
  const most = LIMITS[section];
  if (items.length <= most) return items;
  findings.error(
    [section],
    `A scenario may hold ${most} ${section === 'traffic' ? 'traffic entries' : section} at most, not ${items.length}.`,
    'Leave some out, or split it into several scenarios.',
  );
  return items.slice(0, most);
}

function present<T>(items: readonly (T | null)[]): T[] {
  return items.filter((item) => item !== null);
}
