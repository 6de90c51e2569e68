import { describe, expect, it } from 'vitest';
import { getAt, isWithin, moveAt, resolvePath, setAt } from './path.ts';

const json = {
  functions: { a: { handler: [{ io: '1s' }, { cpu: '2s' }], memorySize: 128 } },
  traffic: [{ rate: 1 }, { id: 'shop.v2', rate: 2 }],
  resources: { 'x.y': { type: 's3' }, x: { type: 'sqs' } },
};

describe('getAt', () => {
  it.each([
    [['functions', 'a', 'memorySize'], 128],
    [['functions', 'a', 'handler', 1, 'cpu'], '2s'],
    [['functions', 'b', 'memorySize'], undefined],
    [['functions', 'constructor'], undefined],
    [['functions', 'a', 'memorySize', 'x'], undefined],
  ])('reads %j', (path, value) => expect(getAt(json, path)).toBe(value));
});

describe('setAt', () => {
  it('changes one value and leaves the rest and the order of keys alone', () => {
    const next = setAt({ b: 1, a: { d: 1, c: 2 } }, ['a', 'd'], 5);
    expect(JSON.stringify(next)).toBe('{"b":1,"a":{"d":5,"c":2}}');
  });
  it('does not touch the original', () => {
    const before = JSON.stringify(json);
    setAt(json, ['functions', 'a', 'handler', 0, 'io'], '9s');
    expect(JSON.stringify(json)).toBe(before);
  });
  it('makes the objects and lists on the way', () => {
    expect(setAt({}, ['platform', 'rules', 'x'], 1)).toEqual({ platform: { rules: { x: 1 } } });
    expect(setAt({}, ['traffic', 0, 'rate'], 1)).toEqual({ traffic: [{ rate: 1 }] });
  });
  it('takes keys and list entries away when given undefined', () => {
    expect(setAt({ a: 1, b: 2 }, ['a'], undefined)).toEqual({ b: 2 });
    expect(setAt({ a: [1, 2, 3] }, ['a', 1], undefined)).toEqual({ a: [1, 3] });
    expect(setAt({}, ['a', 'b'], undefined)).toEqual({});
  });
});

describe('moveAt', () => {
  it('moves an entry and keeps the others in order', () => expect(moveAt({ l: [1, 2, 3] }, ['l'], 0, 2)).toEqual({ l: [2, 3, 1] }));
  it('does nothing beyond the ends', () => expect(moveAt({ l: [1, 2] }, ['l'], 0, -1)).toEqual({ l: [1, 2] }));
});

describe('resolvePath', () => {
  it.each([
    ['', []],
    ['functions.a.memorySize', ['functions', 'a', 'memorySize']],
    ['functions.a.handler[1].cpu', ['functions', 'a', 'handler', 1, 'cpu']],
    ['functions.a.handler.1.cpu', ['functions', 'a', 'handler', 1, 'cpu']],
    ['resources.x.y.type', ['resources', 'x.y', 'type']],
    ['resources.x.type', ['resources', 'x', 'type']],
    ['functions.a.notThere.deep', ['functions', 'a', 'notThere', 'deep']],
    ['traffic[0]', ['traffic', 0]],
    ['traffic.shop.v2.rate', ['traffic', 1, 'rate']],
    ['traffic.nobody.rate', ['traffic', 'nobody', 'rate']],
  ])('finds the steps of %s', (text, steps) => expect(resolvePath(json, text)).toEqual(steps));
  it.each(['.', '..', '[', 'a..b', '[x]', 'a.[0'])('ends on the odd path %s', (text) =>
    expect(Array.isArray(resolvePath(json, text))).toBe(true),
  );
});

describe('isWithin', () => {
  it('compares whole steps', () => {
    expect(isWithin(['a', 0, 'b'], ['a', '0'])).toBe(true);
    expect(isWithin(['ab'], ['a'])).toBe(false);
  });
});
