/** Every statement is refuted by a rule and shown by its runs, or it says why it cannot be; the truth holds no number of its own. */
import { readFileSync } from 'node:fs';
import { describe, expect, it } from 'vitest';
import { parseScenario, ruleById, simulate } from '../../sim/index.ts';
import { expressionsIn, holdsNumber, lessonText, wordCount } from '../lessons/lessonText.ts';
import { prove } from '../questions/prove.ts';
import type { ProofRun } from '../questions/question.ts';
import { falseStatements as words } from '../texts/en/falseStatements/index.ts';
import { falseStatementTextsOf } from '../texts/index.ts';
import { falseStatements } from './index.ts';
import { faultsOfStatement } from './testing.ts';

const SEEDS = [1, 2, 3, 4, 5];
const MOST_WORDS = 80;

describe.each(falseStatements.map((statement) => [statement.slug, statement] as const))('%s', (slug, statement) => {
  const { ruleId, runs } = statement;
  const texts = falseStatementTextsOf(slug);

  it('has a rule with its source, and is shown or says why it cannot be', () => {
    expect(ruleById(ruleId).source).not.toBe('');
    expect(runs.length > 0 ? texts.shown : texts.notShown).toBeDefined();
    for (const run of runs) expect(run.moment === undefined, run.label).toBe(run.refused !== undefined);
  });

  it('is refuted by its runs, whatever the seed', () => {
    expect(SEEDS.flatMap((seed) => faultsOfStatement(statement, seed))).toEqual([]);
  });

  it('tells the truth without a number of its own, and none of the runs before they are made', () => {
    expect([texts.truth, texts.shown ?? '', texts.notShown ?? ''].filter(holdsNumber)).toEqual([]);
    expect(expressionsIn(texts.truth)).toEqual([]);
    expect(lessonText(texts.truth, {})).not.toMatch(/[{}]/);
    for (const text of [texts.truth, texts.shown ?? '']) expect(wordCount(text)).toBeLessThanOrEqual(MOST_WORDS);
    expect(texts.statement !== '' && texts.foundIn !== '').toBe(true);
  });
});

it('there are words for each and for no other, and no statement comes twice', () => {
  expect(Object.keys(words).toSorted()).toEqual(falseStatements.map(({ slug }) => slug).toSorted());
  expect(new Set(Object.values(words).map(({ statement }) => statement)).size).toBe(falseStatements.length);
});

it('all that docs/LESSONS.md promises are there', () => {
  const text = readFileSync(new URL('../../../docs/LESSONS.md', import.meta.url), 'utf8');
  const promised = [...text.matchAll(/^\| [^|]+ \| `([a-z0-9-]+)` \|$/gm)].map(([, slug]) => slug);
  expect(promised.length).toBeGreaterThanOrEqual(17);
  expect(promised.filter((slug) => !falseStatements.some((each) => each.slug === slug))).toEqual([]);
});

describe('rules that the statements brought', () => {
  const problemsOf = (fn: object): string =>
    JSON.stringify(parseScenario({ version: 1, functions: { f: { handler: [{ io: '1ms' }], ...fn } } }));

  it('credentials are variables that Lambda sets (iam.credentials-in-environment)', () => {
    for (const name of ['AWS_ACCESS_KEY_ID', 'AWS_SECRET_ACCESS_KEY', 'AWS_SESSION_TOKEN'])
      expect(problemsOf({ environment: { [name]: 'x' } })).toContain(`reserves the environment variable ${name}`);
  });

  it('SnapStart works with Java, Python and .NET from certain versions on (snapstart.runtimes)', () => {
    const isRefused = (runtime: string) => problemsOf({ snapStart: true, runtime }).includes('not supported for SnapStart');
    expect(['java11', 'java21', 'python3.12', 'python3.13', 'dotnet8'].filter(isRefused)).toEqual([]);
    expect(['nodejs22.x', 'python3.11', 'java8.al2', 'ruby3.3'].filter((runtime) => !isRefused(runtime))).toEqual([]);
  });

  it('an environment serves one function, however many there are (lifecycle.own-environment)', () => {
    const { runs } = falseStatements.find(({ slug }) => slug === 'cognito-authorizer-invokes') as (typeof falseStatements)[number];
    const parsed = parseScenario(runs[0]?.scenario);
    if (!parsed.ok) throw new Error('The scenario is not valid.');
    const { environments } = simulate(parsed.scenario);
    expect(environments.length).toBeGreaterThan(1);
    expect(new Set(environments.function.subarray(0, environments.length)).size).toBe(2);
  });

  it('requests to an API run nothing of a user pool, a sign-up does (cognito.authorizer-runs-no-function)', () => {
    const { runs } = falseStatements.find(({ slug }) => slug === 'cognito-authorizer-invokes') as (typeof falseStatements)[number];
    const withoutSignUp = { ...runs[0], scenario: { ...runs[0]?.scenario, traffic: runs[0]?.scenario.traffic?.slice(0, 1) } } as ProofRun;
    const only = prove([{ ...withoutSignUp, expect: ['functions.welcome.Invocations == 0', 'functions.api.Invocations > 0'] }]);
    expect(only.runs[0]?.checks.every(({ holds }) => holds)).toBe(true);
  });
});
