import { describe, expect, it } from 'vitest';
import type { LambdaFunction } from './model.ts';
import { parseScenario } from './parseScenario.ts';
import { versionConfiguration } from './versionConfiguration.ts';

function parsed(f: object): LambdaFunction {
  const result = parseScenario({ functions: { f }, resources: { b: { type: 's3' } } });
  if (!result.ok) throw new Error(JSON.stringify(result.problems));
  return result.scenario.functions[0] as LambdaFunction;
}

const fn = parsed({
  memorySize: 1024,
  timeout: '10s',
  errorRate: 0.5,
  package: { type: 'Zip', size: 40, layers: [{ name: 'l', size: 5 }] },
  handler: [{ cpu: '10ms' }],
  versions: {
    1: {},
    2: { memorySize: 512, package: { size: 80 }, handler: [{ call: 's3:GetObject', on: 'b' }], errorRate: 0 },
    3: { memoryUsed: null, timeout: '3s', snapStart: false },
  },
});

describe('the configuration of a version', () => {
  it('is the function itself for $LATEST, for a version without settings of its own, and for one that is not listed', () => {
    expect(versionConfiguration(fn, '$LATEST')).toBe(fn);
    expect(versionConfiguration(fn, '1')).toEqual(fn);
    expect(versionConfiguration(fn, '9')).toEqual(fn);
    expect(versionConfiguration(fn, 'toString')).toBe(fn);
  });

  it('has what is listed for the version and all else from the function', () => {
    const second = versionConfiguration(fn, '2');
    expect(second).toMatchObject({ name: 'f', memorySize: 512, timeout: 10_000_000, errorRate: 0 });
    expect(second.handler).toMatchObject([{ kind: 'call', action: 's3:GetObject', on: 'b', per: 'invocation' }]);
  });

  it('changes a package setting by setting', () => {
    expect(versionConfiguration(fn, '2').package).toEqual({ type: 'Zip', size: 80, layers: [{ name: 'l', size: 5 }] });
  });

  it('keeps only what is written, so that defaults never undo the function', () => {
    expect(fn.versions).toEqual({
      1: {},
      2: { memorySize: 512, package: { size: 80 }, handler: expect.any(Array), errorRate: 0 },
      3: { timeout: 3_000_000, snapStart: false },
    });
  });

  it('leaves the function as it was', () => {
    const before = JSON.stringify(fn);
    versionConfiguration(fn, '2');
    expect(JSON.stringify(fn)).toBe(before);
  });
});
