import fc from 'fast-check';
import { describe, expect, it } from 'vitest';
import { getPath, showPath } from './path.ts';
import { readValue, setPath } from './setPath.ts';

const scenario = () => ({
  functions: { f: { memorySize: 128, handler: [{ cpu: '1ms' }] } },
  resources: { 'my.bucket': { type: 's3' }, my: { type: 's3' } },
  triggers: [{ id: 'api', type: 'sdk' }, { type: 'sdk' }],
});

const set = (path: string, value: unknown, json: unknown = scenario()): unknown => {
  const result = setPath(json, path, value);
  return result.ok ? getPath(result.json, path) : result.problem.message;
};

describe('setPath', () => {
  it.each([
    'functions.f.memorySize',
    'functions.f.handler.0.cpu',
    'functions.f.handler[0].cpu',
    'triggers.api.maximumAttempts',
    'triggers.1.maximumAttempts',
    'resources.my.bucket.latency',
    'resources.my.errorRate',
    'functions.f.asyncConfig.onFailure',
    'account.concurrentExecutions',
    'platform.rules',
    'timeline.0.at',
    'triggers.2',
  ])('writes what getPath reads at %s', (path) => {
    expect(set(path, 'new')).toBe('new');
  });

  it('leaves the JSON that it was given as it was', () => {
    const before = scenario();
    setPath(before, 'functions.f.memorySize', 512);
    setPath(before, 'triggers.api.type', 'api-gateway');
    expect(before).toEqual(scenario());
  });

  it('removes with undefined', () => {
    const result = setPath(scenario(), 'functions.f.memorySize', undefined);
    expect(result.ok && result.json).toEqual({ ...scenario(), functions: { f: { handler: [{ cpu: '1ms' }] } } });
    const shorter = setPath(scenario(), 'triggers.api', undefined);
    expect(shorter.ok && getPath(shorter.json, 'triggers')).toEqual([{ type: 'sdk' }]);
  });

  it('makes lists where the format has lists', () => {
    const result = setPath({ functions: {} }, 'timeline.0', { at: '1s' });
    expect(result.ok && result.json).toEqual({ functions: {}, timeline: [{ at: '1s' }] });
  });

  it.each([
    ['', 'is not a path'],
    ['functions..f', 'is not a path'],
    ['functions.g.memorySize', 'There is no function "g.memorySize"'],
    ['functions.f.memorySize.x', 'functions.f.memorySize is 128, which has no "x"'],
    ['triggers.apy.type', 'triggers has no item "apy"'],
    ['triggers.7.type', 'triggers has 2 items, so there is no item 7'],
    ['functions.__proto__.polluted', '"__proto__" is not allowed'],
    ['functions.f.constructor.prototype.x', '"constructor" is not allowed'],
  ])('says of "%s": %s', (path, message) => {
    expect(set(path, 1)).toContain(message);
  });

  it('never reaches a prototype and never throws, whatever the path', () => {
    const words = fc.array(
      fc.oneof(fc.string(), fc.constantFrom('__proto__', 'constructor', 'prototype', 'toString', '0', 'functions', 'f', 'triggers')),
      { maxLength: 5 },
    );
    fc.assert(
      fc.property(words, fc.jsonValue(), fc.oneof(fc.constant(scenario()), fc.jsonValue()), (path, value, json) => {
        setPath(json, path.join('.'), value);
        getPath(json, path.join('.'));
        expect(({} as Record<string, unknown>).polluted).toBeUndefined();
        expect(Object.keys(Object.prototype)).toEqual([]);
      }),
    );
  });
});

describe('getPath', () => {
  it('is undefined where the path leads nowhere, and sees no inherited key', () => {
    expect(getPath(scenario(), 'functions.f.timeout')).toBeUndefined();
    expect(getPath(scenario(), 'functions.f.toString')).toBeUndefined();
    expect(getPath(scenario(), 'triggers.length')).toBeUndefined();
  });
});

describe('showPath', () => {
  it('names list items by their id unless two share it', () => {
    const json = { triggers: [{ id: 'a' }, { id: 'b' }, { id: 'b' }, {}] };
    expect([0, 1, 3].map((i) => showPath(json, ['triggers', i, 'type']))).toEqual([
      'triggers.a.type',
      'triggers.1.type',
      'triggers.3.type',
    ]);
  });
});

describe('readValue', () => {
  it('is JSON when it can be, else text', () => {
    expect(['5', 'true', 'null', '"x"', '{"exponential": "2s"}', '30s', 'arm64', ''].map(readValue)).toEqual([
      5,
      true,
      null,
      'x',
      { exponential: '2s' },
      '30s',
      'arm64',
      '',
    ]);
  });
});
