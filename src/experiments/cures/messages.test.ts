import { expect, it } from 'vitest';
import { firstColdStart } from '../../sim/index.ts';
import { createAnswerer } from './messages.ts';
import { runOf, subjectsByKind } from './testing.ts';

const text = JSON.stringify(firstColdStart.scenario);
const refusals = subjectsByKind(runOf(firstColdStart.scenario)).get('throttle') ?? [];

it('answers one question after the other about the same text, each with its own subject', () => {
  const answer = createAnswerer();
  for (const subject of refusals.slice(0, 2)) {
    const reply = answer({ revision: 3, text, subject });
    expect([reply.revision, reply.subject, reply.failure]).toEqual([3, subject, null]);
    expect(reply.search?.cures[0]?.title).toBe('Reserve 10 instead of 2');
    expect(reply.search?.isComplete).toBe(true);
  }
});

it('answers with what it has when its time is over, and says that it did not try everything', () => {
  let asked = 0;
  const subject = refusals[0];
  if (subject === undefined) throw new Error('nothing was refused');
  const { search } = createAnswerer()({ revision: 1, text, subject }, { isDue: () => asked++ >= 2 });
  expect([search?.runs, search?.isComplete, search?.cures.map(({ kind }) => kind)]).toEqual([2, false, ['reserveMore']]);
  const none = createAnswerer()({ revision: 1, text, subject }, { events: 10 });
  expect(none.search).toEqual({ cures: [], runs: 0, isComplete: false });
});

it('never throws: a text that is no scenario comes back as a failure', () => {
  const reply = createAnswerer()({ revision: 2, text: '{', subject: { kind: 'throttle', row: 0 } });
  expect([reply.revision, reply.search]).toEqual([2, null]);
  expect(reply.failure).toBeTruthy();
});
