import { expect, it } from 'vitest';
import { gallery, runText, type Summary } from '../../sim/index.ts';
import { runSentence } from './runSentence.ts';

function summaryOf(scenario: unknown): Summary {
  const outcome = runText(JSON.stringify(scenario));
  if (!outcome.ok) throw new Error(outcome.problems[0]?.message);
  return outcome.summary;
}

it('names requests, cold starts and refusals of the first scenario', () => {
  expect(runSentence(summaryOf(gallery[0]?.scenario))).toMatch(
    /^Of \d+ requests in 40 s, \d+ attempts waited for a cold start and \d+ were refused with a 429\.$/,
  );
});

it('says that nothing was sent', () => {
  expect(runSentence(summaryOf({ version: 1, duration: '10s', functions: { f: {} } }))).toBe('Nothing was sent in these 10 s.');
});
