import fc from 'fast-check';
import { describe, expect, it } from 'vitest';
import { merged, noted, type Progress, type ProgressKind, readProgress, writeProgress } from './keyedProgress.ts';

interface Own {
  readonly right: boolean;
}

const kind: ProgressKind<Own> = {
  field: 'steps',
  isKey: (key) => /^[a-z/-]+$/.test(key),
  readOwn: ({ right }) => (typeof right === 'boolean' ? { right } : null),
};

const progresses: fc.Arbitrary<Progress<Own>> = fc.dictionary(
  fc.constantFrom('a/b', 'a/c', 'b/a'),
  fc.record({ right: fc.boolean(), times: fc.integer({ min: 1, max: 99 }), last: fc.integer({ min: 0, max: 2 ** 45 }) }),
  { noNullPrototype: true },
);

describe('progress', () => {
  it('comes back from its file as it was', () => {
    fc.assert(
      fc.property(progresses, (progress) => {
        expect(readProgress(kind, writeProgress(kind, progress))).toEqual(progress);
      }),
    );
  });

  it('is read with care: nothing makes it throw, and what makes no sense is left out', () => {
    fc.assert(fc.property(fc.oneof(fc.string(), fc.json()), (text) => void readProgress(kind, text)));
    expect(readProgress(kind, 'steps')).toBeNull();
    expect(readProgress(kind, '{"version":2,"steps":{}}')).toBeNull();
    expect(readProgress(kind, '{"version":1,"steps":[]}')).toBeNull();
    const some = {
      'a/b': { right: true, times: -3, last: 5 },
      'A!': { right: true, last: 5 },
      'a/c': { right: 1, last: 5 },
      'b/a': { right: true },
    };
    expect(readProgress(kind, JSON.stringify({ version: 1, steps: some }))).toEqual({ 'a/b': { right: true, times: 1, last: 5 } });
  });

  it('counts how often something was noted', () => {
    expect(noted(noted({}, 'a/b', { right: false }, 1), 'a/b', { right: true }, 2)).toEqual({ 'a/b': { right: true, times: 2, last: 2 } });
  });

  it('of two devices is of each key the newer entry', () => {
    fc.assert(
      fc.property(progresses, progresses, (a, b) => {
        const both = merged(a, b);
        expect(Object.keys(both).toSorted()).toEqual([...new Set([...Object.keys(a), ...Object.keys(b)])].toSorted());
        for (const [key, { last }] of Object.entries(both)) expect(last).toBe(Math.max(a[key]?.last ?? 0, b[key]?.last ?? 0));
      }),
    );
  });
});
