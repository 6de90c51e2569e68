/** For tests: the goals of a challenge in the run of a scenario under a seed. */
import { parseScenario, type ScenarioInput, simulate, summarise } from '../../sim/index.ts';
import type { Challenge } from './challenge.ts';
import { type ChallengeFacts, challengeFacts } from './judge.ts';

/** Throws with the problems of a scenario that is not valid. */
export function factsOf(challenge: Challenge, scenario: ScenarioInput, seed: number): ChallengeFacts {
  const set = { ...scenario, seed };
  const result = parseScenario(set);
  if (!result.ok) throw new Error(result.problems.map(({ path, message }) => `${path}: ${message}`).join('\n'));
  return challengeFacts(challenge, set, summarise(simulate(result.scenario)));
}
