/** Over more luck than a check takes: the cause is the same under a hundred seeds, and a par solution does not live on the five that are checked. */
import { describe, expect, it } from 'vitest';
import { challenges } from './index.ts';
import { challengeCause, judgeRun } from './judge.ts';
import { parScenario } from './parScenario.ts';
import { factsOf } from './testing.ts';

const seeds = (count: number) => Array.from({ length: count }, (_, i) => i + 1);

describe.each(challenges.map((challenge) => [challenge.slug, challenge] as const))('challenge %s', (_slug, challenge) => {
  it.runIf(challenge.diagnosis !== undefined)('names one cause, the same under 100 seeds', () => {
    const causes = seeds(100).map((seed) => challengeCause(challenge, factsOf(challenge, challenge.scenario, seed)));
    expect(new Set(causes).size).toBe(1);
  });

  it('is solved by its par solution under 20 seeds', () => {
    const missed = seeds(20).flatMap((seed) =>
      judgeRun(challenge, factsOf(challenge, parScenario(challenge), seed)).flatMap(({ id, holds, value }) =>
        holds ? [] : [`seed ${seed}: ${id}, ${value}`],
      ),
    );
    expect(missed).toEqual([]);
  });
});
