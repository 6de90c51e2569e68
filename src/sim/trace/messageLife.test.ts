import { describe, expect, it } from 'vitest';
import { NO_ROW } from '../../base/table.ts';
import { cites } from '../rules/testing.ts';
import { messageLife } from './messageLife.ts';
import { aFunction, aResource, aScenario, aTrace, type HandMade } from './testing.ts';

const scenario = aScenario({
  functions: [aFunction()],
  resources: [{ ...aResource('orders', 'sqs'), settings: { delay: 10, visibilityTimeout: 100 } }, aResource('dead', 'sqs')],
  triggers: [
    { id: 't', type: 'sqs', source: 'orders', function: 'work', qualifier: null, settings: {} },
    { id: 'd', type: 'sqs', source: 'dead', function: 'work', qualifier: null, settings: {} },
  ],
});

const triggers = [
  { id: 't', type: 'sqs', machine: 'queueMessage' },
  { id: 'd', type: 'sqs', machine: 'queueMessage' },
] as const;

const batch = (formed: number, settled: number, first: number, count = 1) => ({
  trigger: 0,
  shard: 0,
  formed,
  settled,
  state: 1,
  first,
  count,
  parent: NO_ROW,
  hiddenUntil: formed + 100,
});

const made = (given: HandMade) => aTrace({ scenario, triggers, horizon: 1000, environments: [{ created: 0 }, { created: 0 }], ...given });

describe('the life of a message', () => {
  it('goes from its delay over each receive to its end, with the reason for each return (sqs.delete, sqs.whole-batch-returns)', () => {
    const trace = made({
      requests: [{ sent: 0, settled: 260, state: 'succeeded' }],
      batches: [batch(15, 40, 0), batch(120, 121, 1), batch(230, 260, 2)],
      batchItems: [1, 2, 3].map((receiveCount) => ({ request: 0, receiveCount })),
      invocations: [
        { request: 0, time: 15, duration: 25, environment: 0, ending: 'handlerError' },
        { request: 0, time: 120, ending: 'throttledByReservedConcurrency' },
        { request: 0, time: 230, duration: 30, environment: 0 },
      ],
      batchInvocations: [0, 1, 2].map((row) => ({ invocation: row, batch: row })),
    });
    const life = messageLife(trace, 0);
    expect(life?.phases.map(({ kind, start, end, ruleId }) => [kind, start, end, ruleId])).toEqual([
      ['delayed', 0, 10, 'limits.message-delay'],
      ['visible', 10, 15, 'limits.message-delay'],
      ['received', 15, 115, 'sqs.visibility'],
      ['visible', 115, 120, 'sqs.whole-batch-returns'],
      ['received', 120, 220, 'sqs.visibility'],
      ['visible', 220, 230, 'sqs.throttle-keeps-batch'],
      ['received', 230, 260, 'sqs.visibility'],
    ]);
    expect(life).toMatchObject({ queue: 'orders', sent: 0, outcome: 'succeeded', end: 260, ruleId: 'sqs.delete', deletedBy: 2 });
    const receives = life?.phases.flatMap(({ receive }) => receive ?? []);
    expect(receives?.map(({ receiveCount, result, attempts, doneAt }) => [receiveCount, result, attempts, doneAt])).toEqual([
      [1, 'failed', [0], 40],
      [2, 'throttled', [1], 121],
      [3, 'deleted', [2], 260],
    ]);
  });

  it('tells an invocation that deletes it late from the one that comes too late (sqs.late-delete)', () => {
    const trace = made({
      requests: [{ sent: 0, settled: 150, state: 'succeeded' }],
      batches: [batch(10, 150, 0), batch(110, 190, 1)],
      batchItems: [1, 2].map((receiveCount) => ({ request: 0, receiveCount })),
      invocations: [
        { request: 0, time: 10, duration: 140, environment: 0 },
        { request: 0, time: 110, duration: 80, environment: 1 },
      ],
      batchInvocations: [0, 1].map((row) => ({ invocation: row, batch: row })),
      marks: [{ time: 190, kind: 'deletedAgain', subject: 0 }],
    });
    const life = messageLife(trace, 0);
    expect(life?.phases.map(({ kind, start, end, receive }) => [kind, start, end, receive?.result])).toEqual([
      ['delayed', 0, 10, undefined],
      ['received', 10, 110, 'deleted'],
      ['received', 110, 150, 'tooLate'],
    ]);
    expect(life).toMatchObject({ ruleId: 'sqs.late-delete', deletedBy: 0, deletedAgain: [190] });
  });

  it('goes on in the dead-letter queue, where there is one that is polled (sqs.redrive)', () => {
    const trace = made({
      requests: [
        { sent: 0, settled: 115, state: 'deadLettered' },
        { sent: 115, trigger: 1, state: 'visible' },
      ],
      batches: [batch(15, 20, 0)],
      batchItems: [{ request: 0, receiveCount: 1 }],
      invocations: [{ request: 0, time: 15, duration: 5, environment: 0, ending: 'timedOut' }],
      batchInvocations: [{ invocation: 0, batch: 0 }],
      origins: [{ request: 1, kind: 3, parent: 0, step: 0, occurrence: 0 }],
    });
    expect(messageLife(trace, 0)).toMatchObject({
      outcome: 'deadLettered',
      end: 115,
      ruleId: 'sqs.redrive',
      movedTo: 1,
      deletedBy: NO_ROW,
    });
    expect(messageLife(trace, 1)).toMatchObject({
      queue: 'dead',
      outcome: 'open',
      end: 1000,
      phases: [{ kind: 'visible', start: 115, end: 1000, ruleId: null }],
    });
  });

  it('says which message of a batch was reported, and what was still at work when the run ended (sqs.partial-batch-response)', () => {
    const trace = made({
      horizon: 150,
      requests: [
        { sent: 0, settled: 30, state: 'succeeded' },
        { sent: 0, state: 'received' },
      ],
      batches: [batch(10, 30, 0, 2), batch(110, Number.NaN, 2)],
      batchItems: [
        { request: 0, receiveCount: 1 },
        { request: 1, receiveCount: 1 },
        { request: 1, receiveCount: 2 },
      ],
      invocations: [
        { request: 0, time: 10, duration: 20, environment: 0 },
        { request: 1, time: 110, duration: 40, environment: 0, ending: 'running' },
      ],
      batchInvocations: [0, 1].map((row) => ({ invocation: row, batch: row })),
    });
    expect(messageLife(trace, 0)?.phases.at(-1)?.receive).toMatchObject({ result: 'deleted', batchSize: 2 });
    expect(messageLife(trace, 1)?.phases.map(({ end, receive }) => [end, receive?.result])).toEqual([
      [10, undefined],
      [110, 'reported'],
      [150, 'open'],
    ]);
  });

  it('is none of requests that are no messages of a queue', () => {
    cites('sqs.messages-counted');
    expect(messageLife(aTrace({ invocations: [{ time: 0, duration: 5, environment: 0 }], environments: [{ created: 0 }] }), 0)).toBeNull();
  });
});
