/** What a resource type declares: its settings, how long its calls take, and which of AWS's actions it answers. */
import type { Fields } from '../../base/field.ts';
import { ruleValue } from '../rules/index.ts';

export interface ServiceDefinition {
  /** As written in a scenario; also the file's name. */
  readonly type: string;
  readonly title: string;
  /** One plain sentence: what it is. */
  readonly help: string;
  /** Settings beside type, latency, errorRate and maxConcurrency. */
  readonly fields: Fields;
  /** Actions that a function may call on it, under AWS's names. */
  readonly actions: readonly ServiceAction[];
}

export interface ServiceAction {
  /** Such as `s3:GetObject`. */
  readonly name: string;
  /** Whether it changes the resource, so that the resource announces an event to its triggers. */
  readonly writes: boolean;
}

/** Declares a resource type. Its place in index.ts makes it known to forms, schema and docs. */
export function defineService(definition: ServiceDefinition): ServiceDefinition {
  return definition;
}

/** Actions of one service, by its prefix: first those that read, then those that write. */
export function actionsOf(prefix: string, reads: string, writes = ''): readonly ServiceAction[] {
  const named = (names: string, changes: boolean) =>
    names
      .split(' ')
      .filter((name) => name !== '')
      .map((name) => ({ name: `${prefix}:${name}`, writes: changes }));
  return [...named(reads, false), ...named(writes, true)];
}

/** How long a call takes when the resource does not say: a lognormal between two assumed figures, as a scenario writes it. */
export function defaultLatency(
  type: string,
  overrides: Readonly<Record<string, number>> = {},
): { readonly lognormal: { readonly p50: string; readonly p99: string } } {
  const p50 = ruleValue(`services.${type}-latency-p50`, overrides);
  const p99 = Math.max(p50, ruleValue(`services.${type}-latency-p99`, overrides));
  return { lognormal: { p50: `${p50}ms`, p99: `${p99}ms` } };
}
