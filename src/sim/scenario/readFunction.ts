/** One function of a scenario, from JSON to the model. */

import type { Placed } from './draft.ts';
import { functionFields } from './fields/functionFields.ts';
import { isObject, ownValue } from './jsonValue.ts';
import type { Alias, Distribution, LambdaFunction, Step, VersionOverrides } from './model.ts';
import { parseEntry } from './parseEntry.ts';
import type { Findings, Path } from './problem.ts';

export function readFunction(name: string, raw: unknown, path: Path, findings: Findings): Placed<LambdaFunction> | null {
  const settings = parseEntry(functionFields, 'A function', raw, path, findings);
  if (settings === null || !isObject(raw)) return null;
  const init = stepsOf(settings.init);
  const handler = stepsOf(settings.handler);
  const versions = versionsOf(settings.versions, ownValue(raw, 'versions'));
  // The fields are those of LambdaFunction, which a test compares.
  return {
    value: { ...settings, name, init, handler, versions, aliases: aliasesOf(settings.aliases) } as unknown as LambdaFunction,
    path,
    settings,
    raw,
  };
}

type Settings = Readonly<Record<string, unknown>>;

/** Of each version only what is written: all else is as in the function. */
function versionsOf(parsed: unknown, raw: unknown): Record<string, VersionOverrides> {
  const entries = Object.entries(parsed as Readonly<Record<string, Settings>>);
  return Object.fromEntries(
    entries.map(([version, settings]) => {
      const own = written(settings, isObject(raw) ? ownValue(raw, version) : undefined);
      const steps = (['init', 'handler'] as const).flatMap((key) => (key in own ? [[key, stepsOf(own[key])]] : []));
      return [version, { ...own, ...Object.fromEntries(steps) }];
    }),
  );
}

/** The settings whose keys the JSON has. */
function written(settings: Settings, raw: unknown): Settings {
  if (!isObject(raw)) return {};
  const own = Object.entries(settings).filter(([key, value]) => value !== null && ownValue(raw, key) !== undefined);
  return Object.fromEntries(own.map(([key, value]) => [key, key === 'package' ? written(value as Settings, ownValue(raw, key)) : value]));
}

/** Scheduled actions in the order of their times. */
function aliasesOf(parsed: unknown): Record<string, Alias> {
  const entries = Object.entries(parsed as Readonly<Record<string, Alias>>);
  return Object.fromEntries(
    entries.map(([name, alias]) => {
      const { autoScaling } = alias;
      if (autoScaling === null) return [name, alias];
      return [name, { ...alias, autoScaling: { ...autoScaling, schedule: autoScaling.schedule.toSorted((a, b) => a.at - b.at) } }];
    }),
  );
}

/** A step as its fields hold it: the distinguishing key carries the main value. */
type ParsedStep = Readonly<Record<string, unknown>> & { readonly kind: 'cpu' | 'io' | 'call' };

function stepsOf(parsed: unknown): Step[] {
  return (parsed as ParsedStep[]).map(stepOf);
}

function stepOf({ kind, cpu, io, call, ...rest }: ParsedStep): Step {
  const common = rest as unknown as Omit<Step, 'kind'>;
  if (kind === 'cpu') return { kind, work: cpu as Distribution, ...common } as Step;
  if (kind === 'io') return { kind, wait: io as Distribution, ...common } as Step;
  return { kind, action: call as string, ...common } as Step;
}
