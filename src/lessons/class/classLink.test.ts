/** Links that were really made, kept for ever, and what becomes of those that are broken. Add to the corpus; never edit or remove an entry. */
import { readFileSync } from 'node:fs';
import fc from 'fast-check';
import { describe, expect, it } from 'vitest';
import { encodeShare } from '../../sim/index.ts';
import { challenges } from '../challenges/index.ts';
import { lessons } from '../lessons/index.ts';
import { decodeClass, encodeClass, isClassFragment } from './classLink.ts';
import { type ClassSetup, classJson, lessonOf, openSteps } from './classSetup.ts';
import { locks } from './locks.ts';
import { classOf } from './testing.ts';

interface Entry {
  readonly made: string;
  readonly link: string;
  readonly setup: ClassSetup;
}

const corpus = JSON.parse(readFileSync(new URL('./classLinks.corpus.json', import.meta.url), 'utf8')) as readonly Entry[];
const changed = (changes: Readonly<Record<string, unknown>>): string =>
  `class=${encodeShare({ ...(classJson(classOf()) as object), ...changes })}`;
const faultOf = (fragment: string): string => {
  const read = decodeClass(fragment);
  return read.ok ? 'ok' : read.message;
};

describe('class links of old', () => {
  it('are kept', () => expect(corpus.length).toBeGreaterThanOrEqual(3));

  it.each(corpus.map((entry) => [entry.setup.name, entry] as const))('“%s” opens as it was made', (_, { link, setup }) => {
    expect(decodeClass(link)).toEqual({ ok: true, setup });
  });
});

describe('a class link', () => {
  const subject = fc.constantFrom(...lessons).chain(({ slug, steps }) =>
    fc
      .subarray(
        steps.map((step) => step.slug),
        { minLength: 1 },
      )
      .chain((open) => fc.boolean().map((playground) => ({ kind: 'lesson' as const, slug, open, playground }))),
  );
  const question = { text: 'How many are refused?', value: 'functions.f.Throttles', unit: '', min: 0, max: 100, step: 1, close: 2 };
  const own = fc
    .constantFrom(null, question)
    .map((asked) => ({ kind: 'scenario' as const, scenario: { version: 1 as const, functions: { f: {} } }, question: asked }));
  const setup: fc.Arbitrary<ClassSetup> = fc.record({
    id: fc.stringMatching(/^[0-9A-Z]{6}$/),
    name: fc.string({ unit: 'grapheme', maxLength: 20 }).map((name) => name.trim()),
    subject: fc.oneof(
      subject,
      own,
      fc.constantFrom(...challenges).map(({ slug }) => ({ kind: 'challenge' as const, slug })),
    ),
    locks: fc.subarray(locks.map(({ id }) => id)),
    hidesAnswers: fc.boolean(),
    variants: fc
      .dictionary(fc.stringMatching(/^[a-z]{1,8}$/), fc.array(fc.nat(39), { minLength: 2, maxLength: 6 }), { maxKeys: 3 })
      .map((all) => ({ ...all })),
  });

  it('comes back as it was made, from a fragment and from a whole address', () => {
    fc.assert(
      fc.property(setup, (made) => {
        const fragment = encodeClass(made);
        expect(fragment).toMatch(/^class=1\.[\w-]+$/);
        for (const text of [fragment, `#${fragment}`, ` https://site.example/sub/?projector=1#${fragment}\n`]) {
          expect(decodeClass(text)).toEqual({ ok: true, setup: made });
        }
      }),
    );
  });

  it('to a lesson is short enough for a QR code, with everything locked and every step in variants', () => {
    for (const { slug, steps } of lessons) {
      const open = steps.map((step) => step.slug);
      const variants = Object.fromEntries(open.map((step) => [step, [1, 12, 23, 34, 35, 39]]));
      const made = classOf({
        subject: { kind: 'lesson', slug, open, playground: true },
        locks: locks.map(({ id }) => id),
        variants,
        name: 'x'.repeat(60),
      });
      expect(encodeClass(made).length).toBeLessThan(1000);
    }
  });

  it.each([
    ['1.abc', 'no link to a class'],
    ['class=', 'does not hold a scenario'],
    ['class=1.AAAA', 'damaged'],
    ['class=9.abc', 'newer Coldstart'],
    [changed({ version: 2 }), 'newer Coldstart'],
    [changed({ version: 0 }), 'no class'],
    [changed({ id: 'a b' }), 'no id'],
    [changed({ subject: { kind: 'lesson', slug: 'gone', open: [] } }), 'no lesson “gone”'],
    [changed({ subject: { kind: 'lesson', slug: 'bursts', open: ['x'] } }), 'No step'],
    [changed({ subject: { kind: 'exam' } }), 'does not know'],
    [changed({ subject: { kind: 'challenge', slug: 'gone' } }), 'no challenge “gone”'],
    [changed({ subject: { kind: 'scenario', scenario: [], question: null } }), 'no scenario'],
    [changed({ subject: { kind: 'scenario', scenario: {}, question: { text: 'x' } } }), 'question'],
    [changed({ locks: ['editing', 'doors'] }), 'doors'],
  ])('%s is refused: %s', (fragment, message) => {
    expect(faultOf(fragment)).toContain(message);
  });

  it('that is damaged anywhere is answered, never thrown, and anything packed in one is read with care', () => {
    const whole = encodeClass(classOf({ locks: ['editing'] }));
    fc.assert(
      fc.property(fc.nat(whole.length - 1), fc.constantFrom('A', 'z', '-', '_', '0', ''), (at, letter) => {
        expect(typeof decodeClass(whole.slice(0, at) + letter + whole.slice(at + 1)).ok).toBe('boolean');
      }),
    );
    fc.assert(
      fc.property(
        fc.dictionary(fc.constantFrom('id', 'name', 'subject', 'locks', 'variants', 'hidesAnswers'), fc.jsonValue()),
        (changes) => {
          const read = decodeClass(changed(changes));
          if (read.ok && read.setup.subject.kind === 'lesson') expect(openSteps(read.setup).length).toBeGreaterThan(0);
        },
      ),
    );
  });

  it('is known by its mark, and a link to a scenario is none', () => {
    expect(isClassFragment('#class=1.abc')).toBe(true);
    expect(isClassFragment(encodeShare({ class: 'class=' }))).toBe(false);
  });

  it('about a scenario with a question has one step, and about a scenario alone none', () => {
    const scenario = { version: 1 as const, functions: { f: {} } };
    expect(lessonOf(classOf({ subject: { kind: 'scenario', scenario, question } }))?.steps).toHaveLength(1);
    expect(lessonOf(classOf({ subject: { kind: 'scenario', scenario, question: null } }))).toBeNull();
  });
});
