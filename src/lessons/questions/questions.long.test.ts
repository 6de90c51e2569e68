/** Every question a hundred times: each variant at least once, each time with another seed. */
import { describe, expect, it } from 'vitest';
import { questions } from './index.ts';
import { faultsOfVariant } from './testing.ts';
import { variantCount } from './variant.ts';

const SEEDS = 100;

describe.each(questions.map((question) => [question.slug, question] as const))('question %s', (_slug, question) => {
  const variants = variantCount(question);

  it(`holds in ${variants} variants over ${SEEDS} seeds`, () => {
    const times = Math.max(variants, SEEDS);
    expect(Array.from({ length: times }, (_, i) => faultsOfVariant(question, i % variants, i + 1)).flat()).toEqual([]);
  });
});
