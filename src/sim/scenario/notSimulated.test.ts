/** Parts that the engine does not act on yet warn at their place; problems/notYet.test.ts has the rest. */
import { describe, expect, it } from 'vitest';
import { parseScenario } from './parseScenario.ts';

const base = {
  functions: { f: {} },
  triggers: [{ id: 't', type: 'sdk', function: 'f' }],
  traffic: [{ to: 't', pattern: 'poisson', rate: 1 }],
};

/** Paths of the warnings that say so. */
function pathsNotSimulated(input: unknown): string[] {
  const result = parseScenario(input);
  if (!result.ok) throw new Error(result.problems.map(({ path, message }) => `${path}: ${message}`).join('\n'));
  return result.warnings.filter(({ message }) => message.startsWith('not simulated yet')).map(({ path }) => path);
}

describe('a scenario that uses what is not simulated yet', () => {
  it('is valid without such a warning when it uses nothing of the kind', () => {
    expect(pathsNotSimulated(base)).toEqual([]);
  });

  it.each<readonly [string, object]>([
    ['duplicates of events', { platform: { duplicateRate: 0.1 } }],
    ['initialisation ahead of requests', { platform: { proactiveInit: 0.5 } }],
  ])('takes %s without such a warning', (_what, part) => {
    expect(pathsNotSimulated({ ...base, ...part })).toEqual([]);
  });

  it('gives an HTTP API its own longest timeout (api-gateway.http-integration-timeout)', () => {
    const result = parseScenario({ ...base, triggers: [{ id: 't', type: 'api-gateway', function: 'f', apiType: 'HTTP' }] });
    expect(result.ok && result.scenario.triggers[0]?.settings.timeout).toBe(30_000_000);
  });
});
