/** Where events go that Lambda gives up or has processed: facts/triggers.md 1c, its terminal outcomes, and interview question 25. */
import { describe, expect, it } from 'vitest';
import { summarise } from '../metrics/summarise.ts';
import { cites } from '../rules/testing.ts';
import type { LambdaFunction, Resource, TimelineEntry } from '../scenario/model.ts';
import { explainInvocation } from '../trace/explainInvocation.ts';
import { markKinds, originKinds, type Trace } from '../trace/tables.ts';
import { contentOf } from './contentOf.ts';
import { outcomeCounts } from './reading.ts';
import { simulate } from './simulate.ts';
import { burst, constant, io, lambda, resource, type ScenarioParts, scenario, seconds, trigger } from './testing.ts';

const asyncConfig = { maximumRetryAttempts: 0, maximumEventAge: seconds(21_600), onFailure: null, onSuccess: null };
const failed = { ...asyncConfig, onFailure: 'failures' };
const body = { key: 'raw/a.jpg' };

/** A function `f` behind a bucket, and a function `g` behind a topic, a bus and a second bucket. */
const run = (fn: Partial<LambdaFunction>, parts: ScenarioParts = {}) =>
  simulate(
    scenario({
      duration: 600,
      functions: [lambda({ asyncConfig, ...fn }), lambda({ name: 'g', handler: [io(seconds(1))] })],
      resources: [resource('failures', 0, 0, 'sns'), resource('successes', 0, 0, 'eventbridge'), resource('dlq', 0, 0, 'sns')],
      triggers: [
        trigger('s3'),
        trigger('sns', {}, { id: 'failed', source: 'failures', function: 'g' }),
        trigger('sns', {}, { id: 'dead', source: 'dlq', function: 'g' }),
        trigger('eventbridge', {}, { id: 'done', source: 'successes', function: 'g' }),
      ],
      traffic: [{ ...burst(4), to: 'bucket', bodies: [{ body, weight: 1 }] }],
      ...parts,
    }),
  );

/** How many events of each trigger there were, and how they came to be. */
const arrivals = (trace: Trace): Record<string, number> => {
  const counts: Record<string, number> = {};
  for (let row = 0; row < trace.origins.length; row++) {
    const to = trace.triggers[trace.requests.trigger[trace.origins.request[row] as number] as number]?.id ?? '';
    const name = `${to} by ${originKinds[trace.origins.kind[row] as number]?.name}`;
    counts[name] = (counts[name] ?? 0) + 1;
  }
  return counts;
};

const outcomesOf = (trace: Trace, id = 't') =>
  Object.fromEntries(Object.entries(summarise(trace).triggers[id]?.outcomes ?? {}).filter(([, count]) => count > 0));

const marks = (trace: Trace): Record<string, number> => {
  const counts: Record<string, number> = {};
  for (const kind of trace.marks.kind) counts[markKinds[kind]?.name ?? ''] = (counts[markKinds[kind]?.name ?? ''] ?? 0) + 1;
  return counts;
};

const followers = (trace: Trace): number[] => Array.from(trace.origins.request);

describe('an event that Lambda gives up', () => {
  it('arrives at the on-failure destination as a record, once for each event (async.on-failure-destination, async.destination-record)', () => {
    const trace = run({ errorRate: 1, asyncConfig: failed });
    expect(outcomesOf(trace)).toEqual({ sentToDestination: 4 });
    expect(arrivals(trace)).toEqual({ 'failed by onFailure': 4 });
    expect(outcomesOf(trace, 'failed')).toEqual({ succeeded: 4 });
    for (const row of followers(trace))
      expect(contentOf(trace, row).body).toMatchObject({
        requestContext: {
          functionArn: 'arn:aws:lambda:us-east-1:123456789012:function:f:$LATEST',
          condition: 'RetriesExhausted',
          approximateInvokeCount: 1,
        },
        requestPayload: body,
        responseContext: { statusCode: 200, functionError: 'Unhandled' },
      });
  });

  it('T10: after three attempts its record says so', () => {
    const trace = run({ errorRate: 1, asyncConfig: { ...failed, maximumRetryAttempts: 2 } });
    expect(contentOf(trace, followers(trace)[0] as number).body).toMatchObject({
      requestContext: { condition: 'RetriesExhausted', approximateInvokeCount: 3 },
    });
  });

  it('arrives at the dead-letter queue as it was (async.dead-letter-queue)', () => {
    const trace = run({ errorRate: 1, deadLetterQueue: 'dlq' });
    expect(outcomesOf(trace)).toEqual({ deadLettered: 4 });
    expect(arrivals(trace)).toEqual({ 'dead by deadLetter': 4 });
    for (const row of followers(trace)) expect(contentOf(trace, row)).toEqual({ key: -1, body, size: 1 });
  });

  it('arrives at both where both are set, and counts as sent to the destination (async.both-delivered)', () => {
    const trace = run({ errorRate: 1, asyncConfig: failed, deadLetterQueue: 'dlq' });
    expect(outcomesOf(trace)).toEqual({ sentToDestination: 4 });
    expect(arrivals(trace)).toEqual({ 'failed by onFailure': 4, 'dead by deadLetter': 4 });
    expect(marks(trace)).toEqual({ sentToDestination: 4, deadLettered: 4 });
  });

  it('invokes the function that is its destination, as an asynchronous event with retries of its own (async.function-destination)', () => {
    const trace = run({ errorRate: 1, asyncConfig: { ...asyncConfig, onFailure: 'g' } });
    expect(arrivals(trace)).toEqual({ 'f:g by onFailure': 4 });
    expect(trace.triggers.find(({ id }) => id === 'f:g')).toMatchObject({ type: 'invoke-event', machine: 'asynchronous', function: 1 });
    expect(outcomesOf(trace, 'f:g')).toEqual({ succeeded: 4 });
  });

  it('tells a bus in an envelope that rules can match', () => {
    const asyncToBus = { ...asyncConfig, onFailure: 'successes', onSuccess: 'successes' };
    const bodyOf = (errorRate: number) => {
      const trace = run({ errorRate, asyncConfig: asyncToBus });
      return contentOf(trace, followers(trace)[0] as number).body;
    };
    expect(bodyOf(1)).toMatchObject({ source: 'lambda', 'detail-type': 'Lambda Function Invocation Result - Failure' });
    expect(bodyOf(0)).toMatchObject({ source: 'lambda', 'detail-type': 'Lambda Function Invocation Result - Success' });
  });

  it.each([
    ['EventAgeExceeded', { reservedConcurrentExecutions: 1, handler: [io(seconds(300))] }],
    ['ZeroReservedConcurrency', { reservedConcurrentExecutions: 0 }],
  ])('%s: its record has no answer of the function, which never ran with it', (condition, fn) => {
    cites('async.record-conditions');
    const trace = run({ ...fn, asyncConfig: { ...failed, maximumEventAge: seconds(60) } });
    const [first] = followers(trace);
    const record = contentOf(trace, first as number).body;
    expect(record).toMatchObject({ requestContext: { condition } });
    expect(record).not.toHaveProperty('responseContext');
  });
});

describe('an event that succeeded', () => {
  it('arrives at the on-success destination, and only there (async.on-success-destination)', () => {
    const trace = run({ asyncConfig: { ...failed, onSuccess: 'successes' }, deadLetterQueue: 'dlq' });
    expect(outcomesOf(trace)).toEqual({ succeeded: 4 });
    expect(arrivals(trace)).toEqual({ 'done by onSuccess': 4 });
    expect(contentOf(trace, followers(trace)[0] as number).body).toMatchObject({ detail: { requestContext: { condition: 'Success' } } });
  });

  it('stays a success when its record cannot be written', () => {
    const trace = run({ asyncConfig: { ...asyncConfig, onSuccess: 'successes' }, role: { Statement: [] } as never });
    expect(outcomesOf(trace)).toEqual({ succeeded: 4 });
    expect(marks(trace)).toEqual({ destinationDeliveryFailed: 4, writeDenied: 4 });
  });
});

describe('a record that cannot be written', () => {
  const outage = (on: string): TimelineEntry => ({
    kind: 'fault',
    on,
    at: 0,
    for: seconds(300),
    errorRate: 1,
    latency: null,
    throttle: null,
    index: 0,
  });
  const fifo: Resource = { name: 'dlq', type: 'sqs', latency: constant(0), errorRate: 0, maxConcurrency: null, settings: { fifo: true } };

  it('is lost with the event: during an outage, without permission, or because the target is FIFO (async.standard-targets)', () => {
    cites('async.dead-letter-errors', 'async.destination-delivery-failures', 'iam.destination-permissions');
    const lost = [
      run({ errorRate: 1, deadLetterQueue: 'dlq' }, { timeline: [outage('dlq')] }),
      run({ errorRate: 1, deadLetterQueue: 'dlq', role: { Statement: [] } as never }),
      run({ errorRate: 1, deadLetterQueue: 'dlq' }, { resources: [fifo] }),
    ];
    for (const trace of lost) {
      expect(outcomesOf(trace)).toEqual({ dropped: 4 });
      expect(marks(trace)).toMatchObject({ dropped: 4, deadLetterError: 4 });
      expect(trace.origins.length).toBe(0);
    }
    const destination = run({ errorRate: 1, asyncConfig: failed }, { timeline: [outage('failures')] });
    expect(outcomesOf(destination)).toEqual({ dropped: 4 });
    expect(marks(destination)).toMatchObject({ dropped: 4, destinationDeliveryFailed: 4 });
  });

  it('does not keep the dead-letter queue from getting the event', () => {
    const trace = run({ errorRate: 1, asyncConfig: failed, deadLetterQueue: 'dlq' }, { timeline: [outage('failures')] });
    expect(outcomesOf(trace)).toEqual({ deadLettered: 4 });
    expect(marks(trace)).toMatchObject({ deadLettered: 4, destinationDeliveryFailed: 4 });
    expect(arrivals(trace)).toEqual({ 'dead by deadLetter': 4 });
  });

  it('is told of with the attempt that was the last, and with why', () => {
    cites('iam.destination-permissions');
    const both = { asyncConfig: { ...failed, maximumRetryAttempts: 1 }, deadLetterQueue: 'dlq', errorRate: 1 };
    const role = { Statement: [{ Effect: 'Allow', Action: 'sns:Publish', Resource: 'arn:aws:sns:us-east-1:123456789012:dlq' }] } as never;
    const trace = run({ ...both, role }, { timeline: [outage('dlq')], traffic: [{ ...burst(1), to: 'bucket' }] });
    expect(explainInvocation(trace, 0).sentence).not.toContain('Lambda could not');
    expect(explainInvocation(trace, 1).sentence).toContain(
      'Lambda could not send a record of it to failures: the execution role does not allow it. Lambda could not send it to dlq: dlq did not take it.',
    );
    const success = run({ asyncConfig: { ...asyncConfig, onSuccess: 'successes' }, role });
    expect(explainInvocation(success, 0).sentence).toMatch(/Lambda could not send a record of it to successes: the execution role/);
  });

  it('is written by a role that allows it', () => {
    const role = {
      Statement: [{ Effect: 'Allow', Action: 'sns:Publish', Resource: 'arn:aws:sns:us-east-1:123456789012:failures' }],
    } as never;
    expect(outcomesOf(run({ errorRate: 1, asyncConfig: failed, role }))).toEqual({ sentToDestination: 4 });
    expect(outcomesOf(run({ errorRate: 1, deadLetterQueue: 'dlq', role }))).toEqual({ dropped: 4 });
  });
});

describe('a loop', () => {
  it('through a destination is in the chain that Lambda watches, and is stopped after 16 (async.records-stay-in-chain)', () => {
    const trace = run(
      { errorRate: 1, asyncConfig: failed },
      {
        triggers: [trigger('s3'), trigger('sns', {}, { id: 'again', source: 'failures' })],
        traffic: [{ ...burst(1), to: 'bucket' }],
      },
    );
    expect(trace.invocations.environment.filter((row) => row !== 0xffffffff).length).toBe(16);
    expect(outcomeCounts(trace)).toMatchObject({ sentToDestination: 16 });
  });
});
