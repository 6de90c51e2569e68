/** For tests only: runs of scenarios written as JSON, with everything switched off that a test does not ask for, and what tests expect of ids. */
import { expect } from 'vitest';
import { simulate } from '../engine/simulate.ts';
import type { JsonInput } from '../scenario/input.ts';
import { parseScenario } from '../scenario/parseScenario.ts';
import { endings } from '../trace/endings.ts';
import type { Trace } from '../trace/tables.ts';
import { eventOf } from './eventOf.ts';

/** What a scenario is made of beside its name; the function `f` is there when `functions` are not given, with `fn` on top. */
export interface RunParts {
  readonly fn?: JsonInput;
  readonly functions?: JsonInput;
  readonly resources?: JsonInput;
  readonly triggers: readonly JsonInput[];
  readonly traffic?: readonly JsonInput[];
  readonly timeline?: readonly JsonInput[];
  readonly rules?: JsonInput;
  readonly duration?: string;
}

/** Inits and provisioning take no time, and nothing happens that is not in the parts. Throws when the scenario has a fault. */
export function run({ fn, duration = '5m', rules, ...parts }: RunParts): Trace {
  const input = {
    version: 1,
    name: 'Events',
    seed: 7,
    duration,
    platform: { provisioning: '0s', initDuration: '0s', rules: { 'async.queue-latency': 0, ...rules } },
    functions: { f: { runtime: 'python3.13', memorySize: 512, timeout: '10s', handler: [{ io: '100ms' }], ...fn } },
    ...parts,
  };
  const result = parseScenario(JSON.stringify(input));
  if (!('scenario' in result) || result.scenario === null) throw new Error(JSON.stringify(result));
  return simulate(result.scenario);
}

/** One event at each of these times, s. */
export const at = (to: string, times: readonly number[], more: JsonInput = {}): JsonInput => ({
  to,
  pattern: 'replay',
  timestamps: times.map((time) => `${time}s`),
  ...more,
});

/** Events that carry one body. */
export const carrying = (body: unknown): JsonInput => ({ bodies: [{ body }] }) as JsonInput;

/** Names of the endings of all attempts. */
export const endingsOf = ({ invocations }: Trace): string[] => Array.from(invocations.ending, (code) => endings[code]?.name ?? '');

export const uuid = expect.stringMatching(/^[0-9a-f]{8}-[0-9a-f]{4}-4[0-9a-f]{3}-[89ab][0-9a-f]{3}-[0-9a-f]{12}$/);

/** So many hexadecimal digits. */
export const hex = (length: number) => expect.stringMatching(new RegExp(`^[0-9a-f]{${length}}$`));

/** 2026-01-05T00:00:02 UTC, in ms. */
export const TWO_SECONDS = 1_767_571_202_000;

/** A body. */
export const order = { order: 17 };

/** The event of an attempt, as a test walks through it. */
// biome-ignore lint/suspicious/noExplicitAny: the fields of an event are what the tests are about
export const event = (trace: Trace, row = 0): any => eventOf(trace, row);
