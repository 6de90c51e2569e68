import { expect, it } from 'vitest';
import { explainInvocation } from './explainInvocation.ts';
import { aFunction, aScenario, aTrace, type HandMade } from './testing.ts';

const live = { version: '1', weights: { '2': 0.1 }, provisionedConcurrentExecutions: 0, autoScaling: null };
const trigger = { id: 'calls', type: 'sdk', source: null, function: 'work', qualifier: 'live', settings: {} };

/** An environment of each of two versions; the second serves twice. */
const canary: HandMade = {
  scenario: aScenario({ functions: [aFunction({ aliases: { live } })], triggers: [trigger] }),
  versions: ['$LATEST', '1', '2'].map((name) => ({ function: 0, name })),
  environments: [
    { created: 0, ready: 100, version: 1, invocation: 0 },
    { created: 200, ready: 300, version: 2, invocation: 1 },
  ],
  invocations: [
    { time: 0, duration: 50, environment: 0 },
    { time: 200, duration: 50, environment: 1 },
    { time: 400, duration: 50, environment: 1 },
  ],
};

const told = (given: HandMade): string[] => [0, 1, 2].map((row) => explainInvocation(aTrace(given), row).sentence);

it('behind an alias with two versions each attempt tells which one it was, and how often that is', () => {
  const [main, cold, warm] = told(canary);
  expect(main).toBe(
    'Request 1 waited 100 µs for a new environment of version 1. No environment of this version existed yet. Then the invocation took 50 µs. Alias live sends 90 % of its requests to version 1.',
  );
  expect(cold).toContain('for a new environment of version 2. No environment of this version existed yet.');
  expect(warm).toBe('Request 3 found environment 2 of version 2 warm and took 50 µs. Alias live sends 10 % of its requests to version 2.');
});

it('an alias of one version needs no words', () => {
  const functions = [aFunction({ aliases: { live: { ...live, weights: {} } } })];
  const plain: HandMade = {
    ...canary,
    scenario: aScenario({ functions, triggers: [trigger] }),
    versions: ['$LATEST', '1', '1'].map((name, i) => ({ function: i === 2 ? 1 : 0, name })),
  };
  for (const sentence of told(plain)) expect(sentence).not.toMatch(/version|live/);
});
