import { describe, expect, it } from 'vitest';
import { refusedOf } from './attemptsByFunction.ts';
import { ENDING, endings } from './endings.ts';
import { explainInvocation } from './explainInvocation.ts';
import { interestingEvents, interestingKinds } from './interestingEvents.ts';
import { aFunction, aScenario, aTrace, type HandMade } from './testing.ts';

const refusals = endings.filter(({ outcome }) => outcome === 'refused');
const refusedWith = (ending: keyof typeof ENDING) => {
  const scenario = aScenario({ functions: [aFunction({ kmsKey: 'vars' })] });
  const handMade: HandMade = { scenario, horizon: 1e6, invocations: [{ time: 1000, ending }] };
  return aTrace(handMade);
};

describe('an attempt that Lambda did not run', () => {
  it('says what Lambda answered and why, for every such ending', () => {
    expect(refusals.length).toBe(8);
    const sentences = refusals.map(({ name, exception, ruleId }) => {
      const explanation = explainInvocation(refusedWith(name as keyof typeof ENDING), 0);
      expect(explanation.sentence).toMatch(/^Request 1 did not run: Lambda answered [45]\d\d /);
      expect(explanation.sentence).toContain(exception);
      expect(explanation.ruleId).toBe(ruleId);
      return explanation.sentence;
    });
    expect(new Set(sentences).size).toBe(8);
    expect(sentences[0]).toContain('answered 500 ServiceException');
    expect(sentences[2]).toContain('above the limit of 6 MB');
    expect(sentences[3]).toContain('had invoked the function 16 times');
    expect(sentences[4]).toContain('the KMS key vars that encrypts');
  });

  it('is no throttle, but a moment worth a stop', () => {
    for (const { name } of refusals) {
      const trace = refusedWith(name as keyof typeof ENDING);
      expect([...refusedOf(trace, 0)]).toEqual([]);
      expect([...interestingEvents(trace).kinds].map((kind) => interestingKinds[kind]?.name)).toEqual(['refused']);
    }
    expect([...refusedOf(refusedWith('throttledByAccountConcurrency'), 0)]).toEqual([0]);
  });

  it('has a code that stands for its name', () => {
    for (const [name, code] of Object.entries(ENDING)) expect(endings[code]?.name).toBe(name);
    expect(Object.keys(ENDING).length).toBe(endings.length);
  });
});
