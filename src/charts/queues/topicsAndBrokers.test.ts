/** What the observatory tells of topics of Kafka and of brokers, beside what it tells of streams and queues. */
import { describe, expect, it } from 'vitest';
import { gallery } from '../../sim/scenario/gallery/index.ts';
import { simulateText } from '../../sim/testing.ts';
import { givenUpAt, observatoryAt, observatoryOf } from './observatory.ts';
import { pollersAt } from './pollersAt.ts';
import { describeQueue } from './queueWords.ts';

const runOf = (slug: string) => simulateText(gallery.find((entry) => entry.slug === slug)?.scenario).trace;

describe('a topic', () => {
  it('tells how many pollers read it, and a stream does not', () => {
    const trace = runOf('msk-topic');
    expect([0, 239, 240, 900].map((s) => pollersAt(trace, 0, s * 1e6))).toEqual([1, 1, 2, 8]);
    expect(observatoryAt(trace, 100e6).streams[0]).toHaveLength(8);
    expect(pollersAt(runOf('poison-pill'), 0, 1e6)).toBeNull();
  });

  it('of failed records gets each of them', () => {
    const trace = runOf('kafka-topic');
    expect(givenUpAt(trace, 'failed-payments', trace.horizon, 5).count).toBe(1);
  });
});

describe('a broker', () => {
  it('tells what it has put aside, in a dead-letter queue of its own', () => {
    const trace = runOf('mq-broker');
    const [queue] = observatoryOf(trace).queues;
    expect(queue).toMatchObject({ name: 'orders', broker: 'ActiveMQ', deadLetterQueue: 'ActiveMQ.DLQ of orders' });
    const { count, newest } = givenUpAt(trace, 'ActiveMQ.DLQ of orders', trace.horizon, 3);
    expect(count).toBeGreaterThanOrEqual(2);
    expect(newest).toHaveLength(Math.min(3, count));
  });

  it('has no visibility timeout in its words', () => {
    const trace = runOf('mq-broker');
    const moment = observatoryAt(trace, 61e6).queues[0];
    if (moment === undefined) throw new Error('no queue');
    expect(moment.inFlight).toBeGreaterThan(0);
    expect(describeQueue(moment, 61e6, true)).not.toContain('visibility');
  });
});
