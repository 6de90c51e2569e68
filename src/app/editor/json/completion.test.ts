import { describe, expect, it } from 'vitest';
import { namesIn } from '../fields/references.ts';
import type { Path } from '../path.ts';
import { proposalsAt } from './completion.ts';

const json = {
  functions: { f: { handler: [{ call: 's3:GetObject', on: 'photos' }] } },
  resources: { photos: { type: 's3' }, jobs: { type: 'sqs' } },
  triggers: [{ id: 'up', type: 's3', source: 'photos', function: 'f' }],
  traffic: [{ to: 'up', pattern: 'burst' }],
  timeline: [{ at: '1s', fault: { on: 'photos' } }],
};

const labels = (path: Path, part: 'key' | 'value', written: string[] = []) =>
  proposalsAt(json, { path, part, from: 0, to: 0 }, written, namesIn(json)).map(({ label }) => label);

describe('proposalsAt', () => {
  it.each<[Path, string[], string[]]>([
    [[], ['version', 'functions', 'timeline'], ['rate']],
    [
      ['functions', 'f'],
      ['memorySize', 'reservedConcurrentExecutions'],
      ['functions', 'rate'],
    ],
    [['functions', 'f', 'asyncConfig'], ['maximumRetryAttempts'], ['memorySize']],
    [['functions', 'f', 'handler', 0], ['on', 'maximumAttempts'], ['threads']],
    [
      ['traffic', 0],
      ['count', 'over', 'to'],
      ['rate', 'users'],
    ],
    [['triggers', 0], ['source', 'function'], ['apiType']],
    [['timeline', 0, 'fault'], ['errorRate', 'latency', 'for'], ['trigger']],
    [['resources', 'jobs'], ['latency', 'errorRate'], ['shards']],
  ])('offers at %j the keys that belong there', (path, some, none) => {
    const found = labels(path, 'key');
    expect(found).toEqual(expect.arrayContaining(some));
    for (const key of none) expect(found).not.toContain(key);
  });
  it('leaves out keys that are written already', () =>
    expect(labels(['functions', 'f'], 'key', ['memorySize'])).not.toContain('memorySize'));
  it.each<[Path, string[]]>([
    [
      ['functions', 'f', 'architecture'],
      ['"x86_64"', '"arm64"'],
    ],
    [['functions', 'f', 'deadLetterQueue'], ['"jobs"']],
    [['triggers', 0, 'source'], ['"photos"']],
    [
      ['account', 'freeTier'],
      ['true', 'false'],
    ],
  ])('offers at %j exactly the values that fit', (path, values) => expect(labels(path, 'value')).toEqual(values));
  it('offers every pattern, and runtimes by name', () => {
    expect(labels(['traffic', 0, 'pattern'], 'value')).toContain('"poisson"');
    expect(labels(['functions', 'f', 'runtime'], 'value')).toContain('"python3.13"');
  });
  it('offers nothing where nothing is declared', () => {
    expect(labels(['nonsense'], 'key')).toEqual([]);
    expect(labels(['functions', 'f', 'nonsense'], 'value')).toEqual([]);
  });
  it('inserts JSON and nothing else', () => {
    for (const path of [
      ['functions', 'f', 'memorySize'],
      ['functions', 'f', 'timeout'],
      ['platform', 'idleLifetime'],
      ['traffic', 3],
    ]) {
      for (const { insert } of proposalsAt(json, { path, part: 'value', from: 0, to: 0 }, [], namesIn(json)))
        expect(() => JSON.parse(insert)).not.toThrow();
    }
  });
});
