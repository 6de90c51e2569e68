import { expect, it } from 'vitest';
import type { SourceStory, StoryStep } from '../../experiments/index.ts';
import { storySentence } from './storySentence.ts';

const step: StoryStep = { kind: 'ending', title: 'Given up', text: '', failed: true, ruleId: null, at: 5e6, took: 0 };
const story: SourceStory = {
  first: [step],
  last: [],
  leftOut: { steps: 0, attempts: 0 },
  attempts: 3,
  told: null,
  succeeded: false,
  took: 5e6,
};

it('says how often, how long, how it ended, and what the sender was told', () => {
  expect(storySentence({ ...story, told: { status: 202, after: 0 } })).toBe(
    '3 attempts in 5 s. Given up. Whoever sent it was answered 202 when Lambda took the event, and hears nothing of this.',
  );
  expect(storySentence({ ...story, attempts: 1, told: { status: 502, after: 2e6 } })).toBe(
    'One attempt in 5 s. Given up. Whoever sent it waited 2 s and was answered 502.',
  );
  expect(storySentence({ ...story, attempts: 11_520, last: [{ ...step, title: 'Lost' }] })).toBe(
    '11,520 attempts in 5 s. Lost. Whoever sent it was done when the queue or the stream had it, and hears nothing of this.',
  );
});
