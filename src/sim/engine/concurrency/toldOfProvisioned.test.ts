/** What attempts are told beside provisioned concurrency, in runs of the engine: the numbers are those that admission went by. */
import { describe, expect, it } from 'vitest';
import { cites } from '../../rules/testing.ts';
import { provisionedSpillover } from '../../scenario/gallery/provisionedSpillover.ts';
import type { LambdaFunction } from '../../scenario/model.ts';
import { simulateText } from '../../testing.ts';
import { endings } from '../../trace/endings.ts';
import { explainInvocation } from '../../trace/explainInvocation.ts';
import { spilloverSentence } from '../../trace/spilloverSentence.ts';
import { simulate } from '../simulate.ts';
import { burst, io, lambda, type ScenarioParts, scenario, seconds, trigger } from '../testing.ts';

/** What the refused attempts of a run are told, each sentence once, without its subject; requests hold their environments to the end. */
function refusals(provisioned: number, fn: Partial<LambdaFunction>, parts: ScenarioParts): string[] {
  const aliases = { live: { version: '1', weights: {}, provisionedConcurrentExecutions: provisioned, autoScaling: null } };
  const functions = [lambda({ handler: [io(seconds(100))], aliases, ...fn })];
  const trace = simulate(scenario({ functions, triggers: [trigger('sdk', { maximumAttempts: 1 }, { qualifier: 'live' })], ...parts }));
  const told = new Set<string>();
  for (let row = 0; row < trace.invocations.length; row++) {
    if (endings[trace.invocations.ending[row] as number]?.outcome !== 'throttled') continue;
    told.add(explainInvocation(trace, row).sentence.replace(/^.*was refused because /, ''));
  }
  return [...told];
}

describe('a refusal beside provisioned concurrency', () => {
  it('by the account: what is provisioned is not in the pool, nor are the requests there', () => {
    cites('provisioned.claims');
    expect(refusals(400, {}, { account: 1000, traffic: [burst(1001, 1)] })).toEqual([
      'all 600 of 600 unreserved slots were busy. Of the account’s 1,000, 400 are provisioned.',
    ]);
  });

  it('by the reservation: only what is not provisioned can run on demand', () => {
    cites('provisioned.within-reserved');
    expect(refusals(20, { reservedConcurrentExecutions: 50 }, { account: 1000, traffic: [burst(60, 1)] })).toEqual([
      'all 30 of 30 reserved slots that are not provisioned were busy. The account still had 950 free.',
    ]);
  });

  it('by a reservation that is all provisioned: says that, with its own rule', () => {
    cites('provisioned.whole-reservation');
    expect(refusals(3, { reservedConcurrentExecutions: 3 }, { traffic: [burst(4, 1)] })).toEqual([
      'all of the function’s 3 reserved slots are provisioned, which leaves none to run on demand.',
    ]);
  });
});

it('tells every spilled request of the gallery’s run that all ten were busy: its rate is never reached', () => {
  const { trace } = simulateText(provisionedSpillover.scenario);
  const told = new Map<string, number>();
  for (let row = 0; row < trace.invocations.length; row++) {
    const sentence = spilloverSentence(trace, row);
    told.set(sentence, (told.get(sentence) ?? 0) + 1);
  }
  expect([...told.keys()].sort()).toEqual(['', 'All 10 provisioned environments were busy: it spilled over and ran on demand.']);
});
