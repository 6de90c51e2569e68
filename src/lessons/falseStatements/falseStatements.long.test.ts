/** What refutes each false statement, over a hundred seeds. */
import { describe, expect, it } from 'vitest';
import { falseStatements } from './index.ts';
import { faultsOfStatement } from './testing.ts';

const SEEDS = Array.from({ length: 100 }, (_, i) => i + 1);

describe.each(falseStatements.map((statement) => [statement.slug, statement] as const))('%s', (_slug, statement) => {
  it('is refuted whatever the seed', () => {
    expect(SEEDS.flatMap((seed) => faultsOfStatement(statement, seed))).toEqual([]);
  });
});
