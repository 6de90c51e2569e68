/** The sentences about queues, by hand. */
import { describe, expect, it } from 'vitest';
import type { EventsMoment, WaitingEvent } from './eventsAt.ts';
import type { QueueMoment } from './queueAt.ts';
import { attemptWords, clockWords, describeEvents, describeQueue, describeShard, shortLeft } from './queueWords.ts';
import type { ShardMoment } from './shardAt.ts';

const queue: QueueMoment = {
  queue: 'jobs',
  visible: 3,
  inFlight: 2,
  delayed: 0,
  oldestAge: 90e6,
  messagesInFlight: [
    { request: 4, state: 'atWork', since: 100e6, hiddenUntil: 130e6, receiveCount: 1 },
    { request: 5, state: 'returning', since: 105e6, hiddenUntil: 135e6, receiveCount: 2 },
  ],
  flightStates: { atWork: 1, throttled: 0, returning: 1, held: 0 },
  messagesVisible: [],
  messagesDelayed: [],
  overdue: [],
  groups: null,
};

const event: WaitingEvent = {
  request: 1,
  kind: 'retry',
  since: 100e6,
  until: 160e6,
  ends: 'attempt',
  attempts: 3,
  failures: 1,
  mostFailures: 3,
  expires: 900e6,
};

describe('words about queues', () => {
  it('say who waits, who is at work, and what comes back when', () => {
    expect(describeQueue(queue, 120e6)).toBe(
      '3 messages wait, 2 are in flight, 1 of them at work. The oldest came 90 s ago. 1 in flight comes back when the visibility timeout ends, in 15 s.',
    );
    expect(describeQueue({ ...queue, visible: 0, inFlight: 0 }, 0)).toBe('The queue is empty.');
    expect(describeQueue({ ...queue, overdue: [7] }, 120e6)).toContain(
      '1 message could be received again while an earlier invocation is still at work on it.',
    );
  });

  it('count only failed attempts against the retries, and tell what the clock counts to', () => {
    expect(attemptWords(event)).toBe('1 of 3 attempts failed, refused 2 times');
    expect(attemptWords({ ...event, attempts: 0, failures: 0 })).toBe('not tried yet');
    expect(clockWords(event, 120e6)).toBe('next attempt in 40 s');
    expect(clockWords({ ...event, ends: 'givenUp' }, 120e6)).toBe('given up in 40 s');
    expect(clockWords({ ...event, ends: 'runEnd' }, 120e6)).toBe('waits until the run ends');
    const moment: EventsMoment = {
      function: 0,
      waiting: 1,
      byKind: { delivering: 0, queued: 0, retry: 1, throttled: 0 },
      inFlight: 2,
      events: [event],
    };
    expect(describeEvents(moment, 120e6)).toBe(
      '1 event waits: 1 for another attempt after a failure. 2 are with the function. The next attempt is due in 40 s.',
    );
  });

  it('say how far behind a shard is, and that it is blocked', () => {
    const shard: ShardMoment = {
      shard: 0,
      arrived: 10,
      done: 4,
      inFlight: 1,
      lost: 1,
      checkpoint: 50e6,
      oldest: 4,
      iteratorAge: 1,
      batches: [],
      blocks: [],
      split: null,
    };
    expect(describeShard(shard, 80e6)).toBe('1 with the function, 5 waiting, the oldest for 30 s. 1 record given up or expired.');
    expect(describeShard({ ...shard, arrived: 4, inFlight: 0, checkpoint: null, lost: 0 }, 80e6)).toBe(
      'Caught up: all 4 records done with.',
    );
  });

  it('write what is left in few characters', () => {
    expect([0.823e6, 12.4e6, 168e6, 3768e6, Number.POSITIVE_INFINITY].map(shortLeft)).toEqual(['823 ms', '12.4 s', '2:48', '1:02:48', '∞']);
  });
});
