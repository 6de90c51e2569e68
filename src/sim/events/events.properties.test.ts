/** What holds in every run: each attempt has an event that is JSON, as many records as its batch has items, and what is delivered is what is received. */
import fc from 'fast-check';
import { expect, it } from 'vitest';
import { NO_ROW } from '../../base/table.ts';
import { scenarioArbitrary } from '../scenario/testing.ts';
import { simulateText } from '../testing.ts';
import { batchOf } from '../trace/batchOf.ts';
import { originKinds, type Trace } from '../trace/tables.ts';
import { machineOf } from './identity.ts';
import { contextOf, deliveriesOf, eventOf, responseOf } from './index.ts';

/** Random runs in which the last function, which sends nothing on, also gets what ends in queues. */
const traces: fc.Arbitrary<Trace> = scenarioArbitrary.map((input) => {
  const last = Object.keys(input.functions).at(-1);
  const endings = ['queue', 'dead-letters'].map((source) => ({ id: `${source}-read`, type: 'sqs', source, function: last }));
  return simulateText({ ...input, triggers: [...(input.triggers ?? []), ...endings] }).trace;
});

const always = (check: (trace: Trace) => void): void => {
  fc.assert(
    fc.property(traces, (trace) => {
      check(trace);
    }),
    { numRuns: 40 },
  );
};

/** Rows of a table, some sixty of them at most, spread over all. */
function someOf(length: number): number[] {
  const step = Math.max(1, Math.floor(length / 60));
  return Array.from({ length: Math.ceil(length / step) }, (_, i) => i * step);
}

const expectJson = (value: unknown): void => expect(JSON.parse(JSON.stringify(value))).toStrictEqual(value);

it('every attempt has an event, a context and a response that are JSON, the same each time', () => {
  always((trace) => {
    for (const row of someOf(trace.invocations.length)) {
      const event = eventOf(trace, row);
      expectJson(event);
      expect(eventOf(trace, row)).toStrictEqual(event);
      expectJson(contextOf(trace, row, trace.invocations.time[row] as number));
      expectJson(responseOf(trace, row));
      expect(contextOf(trace, row, 0) === null).toBe(trace.invocations.environment[row] === NO_ROW);
    }
  });
});

it('a batch has a record for each of its items', () => {
  always((trace) => {
    for (const row of someOf(trace.invocations.length)) {
      const batch = batchOf(trace, row);
      if (batch < 0) continue;
      expect(recordsIn(eventOf(trace, row) as BatchEvent)).toHaveLength(trace.batches.count[batch] as number);
    }
  });
});

interface BatchEvent {
  readonly Records?: readonly unknown[];
  /** Of ActiveMQ. */
  readonly messages?: readonly unknown[];
  /** Of Kafka, by topic and partition, and of RabbitMQ, by queue. */
  readonly records?: Readonly<Record<string, readonly unknown[]>>;
  readonly rmqMessagesByQueue?: Readonly<Record<string, readonly unknown[]>>;
}

const recordsIn = ({ Records, messages, records, rmqMessagesByQueue }: BatchEvent): readonly unknown[] =>
  Records ?? messages ?? Object.values(records ?? rmqMessagesByQueue ?? {}).flat();

it('what is delivered is JSON, and a queue that is polled hands on exactly that', () => {
  always((trace) => {
    for (const request of someOf(trace.requests.length)) expectJson(deliveriesOf(trace, request));
    expectHandedOn(trace);
  });
});

it('a dead-letter queue that is polled hands on what was delivered', () => {
  const { trace } = simulateText({
    version: 1,
    name: 'Dead letters are read',
    duration: '10m',
    functions: {
      failing: { runtime: 'python3.13', errorRate: 1, deadLetterQueue: 'dead-letters', asyncConfig: { maximumRetryAttempts: 0 } },
      reader: { runtime: 'python3.13' },
    },
    resources: { bucket: { type: 's3' }, 'dead-letters': { type: 'sqs' } },
    triggers: [
      { id: 'uploads', type: 's3', source: 'bucket', function: 'failing' },
      { id: 'read', type: 'sqs', source: 'dead-letters', function: 'reader' },
    ],
    traffic: [{ to: 'bucket', pattern: 'replay', timestamps: ['1s', '2s', '3s'] }],
  });
  expect(expectHandedOn(trace), 'messages that were compared').toBe(3);
});

/** Compares each record of a polled queue with what was delivered to it; how many were compared. */
function expectHandedOn(trace: Trace): number {
  let compared = 0;
  for (const row of someOf(trace.invocations.length)) {
    const batch = batchOf(trace, row);
    const request = trace.invocations.request[row] as number;
    if (batch < 0 || machineOf(trace, request) !== 'queueMessage') continue;
    const origin = trace.origins.request.indexOf(request);
    const kind = originKinds[trace.origins.kind[origin] ?? 0]?.name;
    if (origin < 0 || (kind !== 'onFailure' && kind !== 'onSuccess' && kind !== 'deadLetter')) continue;
    const parent = trace.origins.parent[origin] as number;
    const delivered = deliveriesOf(trace, parent).find((delivery) => delivery.kind === (isQueue(trace, parent) ? 'redrive' : kind));
    const [record] = (eventOf(trace, row) as { readonly Records: readonly { readonly body: string }[] }).Records;
    const body = typeof delivered?.body === 'string' ? delivered.body : JSON.stringify(delivered?.body);
    expect(record?.body).toBe(body);
    compared++;
  }
  return compared;
}

const isQueue = (trace: Trace, request: number): boolean => machineOf(trace, request) === 'queueMessage';
