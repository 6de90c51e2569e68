import { describe, expect, it } from 'vitest';
import { makeRun } from './makeRun.ts';
import { answerProof } from './proofMessages.ts';
import { prove } from './prove.ts';
import type { ProofRun } from './question.ts';

const good: ProofRun = {
  label: 'good',
  scenario: {
    version: 1,
    duration: '10s',
    functions: { f: { handler: [{ io: '100ms' }] } },
    triggers: [{ id: 't', type: 'sdk', function: 'f' }],
    traffic: [{ to: 't', pattern: 'burst', count: 1, at: '2s' }],
  },
  expect: ['functions.f.Invocations == ask.calls'],
  moment: { kind: 'attempt', function: 'f', at: 'end' },
};
const bad: ProofRun = {
  label: 'bad',
  scenario: { ...good.scenario, functions: { f: { timeout: '1000s', handler: [] } } },
  expect: [],
  refused: 'whole seconds',
};

describe('a proof', () => {
  it('holds what the run shows, with both sides, and fails what it does not', () => {
    const [right] = prove([good], [], { calls: 1 }).runs[0]?.checks ?? [];
    expect(right).toEqual({ text: 'functions.f.Invocations == ask.calls', holds: true, found: '1 == 1' });
    const [wrong] = prove([good], ['good.functions.f.Invocations > 5'], { calls: 2 }).runs[0]?.checks ?? [];
    expect(wrong).toMatchObject({ holds: false, found: '1 == 2' });
    expect(prove([good], ['good.functions.f.Invocations > 5']).together[0]).toMatchObject({ holds: false, found: '1 > 5' });
    expect(prove([{ ...good, expect: ['functions.g.Invocations == 1'] }]).runs[0]?.checks[0]).toMatchObject({ holds: false });
  });

  it('finds the moment that is asked for, with the event of the invocation it picks', () => {
    const { moment, facts } = makeRun(good);
    expect(moment?.time).toBeGreaterThan(2_100_000);
    expect(moment?.selection).toEqual({ kind: 'invocation', row: 0 });
    expect(facts).toHaveProperty('event');
    expect(makeRun({ ...good, moment: { kind: 'event', event: 'throttle' } }).moment).toBeNull();
  });

  it('of a refusal holds for the reason that is meant alone, and not when the scenario runs', () => {
    const { runs, facts } = prove([bad], ['bad.problems > 0']);
    expect(runs[0]).toMatchObject({ checks: [{ holds: true }], moment: null });
    expect(facts.bad).toMatchObject({ problems: 1 });
    expect(prove([{ ...bad, refused: 'no such layer' }]).runs[0]?.checks[0]).toMatchObject({ holds: false });
    expect(prove([{ ...good, refused: 'whole seconds', expect: [] }]).runs[0]?.checks[0]).toMatchObject({ holds: false, found: 'it runs' });
  });

  it('throws for a scenario that should run and does not', () => {
    expect(() => prove([{ label: 'bad', scenario: bad.scenario, expect: [] }])).toThrow('functions.f.timeout');
  });
});

describe('what a worker is asked', () => {
  it('a question comes with its key, a statement without, and what does not exist says so', () => {
    expect(answerProof({ of: 'question', number: 1, variant: 0 })).toMatchObject({ key: 'each', failed: null });
    expect(answerProof({ of: 'statement', slug: 'nearest-millisecond' })).toMatchObject({
      key: null,
      failed: null,
      proof: { together: [] },
    });
    expect(answerProof({ of: 'question', number: 999, variant: 0 })).toMatchObject({ proof: null, failed: 'There is no question 999.' });
    expect(answerProof({ of: 'statement', slug: 'no' }).failed).toContain("'no'");
  });
});
