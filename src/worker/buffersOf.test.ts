import { expect, it } from 'vitest';
import { gallery, runText } from '../sim/index.ts';
import { buffersOf } from './buffersOf.ts';

it('hands over every column once, so that the run arrives whole and nothing is left behind', () => {
  const outcome = runText(JSON.stringify(gallery[0]?.scenario));
  if (!outcome.ok) throw new Error(outcome.problems[0]?.message);
  const { trace } = outcome;
  const expected = structuredClone(trace);
  const buffers = buffersOf(trace);
  expect(new Set(buffers).size).toBe(buffers.length);
  const arrived = structuredClone(trace, { transfer: buffers });
  expect(arrived).toEqual(expected);
  expect(trace.invocations.time.buffer.byteLength).toBe(0);
  expect(trace.marks.time.buffer.byteLength).toBe(0);
});
