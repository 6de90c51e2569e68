import { expect, it } from 'vitest';
import { type MessageLife, messageLife, parseScenario, type Scenario, simulate, type Trace } from '../../sim/index.ts';
import { messageStory } from './messageStory.ts';

const scenarioOf = (parts: {
  readonly f?: object;
  readonly q?: object;
  readonly t?: object;
  readonly count?: number;
  readonly duration: string;
}): Scenario => {
  const result = parseScenario({
    version: 1,
    duration: parts.duration,
    platform: { idleLifetime: '1h' },
    functions: { f: { timeout: '5s', handler: [{ io: '1s' }], ...parts.f } },
    resources: { q: { type: 'sqs', visibilityTimeout: '30s', ...parts.q }, dead: { type: 'sqs' } },
    triggers: [{ id: 't', type: 'sqs', source: 'q', ...parts.t }],
    traffic: [{ to: 'q', pattern: 'burst', count: parts.count ?? 1 }],
  });
  if (!result.ok) throw new Error(JSON.stringify(result.problems));
  return result.scenario;
};

const told = (trace: Trace, row = 0) => {
  const story = messageStory(trace, messageLife(trace, row) as MessageLife);
  return { ...story, steps: story.steps.map(({ title, text }) => (text === undefined ? title : `${title}: ${text}`)) };
};

it('tells of a message that is handled at its first receive', () => {
  const { pill, sentence, steps } = told(simulate(scenarioOf({ duration: '60s' })));
  expect(pill).toBe('handled · deleted');
  expect(sentence).toMatch(/^Message 1 was received once, handled, and deleted 1\.\d+ s after it was sent\.$/);
  expect(steps).toEqual(['Receive 1, alone: Hidden from others meanwhile.', 'Invocation succeeds', 'Deleted']);
});

it('tells each receive of a message that always fails, and where it ends', () => {
  const q = { deadLetterQueue: 'dead', maxReceiveCount: 2 };
  const { pill, sentence, steps } = told(
    simulate(scenarioOf({ f: { errorRate: 1 }, q, t: { batchSize: 2, maximumBatchingWindow: '1s' }, count: 2, duration: '120s' })),
  );
  expect(pill).toBe('dead-lettered');
  expect(sentence).toMatch(/^Message 1 was received 2 times and never deleted, as often as its queue allows: \d+(\.\d)? s after/);
  expect(steps).toEqual([
    'Receive 1, in a batch of 2: Hidden from others until the visibility timeout ends, whatever becomes of the invocation.',
    'Invocation fails',
    'Receive 2, in a batch of 2: Hidden from others until the visibility timeout ends, whatever becomes of the invocation.',
    'Invocation fails',
    'Moved to the dead-letter queue',
  ]);
});

it('says why a message is in the queue again: throttled', () => {
  const trace = simulate(scenarioOf({ f: { reservedConcurrentExecutions: 0 }, t: { maximumBatchingWindow: '2s' }, duration: '50s' }));
  const { pill, steps } = told(trace);
  expect(pill).toBe('still in the queue');
  expect(steps).toContain('In the queue again: Lambda had no concurrency for the batch until its visibility timeout ended.');
  expect(steps).toContain('Refused with 429');
  expect(steps.at(-1)).toBe('The run ends');
});

it('says that two invocations did the same work when the visibility timeout was too short', () => {
  const given = scenarioOf({ f: { handler: [{ io: '20s' }], timeout: '30s' }, duration: '90s' });
  const resources = given.resources.map((queue) => ({ ...queue, settings: { ...queue.settings, visibilityTimeout: 15e6 } }));
  const { sentence, steps } = told(simulate({ ...given, resources }));
  expect(sentence).toContain('was received 2 times until it was deleted');
  expect(sentence).toContain('The visibility timeout ended before the work, so 2 invocations did the same work on it.');
  expect(steps.at(-1)).toBe('Deleted: By an earlier invocation that ended after its visibility timeout.');
});
