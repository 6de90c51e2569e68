import { expect, it } from 'vitest';
import { s3 } from '../../triggers/s3.ts';
import { describeErrors, describeSettings, type Json, problemsOf, trigger } from './testing.ts';

describeSettings('an event notification of a bucket', s3.fields, 'triggers.t', trigger('s3', 'bucket'), [
  [
    'prefix',
    ['', 'raw/', 'x'.repeat(1024)],
    [
      ['x'.repeat(1025), 'Filter prefix is 1025 characters long; 1024 are allowed'],
      [1, 'must be text'],
    ],
  ],
  [
    'suffix',
    ['', '.jpg'],
    [
      ['x'.repeat(1025), 'Filter suffix is 1025 characters long'],
      [['.jpg'], 'must be text'],
    ],
  ],
  [
    'deliveryLatency',
    ['0s', '1m', { uniform: ['1s', '5s'] }],
    [
      [1, 'bare number 1'],
      [{ replay: ['1s'] }, 'cannot be a "replay"'],
    ],
  ],
]);

const two = (first: Json, second: Json): Json => ({
  functions: { f: {}, g: {} },
  resources: { bucket: { type: 's3' } },
  triggers: [
    { id: 'a', type: 's3', source: 'bucket', function: 'f', ...first },
    { id: 'b', type: 's3', source: 'bucket', function: 'g', ...second },
  ],
});

const AMBIGUOUS = 'Configuration is ambiguously defined: "a" and "b" would both announce the same objects';

describeErrors('notifications of one bucket', [
  ['two for every object', two({}, {}), 'triggers.b', AMBIGUOUS, 'prefixes or suffixes that do not overlap'],
  ['a prefix within another', two({ prefix: 'raw/' }, { prefix: 'raw/new/' }), 'triggers.b', AMBIGUOUS],
  ['overlapping suffixes under overlapping prefixes', two({ suffix: 'g' }, { prefix: 'raw/', suffix: '.jpg' }), 'triggers.b', AMBIGUOUS],
]);

it('of one bucket may differ in prefix or suffix', () => {
  expect(problemsOf(two({ prefix: 'raw/' }, { prefix: 'done/' }))).toEqual([]);
  expect(problemsOf(two({ suffix: '.jpg' }, { suffix: '.png' }))).toEqual([]);
  expect(problemsOf(two({ prefix: 'raw/', suffix: '.jpg' }, { prefix: 'raw/', suffix: '.png' }))).toEqual([]);
});
