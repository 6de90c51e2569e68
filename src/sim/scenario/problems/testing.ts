/** For tests only: small scenarios around one setting, and the table by which a test states problems. */
import { describe, expect, it } from 'vitest';
import type { Fields } from '../../../base/field.ts';
import { parseScenario } from '../parseScenario.ts';
import type { Problem } from '../problem.ts';

export type Json = Record<string, unknown>;

/** `path`, and parts of the message and the remedy that must be there. */
export type Case = readonly [what: string, json: unknown, path: string, message: string, remedy?: string];

/** The errors of a scenario that is not valid. */
export const problemsOf = (json: unknown): readonly Problem[] => {
  const result = parseScenario(json);
  return result.ok ? [] : result.problems.filter(({ severity }) => severity === 'error');
};

/** The warnings of a valid scenario. */
export const warningsOf = (json: unknown): readonly Problem[] => {
  const result = parseScenario(json);
  return result.ok ? result.warnings : [{ path: '', message: JSON.stringify(result.problems), remedy: '', severity: 'error' }];
};

/** A function with these settings, called through an SDK. */
export const fn = (settings: Json, more: Json = {}): Json => ({
  functions: { f: settings },
  triggers: [{ id: 'api', type: 'sdk' }],
  ...more,
});

/** A queue `q` with a trigger `t`. */
export const queue = (settings: Json, trigger: Json = {}, f: Json = {}): Json => ({
  functions: { f },
  resources: { q: { type: 'sqs', ...settings } },
  triggers: [{ id: 't', type: 'sqs', source: 'q', ...trigger }],
});

/** A trigger `t` of this type, with a resource of each kind beside it; `source` names its own. */
export const trigger =
  (type: string, source: string | null = null, base: Json = {}) =>
  (settings: Json): Json => ({
    functions: { f: {}, g: {} },
    resources: {
      bucket: { type: 's3' },
      bus: { type: 'eventbridge' },
      broker: { type: 'mq' },
      clicks: { type: 'kafka' },
      devices: { type: 'iot' },
      failed: { type: 'kafka' },
      fifo: { type: 'sqs', fifo: true },
      queue: { type: 'sqs' },
      release: { type: 'codepipeline' },
      stream: { type: 'kinesis' },
      table: { type: 'dynamodb' },
      topic: { type: 'sns' },
      secret: { type: 'secret' },
    },
    triggers: [{ id: 't', type, function: 'f', ...(source === null ? {} : { source }), ...base, ...settings }],
  });

/** One traffic entry. */
export const traffic = (entry: Json): Json =>
  fn({}, { resources: { b: { type: 's3' }, secret: { type: 'secret' } }, traffic: [{ to: 'api', pattern: 'constant', ...entry }] });

/** One timeline entry at 1 s. */
export const timeline = (entry: Json, f: Json = {}): Json =>
  fn(f, {
    resources: { table: { type: 'dynamodb' } },
    traffic: [{ id: 'people', to: 'api', pattern: 'constant' }],
    timeline: [{ at: '1s', ...entry }],
  });

export const layers = (n: number, size = 1): Json[] => Array.from({ length: n }, (_, i) => ({ name: `l${i}`, size }));

/** Every row is reported as an error, at its path, in its words, and in plain sentences. */
export function describeErrors(what: string, rows: readonly Case[]): void {
  describe(`the scenario's ${what}`, () => {
    it.each(rows.map((row) => [row[0], row] as const))('refuse %s', (_what, [, json, path, message, remedy = '']) => {
      const problems = problemsOf(json);
      const found = problems.find((problem) => problem.path === path && problem.message.includes(message));
      expect(found, JSON.stringify(problems, null, 1)).toBeDefined();
      expect(found?.remedy).toContain(remedy);
      for (const problem of problems) {
        expect(problem.message).toMatch(/^[A-Za-z"'$/].*[.?]$/s);
        expect(problem.remedy).toMatch(/^(|[A-Z].*[.?})\]]?)$/s);
        expect(`${problem.message} ${problem.remedy}`).not.toMatch(/undefined|null\b|\[object|Invalid input|NaN/);
      }
    });
  });
}

/** A setting, values that AWS takes, and values that it refuses with part of the message. */
export type SettingRow = readonly [key: string, fits: readonly unknown[], refused: readonly (readonly [value: unknown, message: string])[]];

/**
 * Every setting of a part, each with the last value that fits and the first that does not. `scenarioWith` builds the scenario around the settings,
 * `place` is the part's path in it. Fails when a setting of `fields` has no row.
 */
export function describeSettings(
  what: string,
  fields: Fields,
  place: string,
  scenarioWith: (settings: Json) => unknown,
  rows: readonly SettingRow[],
): void {
  describe(`the settings of ${what}`, () => {
    it('are all in the table', () => {
      expect(rows.map(([key]) => key).toSorted()).toEqual(Object.keys(fields).toSorted());
    });

    it.each(rows.map((row) => [row[0], row] as const))('take what AWS takes for %s', (key, [, fits]) => {
      expect(fits.length).toBeGreaterThan(0);
      for (const value of fits) expect(problemsOf(scenarioWith({ [key]: value })), JSON.stringify(value)).toEqual([]);
    });

    const refusals = rows.flatMap(([key, , refused]) => refused.map(([value, message]) => [key, value, message] as const));
    it.each(refusals)('refuse for %s the value %j', (key, value, message) => {
      const problems = problemsOf(scenarioWith({ [key]: value }));
      const found = problems.find((problem) => problem.path.startsWith(`${place}.${key}`) && problem.message.includes(message));
      expect(found, JSON.stringify(problems, null, 1)).toBeDefined();
    });

    it('refuse one that does not exist and name the nearest', () => {
      const [key = ''] = Object.keys(fields);
      const [problem] = problemsOf(scenarioWith({ [`${key}s`]: 1 }));
      expect(problem?.path).toBe(`${place}.${key}s`);
      expect(problem?.message).toContain(`has no setting "${key}s"`);
      expect(problem?.remedy).toContain(`"${key}"`);
    });
  });
}

/** Every row is a valid scenario with this warning. */
export function describeWarnings(what: string, rows: readonly Case[]): void {
  describe(what, () => {
    it.each(rows.map((row) => [row[0], row] as const))('%s runs with a warning', (_what, [, json, path, message, remedy = '']) => {
      const warnings = warningsOf(json);
      const found = warnings.find((problem) => problem.path === path && problem.message.includes(message));
      expect(found, JSON.stringify(warnings, null, 1)).toMatchObject({ severity: 'warning' });
      expect(found?.remedy).toContain(remedy);
    });
  });
}
