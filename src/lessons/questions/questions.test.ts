/** Every answer is proved by a run, or it says why it cannot be. */
import { describe, expect, it } from 'vitest';
import { questions } from './index.ts';
import { prove } from './prove.ts';

describe.each(questions.map((question) => [question.number, question] as const))('question %i', (_number, question) => {
  it(`${question.question} is proved`, () => {
    expect(question.runs.length > 0 || question.notShown !== undefined).toBe(true);
    const { runs, together } = prove(question);
    const checks = [...runs.flatMap((run) => run.checks.map((check) => ({ ...check, label: run.label }))), ...together];
    expect(checks.filter(({ holds }) => !holds)).toEqual([]);
    if (question.runs.length > 0) expect(checks.length).toBeGreaterThan(0);
  });
});

it('the questions are numbered from 1 without a gap', () => {
  expect(questions.map(({ number }) => number)).toEqual(questions.map((_, i) => i + 1));
});

it('a check says both sides, and what cannot be worked out says why', () => {
  const question = {
    number: 1,
    question: '',
    answer: '',
    runs: [
      {
        label: 'run',
        scenario: {
          duration: '2s',
          functions: { f: { handler: [{ io: '1ms' as const }] } },
          triggers: [{ id: 't', type: 'sdk', function: 'f' }],
          traffic: [{ to: 't', pattern: 'burst', count: 3 }],
        },
        expect: ['functions.f.Invocations == 3', 'functions.f.Invocations > 5', 'functions.g.Invocations == 1', 'functions.f.Errors =='],
      },
    ],
    together: ['run.functions.f.Invocations == 3'],
  } as const;
  const { runs, together } = prove(question);
  expect(runs[0]?.checks.map(({ holds, found }) => [holds, found])).toEqual([
    [true, '3 == 3'],
    [false, '3 > 5'],
    [false, expect.stringContaining('"g"')],
    [false, expect.any(String)],
  ]);
  expect(together).toEqual([{ text: 'run.functions.f.Invocations == 3', holds: true, found: '3 == 3' }]);
});
