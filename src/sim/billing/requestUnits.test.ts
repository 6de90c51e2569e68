import { describe, expect, it } from 'vitest';
import { cites } from '../rules/testing.ts';
import { simulateText } from '../testing.ts';

const quiet = { provisioning: '0s', initDuration: '0s', idleLifetime: '1h', maximumAge: '1h' };
/** Billed requests by function, of one event of 321 KB at each target. */
const requestsOf = (parts: object, ...to: readonly string[]): Record<string, number> => {
  const { summary } = simulateText({
    duration: '10m',
    platform: quiet,
    traffic: to.map((target) => ({ to: target, pattern: 'burst', count: 1, payloadSize: 321 })),
    ...parts,
  });
  return Object.fromEntries(
    summary.bill.lines.filter(({ item }) => item === 'requests').map(({ function: fn, quantity }) => [fn, quantity]),
  );
};
const functions = { f: {}, g: {} };

describe('an event of 321 KB counts', () => {
  it.each(['sns', 'eventbridge'])('as three requests when %s sends it, and as three for each function that gets it (B20)', (type) => {
    cites('billing.async-first-chunk', 'billing.async-chunk');
    const triggers = ['f', 'g'].map((name) => ({ id: `to-${name}`, type, source: 'source', function: name }));
    expect(requestsOf({ functions, resources: { source: { type } }, triggers }, 'source')).toEqual({ f: 3, g: 3 });
  });

  it('as one when it tells of an object in a bucket that is so large', () => {
    cites('billing.announcements-are-small');
    const triggers = [{ id: 'uploads', type: 's3', source: 'bucket', function: 'f' }];
    expect(requestsOf({ functions, resources: { bucket: { type: 's3' } }, triggers }, 'bucket').f).toBe(1);
  });

  it('as one for a caller who waits, and as one in the batches of a queue or a stream', () => {
    const triggers = [
      { id: 'calls', type: 'sdk', function: 'f' },
      { id: 'jobs', type: 'sqs', source: 'queue', function: 'g' },
    ];
    expect(requestsOf({ functions, resources: { queue: { type: 'sqs' } }, triggers }, 'calls').f).toBe(1);
    expect(requestsOf({ functions, resources: { queue: { type: 'sqs' } }, triggers }, 'queue').g).toBeLessThanOrEqual(1);
  });

  it('as three each time it is tried', () => {
    cites('billing.retries-billed');
    const failing = { functions: { f: { errorRate: 1 } }, resources: { source: { type: 'sns' } } };
    const triggers = [{ id: 'news', type: 'sns', source: 'source', function: 'f' }];
    expect(requestsOf({ ...failing, triggers }, 'source')).toEqual({ f: 9 });
  });

  it('as three again for what follows from it: an invoked function, a message that its handler publishes, and the record of a failure', () => {
    const triggers = [
      { id: 'calls', type: 'sdk', function: 'f' },
      { id: 'news', type: 'sns', source: 'topic', function: 'h' },
    ];
    const f = {
      handler: [
        { call: 'lambda:InvokeFunction', on: 'g', invocationType: 'Event' },
        { call: 'sns:Publish', on: 'topic' },
      ],
    };
    const h = { errorRate: 1, asyncConfig: { maximumRetryAttempts: 0, onFailure: 'k' } };
    const counts = requestsOf({ functions: { f, g: {}, h, k: {} }, resources: { topic: { type: 'sns' } }, triggers }, 'calls');
    expect(counts).toEqual({ f: 1, g: 3, h: 3, k: 3 });
  });

  it('as its size of the moment says, and events of the timeline are small', () => {
    const triggers = [{ id: 'news', type: 'sns', source: 'topic', function: 'f' }];
    const { summary } = simulateText({
      duration: '10m',
      platform: quiet,
      functions: { f: {} },
      resources: { topic: { type: 'sns' } },
      triggers,
      traffic: [{ id: 'posts', to: 'topic', pattern: 'replay', timestamps: ['1s', '3s'], payloadSize: 256 }],
      timeline: [
        { at: '2s', set: { 'traffic.posts.payloadSize': 1024 } },
        { at: '5s', invoke: { trigger: 'news', count: 1 } },
      ],
    });
    expect(summary.bill.lines[0]).toMatchObject({ item: 'requests', quantity: 1 + 13 + 1 });
  });
});
