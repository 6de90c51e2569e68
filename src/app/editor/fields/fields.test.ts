import { describe, expect, it } from 'vitest';
import { inWords } from '../../../base/inWords.ts';
import type { Field } from '../../../sim/index.ts';
import { reshape, shapeOf } from './distribution.ts';
import { entrySummary } from './entrySummary.ts';
import { newValueOf } from './newValue.ts';
import { readNumber } from './numberText.ts';
import { namesIn } from './references.ts';
import { fromTrack, nudge, toTrack } from './trackScale.ts';
import { defaultText, rangeOf } from './words.ts';

describe('words of a field', () => {
  it.each([
    ['reservedConcurrentExecutions', 'Reserved concurrent executions'],
    ['most-recently-used', 'Most recently used'],
    ['id', 'Id'],
  ])('puts %s into words', (key, words) => expect(inWords(key)).toBe(words));
  it.each<[Field, string | null]>([
    [{ kind: 'size', min: 128, max: 10240, help: '' }, '128–10,240 MB'],
    [{ kind: 'duration', min: '1s', max: '900s', help: '' }, '1s–900s'],
    [{ kind: 'share', help: '' }, '0–1'],
    [{ kind: 'number', unit: '1/s', min: 0, aboveMin: true, help: '' }, 'more than 0 /s'],
    [{ kind: 'integer', max: 5, help: '' }, 'at most 5'],
    [{ kind: 'flag', default: false, help: '' }, null],
  ])('says how far %j goes', (field, words) => expect(rangeOf(field)).toBe(words));
  it('names a default only where there is one', () => {
    expect(defaultText({ kind: 'size', default: 128, help: '' })).toBe('128 MB');
    expect(defaultText({ kind: 'integer', default: null, help: '' })).toBeNull();
    expect(defaultText({ kind: 'text', required: true, help: '' })).toBeNull();
  });
});

describe('readNumber', () => {
  it.each<[string, number | string]>([
    ['128', 128],
    [' 1,024 ', 1024],
    ['0.5', 0.5],
    ['1.', 1],
    ['.5', 0.5],
    ['-3', -3],
    ['1e3', 1000],
    ['1,02', '1,02'],
    ['abc', 'abc'],
    ['12 MB', '12 MB'],
    ['0x10', '0x10'],
  ])('reads %j as %j', (text, value) => expect(readNumber(text)).toBe(value));
});

describe('the track', () => {
  const log = { min: 128, max: 10240, scale: 'log', step: 1 } as const;
  const line = { min: 0, max: 1, scale: 'linear', step: 0.01 } as const;
  it('reaches both ends exactly', () => {
    expect([fromTrack(0, log), fromTrack(1, log)]).toEqual([128, 10240]);
    expect([toTrack(128, log), toTrack(10240, log), toTrack(1, log), toTrack(99999, log)]).toEqual([0, 1, 0, 1]);
  });
  it('gives round numbers in between', () => {
    expect(fromTrack(0.5, line)).toBe(0.5);
    expect(String(fromTrack(0.5, log))).toBe('1100');
  });
  it('moves by at least a step with every key', () => {
    expect(nudge(128, 1, log)).toBeGreaterThan(128);
    expect(nudge(10240, 1, log)).toBe(10240);
    expect(nudge(0.5, -1, line)).toBe(0.49);
  });
});

describe('distributions', () => {
  it.each<[unknown, string | null]>([
    ['80ms', 'constant'],
    [{ lognormal: { p50: '1s', p99: '2s' } }, 'lognormal'],
    [{ replay: ['1s'] }, 'replay'],
    [{ strange: 1 }, null],
    [null, null],
  ])('knows the shape of %j', (value, shape) => expect(shapeOf(value)).toBe(shape));
  it('keeps about the same amount when the shape changes', () => {
    expect(reshape('200ms', 'uniform', 'duration')).toEqual({ uniform: ['100ms', '300ms'] });
    expect(reshape({ exponential: '2s' }, 'constant', 'duration')).toBe('2s');
    expect(reshape({ empirical: ['1s', '3s'] }, 'replay', 'duration')).toEqual({ replay: ['1s', '3s'] });
    expect(reshape(300, 'lognormal', 'size')).toEqual({ lognormal: { p50: 300, p99: 600 } });
    expect(reshape({ uniform: [100, 300] }, 'constant', 'size')).toBe(200);
  });
});

describe('entries of lists', () => {
  const names = namesIn({
    functions: { f: {} },
    resources: { q: { type: 'sqs' }, b: { type: 's3' } },
    triggers: [{ id: 't', type: 'sdk' }],
  });
  it.each([
    [{ cpu: '20ms', times: 3 }, 'CPU 20ms × 3'],
    [{ io: { exponential: '1s' }, when: 'first' }, 'wait exponential 1s, first time only'],
    [{ call: 's3:GetObject', on: 'b' }, 's3:GetObject on b'],
    [{ at: '3m', fault: { on: 'b' } }, '3m fault on b'],
    [{ pattern: 'poisson', rate: 6 }, 'poisson 6/s'],
    [{ pattern: 'burst', count: 9, at: '5s' }, 'burst 9 at 5s'],
    [{ deploy: { function: 'f' } }, 'deploy f'],
    [{ rotate: { resource: 'password' } }, 'rotate password'],
    [{ poison: { resource: 'orders', count: 3 } }, 'poison 3 for orders'],
  ])('says what %j is', (entry, words) => expect(entrySummary(entry)).toBe(words));
  it('fills in a reference with a name that fits', () => {
    expect(newValueOf({ kind: 'reference', to: ['resource'], types: ['s3'], help: '' }, names)).toBe('b');
    expect(newValueOf({ kind: 'reference', to: ['trigger'], help: '' }, names)).toBe('t');
  });
});
