/** A scenario while it is parsed: its parts as far as they could be read, and the names that references may mean. */
import type { LambdaFunction, Micros, Resource, Traffic, Trigger } from './model.ts';
import type { Path } from './problem.ts';

/** A part with its place in the scenario. */
export interface Placed<T> {
  readonly value: T;
  readonly path: Path;
  /** The settings as parsed, for walks along the field declarations. */
  readonly settings: Readonly<Record<string, unknown>>;
  /** The JSON it came from. */
  readonly raw: Readonly<Record<string, unknown>>;
}

/** What a name stands for. */
export type Named = { readonly kind: 'function' | 'trigger' } | { readonly kind: 'resource'; readonly type: string };

export interface Draft {
  readonly duration: Micros;
  readonly accountConcurrency: number;
  readonly functions: readonly Placed<LambdaFunction>[];
  readonly resources: readonly Placed<Resource>[];
  readonly triggers: readonly Placed<Trigger>[];
  readonly traffic: readonly Placed<Traffic>[];
  /** Every name in use, that of parts that could not be read among them. */
  readonly names: ReadonlyMap<string, Named>;
}

/** The names that stand for one kind of thing; for resources, of the given types. */
export function namesOf(draft: Draft, kind: Named['kind'], types?: readonly string[]): string[] {
  const fits = (named: Named) => named.kind === kind && (named.kind !== 'resource' || types === undefined || types.includes(named.type));
  return [...draft.names].filter(([, named]) => fits(named)).map(([name]) => name);
}

/** The function of a trigger, or undefined when it could not be read. */
export function functionNamed(draft: Draft, name: string): LambdaFunction | undefined {
  return placedFunction(draft, name)?.value;
}

/** The same with its place. */
export function placedFunction(draft: Draft, name: string): Placed<LambdaFunction> | undefined {
  return draft.functions.find(({ value }) => value.name === name);
}

/** The resource of this name, or undefined. */
export function resourceNamed(draft: Draft, name: string | null): Resource | undefined {
  return draft.resources.find(({ value }) => value.name === name)?.value;
}
