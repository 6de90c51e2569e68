/** What the observatory tells of topics of Kafka and of brokers, beside what it tells of streams and queues. */
import { describe, expect, it } from 'vitest';
import { galleryCards, parseScenario, simulate, type Trace } from '../../sim/index.ts';
import { givenUpAt, observatoryAt, observatoryOf } from './observatory.ts';
import { pollersAt } from './pollersAt.ts';
import { describeQueue } from './queueWords.ts';

async function runOf(slug: string): Promise<Trace> {
  const entry = await galleryCards.find((card) => card.slug === slug)?.load();
  const result = parseScenario(JSON.stringify(entry?.scenario));
  if (!result.ok) throw new Error(JSON.stringify(result.problems));
  return simulate(result.scenario);
}

describe('a topic', () => {
  it('tells how many pollers read it, and a stream does not', async () => {
    const trace = await runOf('msk-topic');
    expect([0, 239, 240, 900].map((s) => pollersAt(trace, 0, s * 1e6))).toEqual([1, 1, 2, 8]);
    expect(observatoryAt(trace, 100e6).streams[0]).toHaveLength(8);
    expect(pollersAt(await runOf('poison-pill'), 0, 1e6)).toBeNull();
  });

  it('of failed records gets each of them', async () => {
    const trace = await runOf('kafka-topic');
    expect(givenUpAt(trace, 'failed-payments', trace.horizon, 5).count).toBe(1);
  });
});

describe('a broker', () => {
  it('tells what it has put aside, in a dead-letter queue of its own', async () => {
    const trace = await runOf('mq-broker');
    const [queue] = observatoryOf(trace).queues;
    expect(queue).toMatchObject({ name: 'orders', broker: 'ActiveMQ', deadLetterQueue: 'ActiveMQ.DLQ of orders' });
    const { count, newest } = givenUpAt(trace, 'ActiveMQ.DLQ of orders', trace.horizon, 3);
    expect(count).toBeGreaterThanOrEqual(2);
    expect(newest).toHaveLength(Math.min(3, count));
  });

  it('has no visibility timeout in its words', async () => {
    const trace = await runOf('mq-broker');
    const moment = observatoryAt(trace, 61e6).queues[0];
    if (moment === undefined) throw new Error('no queue');
    expect(moment.inFlight).toBeGreaterThan(0);
    expect(describeQueue(moment, 61e6, true)).not.toContain('visibility');
  });
});
