import { expect, it } from 'vitest';
import { firstColdStart } from '../../sim/index.ts';
import { changedJson } from '../cures/changedJson.ts';
import { runOf } from '../cures/testing.ts';
import { answerDivergence } from './divergenceMessages.ts';
import { firstDivergence } from './firstDivergence.ts';

const json = firstColdStart.scenario;
const other = changedJson(json, [{ path: 'functions.checkout.reservedConcurrentExecutions', value: 5 }]);

it('answers what the two runs on screen would', () => {
  const reply = answerDivergence({ a: JSON.stringify(json), b: JSON.stringify(other) });
  expect(reply).toEqual({ divergence: firstDivergence(runOf(json), runOf(other)), failed: null });
  expect(reply.divergence?.kind).toBe('fate');
});

it('answers with nothing where nothing differs, and with words where something does not run', () => {
  const text = JSON.stringify(json);
  expect(answerDivergence({ a: text, b: text })).toEqual({ divergence: null, failed: null });
  expect(answerDivergence({ a: text, b: '{' })).toMatchObject({ divergence: null, failed: expect.stringMatching(/\w/) as unknown });
});
