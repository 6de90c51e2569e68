import fc from 'fast-check';
import { expect, it } from 'vitest';
import type { ClassSetup } from '../../lessons/index.ts';
import { MOST_CLASSES, readClasses, type TaughtClass, withClass, writeClasses } from './teacherState.ts';

const setupOf = (id: string): ClassSetup => ({
  ...{ id, name: 'Tuesday', locks: ['seed'], hidesAnswers: true, variants: {} },
  subject: { kind: 'lesson', slug: 'bursts', open: ['at-once'], playground: false },
});

it('classes come back with what was pasted, and a browser holds so many', () => {
  const many = Array.from({ length: 30 }, (_, i): TaughtClass => ({ setup: setupOf(`CLASS${10 + i}`), pasted: `Ann ${i}\n` }));
  const kept = many.reduce<readonly TaughtClass[]>(withClass, []);
  expect(kept.map(({ pasted }) => pasted)).toEqual(
    many
      .slice(-MOST_CLASSES)
      .map(({ pasted }) => pasted)
      .toReversed(),
  );
  expect(readClasses(writeClasses(kept))).toEqual(kept);
  expect(withClass(kept, { setup: setupOf('CLASS39'), pasted: 'new' })).toHaveLength(MOST_CLASSES);
});

it('what is stored and is no class is left out, whatever it is', () => {
  expect(readClasses('{')).toBeNull();
  expect(readClasses('{"version":2,"classes":[]}')).toBeNull();
  expect(readClasses('{"version":1,"classes":[{"link":"class=1.x","pasted":""},null,7]}')).toEqual([]);
  fc.assert(fc.property(fc.jsonValue(), (json) => void readClasses(JSON.stringify(json))));
});
