/** What each kind of why says, to the word, on scenarios of one or two events. */
import { describe, expect, it } from 'vitest';
import { cites } from '../rules/testing.ts';
import { simulateText } from '../testing.ts';
import { questionOf, type Why, whyKinds, whyOf, whySubjectsOf } from './index.ts';

const base = { version: 1, seed: 7, duration: '2m', platform: { provisioning: '50ms', initDuration: '200ms' } };
const api = { triggers: [{ id: 'api', type: 'api-gateway', function: 'f' }] };
const photos = { resources: { photos: { type: 's3' } }, triggers: [{ id: 'uploads', type: 's3', source: 'photos', function: 'f' }] };
const at = (to: string, ...timestamps: string[]) => ({ traffic: [{ to, pattern: 'replay', timestamps }] });

/** The why of one event of a scenario; fails when there is none. */
function why(scenario: object, kind: string, row: number): Why {
  const found = whyOf(simulateText({ ...base, ...scenario }).trace, { kind, row });
  if (found === null) throw new Error(`No ${kind} of row ${row}.`);
  return found;
}

/** Each link as its time in seconds and its text. */
const linksOf = ({ links }: Why) => links.map(({ time, text }) => [time / 1e6, text]);

describe('a throttle', () => {
  it('names the limit, who filled it and when there is room again', () => {
    cites('concurrency.reserved', 'lifecycle.one-request-per-environment');
    const functions = { f: { reservedConcurrentExecutions: 1, handler: [{ io: '3s' }], timeout: '10s' } };
    const triggers = [{ id: 'app', type: 'sdk', function: 'f', maximumAttempts: 2 }];
    const found = why({ functions, triggers, ...at('app', '1s', '2s') }, 'throttle', 2);
    expect(found).toMatchObject({ ruleId: 'concurrency.reserved', time: found.links.at(-1)?.time });
    expect(found.sentence).toBe(
      'Attempt 2 of request 2 was refused because all 1 of 1 reserved slots were busy. The account still had 999 free.',
    );
    expect(linksOf(found).map(([, text]) => text)).toEqual([
      'From the beginning f may run 1 request at once: its reserved concurrency',
      'Environment 1 starts cold: 250 ms of init hold a slot before its handler begins',
      'Request 1 takes the last slot: 1 of 1 is busy',
      '2 requests reach f within 980 ms, 1 of them a retry',
      'Attempt 2 of request 2 arrives and is refused with 429; the next slot comes free 1.27 s later, in environment 1',
    ]);
    expect(found.links.map(({ place }) => place && `${place.kind} ${place.row}`)).toEqual([
      null,
      'environment 0',
      'invocation 0',
      'invocation 1',
      'invocation 2',
    ]);
  });

  it('of a limit that the timeline set leads to the timeline', () => {
    const functions = { f: { handler: [{ io: '3s' }], timeout: '10s' } };
    const timeline = [{ at: '500ms', set: { 'functions.f.reservedConcurrentExecutions': 0 } }];
    const found = why({ functions, ...api, timeline, ...at('api', '1s') }, 'throttle', 0);
    expect(found.links[0]).toMatchObject({ time: 500_000, place: { kind: 'timeline', row: 0 } });
  });
});

it('a cold start tells what became of the environment before, and where the time went', () => {
  cites('lifecycle.idle-lifetime', 'lifecycle.first-use', 'lifecycle.freeze');
  const scenario = {
    duration: '20m',
    platform: { ...base.platform, idleLifetime: '5m' },
    functions: { f: { handler: [{ io: '100ms' }] } },
  };
  const found = why({ ...scenario, ...api, ...at('api', '1s', '2s', '10m') }, 'coldStart', 2);
  expect(found).toMatchObject({ ruleId: 'lifecycle.idle-lifetime', time: 600e6 });
  expect(linksOf(found)).toEqual([
    [2.1, 'Environment 1 has answered request 2 and is frozen: the last of its requests'],
    [302.1, 'Environment 1 is reclaimed after 5 min idle, 4 min 58 s before the next request'],
    [600, 'Request 3 arrives and finds no environment that is free: Lambda creates environment 2'],
    [600, 'Creating the environment takes 50 ms'],
    [600.05, 'Init of the runtime takes 200 ms'],
    [600.25, 'The handler begins: request 3 has waited 250 ms'],
  ]);
  const gone = why({ ...scenario, ...api, ...at('api', '1s', '2s', '10m') }, 'reclaimed', 0);
  expect(gone.sentence).toBe(
    'Environment 1 was reclaimed after lying idle for 5 min. It had lived since 0:01.000 and served 2 invocations.',
  );
});

it('a timeout names the steps that used the time, and the fault that made one long', () => {
  cites('lifecycle.invoke-limit');
  const scenario = {
    functions: { f: { timeout: '1s', handler: [{ io: '200ms' }, { call: 'http:Request', on: 'partner' }] } },
    resources: { partner: { type: 'http', latency: '100ms' } },
    timeline: [{ at: '20s', fault: { on: 'partner', latency: '5s', for: '30s' } }],
  };
  const found = why({ ...scenario, ...api, ...at('api', '30s') }, 'timeout', 0);
  expect(linksOf(found).map(([, text]) => text)).toEqual([
    'From the beginning f has a timeout of 1 s',
    'A fault of partner begins, for 30 s: it is slow',
    'Request 1 arrives and waits 250 ms for the new environment 1',
    'Init takes 200 ms before the invocation; the timeout does not count it',
    'Waiting takes 200 ms of 1 s',
    'http:Request partner takes 800 ms of 1 s',
    'Request 1 has taken 1 s, the timeout, and is ended; its environment is reset',
  ]);
});

it('a caller that left had its own patience, and the invocation went on', () => {
  cites('sdk.caller-timeout');
  const triggers = [{ id: 'app', type: 'sdk', function: 'f', callerTimeout: '2s', maximumAttempts: 1 }];
  const found = why({ functions: { f: { timeout: '20s', handler: [{ io: '5s' }] } }, triggers, ...at('app', '1s') }, 'callerGone', 0);
  expect(found).toMatchObject({ ruleId: 'sdk.caller-timeout', time: 3e6 });
  expect(found.sentence).toBe(
    'The client of app stopped waiting for request 1 after 2 s, and Lambda does not hear of that: it went on for 3.25 s, which is billed.',
  );
});

describe('an asynchronous event whose function always fails', () => {
  const scenario = {
    duration: '10m',
    functions: { f: { errorRate: 1, handler: [{ io: '100ms' }], deadLetterQueue: 'dead' } },
    resources: { ...photos.resources, dead: { type: 'sqs' } },
    triggers: photos.triggers,
    ...at('photos', '1s'),
  };

  it('is tried again by Lambda’s queue after one minute and after two', () => {
    cites('async.first-retry-wait', 'async.second-retry-wait');
    expect(why(scenario, 'retry', 1)).toMatchObject({
      sentence:
        'Request 1 failed after 100 ms: the handler threw an error. Attempt 2 of request 1 came 60 s later: Lambda’s queue tries an event that failed again, up to 2 times. The wait was 60 s before retry 1.',
      ruleId: 'async.first-retry-wait',
    });
    expect(why(scenario, 'retry', 2).ruleId).toBe('async.second-retry-wait');
  });

  it('ends in the dead-letter queue with all its attempts', () => {
    cites('async.dead-letter-queue', 'async.retry-attempts');
    const found = why(scenario, 'deadLettered', 0);
    expect(found.sentence).toBe(
      'Event 1 was given up after 3 attempts, 3 min 2 s after it was sent, and was sent to the dead-letter queue dead: an event that fails is tried 2 more times. Attempt 3 of request 1 failed after 100 ms: the handler threw an error.',
    );
    expect(linksOf(found)).toEqual([
      [0, 'From the beginning 100% of the attempts of f throw an error after their last step'],
      [1, 'Event 1 comes about, and uploads brings it to Lambda'],
      [2.36, 'Request 1 fails after 100 ms: the handler threw an error'],
      [62.46, 'Attempt 2 of request 1 fails after 100 ms: the handler threw an error'],
      [182.56, 'Attempt 3 of request 1 fails after 100 ms: the handler threw an error'],
      [182.56, 'Lambda’s queue gives event 1 up after 3 attempts: it is sent to the dead-letter queue dead'],
    ]);
  });
});

it('an event that got too old while it was throttled is lost for its age', () => {
  cites('async.maximum-event-age');
  const f = { reservedConcurrentExecutions: 1, timeout: '900s', handler: [{ io: '400s' }], asyncConfig: { maximumEventAge: '60s' } };
  const found = why({ duration: '10m', functions: { f }, ...photos, ...at('photos', '1s', '2s') }, 'dropped', 1);
  expect(found.ruleId).toBe('async.maximum-event-age');
  expect(found.sentence).toBe(
    'Event 2 was given up after 6 attempts, 61 s after it was sent, and was lost: an event is kept for 60 s at most. Attempt 6 of request 2 was refused with 429.',
  );
  expect(found.links.map(({ text }) => text)).toContain(
    '3 more attempts, 3 of them refused; one: attempt 4 of request 2 is refused with 429',
  );
});

it('a message that was received as often as its queue allows tells each receive', () => {
  cites('sqs.redrive');
  const scenario = {
    duration: '5m',
    functions: { f: { errorRate: 1, timeout: '10s', handler: [{ io: '1s' }] } },
    resources: { jobs: { type: 'sqs', visibilityTimeout: '30s', maxReceiveCount: 2, deadLetterQueue: 'dead' }, dead: { type: 'sqs' } },
    triggers: [{ id: 'q', type: 'sqs', source: 'jobs', function: 'f' }],
  };
  const found = why({ ...scenario, ...at('jobs', '1s') }, 'deadLettered', 0);
  expect(found.sentence).toBe(
    'Message 1 was moved to the dead-letter queue dead 60 s after it was sent: it had been received 2 times and not deleted, and jobs lets a message be received 2 times. The last time, the invocation failed after 1 s: the handler threw an error.',
  );
  expect(linksOf(found)).toEqual([
    [1, 'Message 1 is sent to the queue jobs'],
    [1, 'Receive 1: the invocation fails after 1 s: the handler threw an error; back 30 s later'],
    [31, 'Receive 2: the invocation fails after 1 s: the handler threw an error; back 30 s later'],
    [61, 'Instead of being received again, message 1 moves to dead'],
  ]);
});

it('a message that nobody could take expires', () => {
  cites('sqs.retention');
  const scenario = {
    duration: '5m',
    functions: { f: { reservedConcurrentExecutions: 0, timeout: '10s', handler: [{ io: '1s' }] } },
    resources: { jobs: { type: 'sqs', visibilityTimeout: '30s', maxReceiveCount: 100, retention: '60s' } },
    triggers: [{ id: 'q', type: 'sqs', source: 'jobs', function: 'f' }],
  };
  expect(why({ ...scenario, ...at('jobs', '1s') }, 'expired', 0)).toMatchObject({
    ruleId: 'sqs.retention',
    sentence:
      'Message 1 was lost 60 s after it was sent: it had been received 2 times and not deleted, and the queue keeps a message for 60 s. The last time, the invocation was refused with 429, 5 times.',
  });
});

describe('a duplicate', () => {
  it('of a queue: its visibility timeout ended while the first invocation was at work', () => {
    cites('sqs.visibility');
    const scenario = {
      functions: { f: { timeout: '30s', handler: [{ io: '20s' }] } },
      resources: { jobs: { type: 'sqs', visibilityTimeout: '30s' } },
      triggers: [{ id: 'q', type: 'sqs', source: 'jobs', function: 'f' }],
      timeline: [{ at: '500ms', set: { 'functions.f.timeout': '60s', 'functions.f.handler.0.io': '45s' } }],
    };
    const found = why({ ...scenario, ...at('jobs', '1s') }, 'duplicate', 1);
    expect(found.sentence).toBe(
      'Message 1 was handled again because its visibility timeout of 30 s ended 15.3 s before the invocation that had it was done: meanwhile it was in the queue again, and request 1 received it.',
    );
    expect(linksOf(found)).toEqual([
      [0, 'From the beginning messages of jobs are hidden for 30 s, and f may run for 60 s'],
      [0.5, 'The timeline sets functions.f.timeout to "60s" and functions.f.handler.0.io to "45s"'],
      [1, 'Message 1 is received and hidden for 30 s'],
      [1.25, 'Waiting takes 45 s'],
      [31, 'The visibility timeout ends, and the invocation still runs: for 15.3 s more. Message 1 is in the queue again'],
      [31, 'Another invocation gets message 1 and does the same work again'],
    ]);
  });

  it('of Lambda’s own queue: it delivers at least once', () => {
    cites('async.at-least-once');
    const platform = { ...base.platform, duplicateRate: 1 };
    const found = why({ platform, functions: { f: { handler: [{ io: '100ms' }] } }, ...photos, ...at('photos', '1s') }, 'duplicate', 1);
    expect(found.sentence).toBe(
      'Event 2 is event 1 delivered a second time: Lambda’s queue delivers at least once, and here 100% of events come twice.',
    );
  });
});

it('a refusal leads to the policy, the fault or the loop behind it', () => {
  cites('invoke.denied-403', 'invoke.service-error-500');
  const f = { handler: [{ io: '100ms' }] };
  const closed = { functions: { f: { ...f, resourcePolicy: { Version: '2012-10-17', Statement: [] } } } };
  expect(why({ ...closed, ...api, ...at('api', '1s') }, 'refused', 0).links[0]?.text).toBe(
    'From the beginning the resource-based policy of f does not let api in',
  );
  expect(why({ ...closed, ...photos, ...at('photos', '1s') }, 'denied', 0).sentence).toBe(
    'Event 1 was turned away 1 s after it was sent: uploads may not invoke f, or the payload was too large, and trying again would not help.',
  );
  const timeline = [{ at: '20s', fault: { on: 'api', errorRate: 1, for: '30s' } }];
  expect(why({ functions: { f }, ...api, timeline, ...at('api', '30s') }, 'refused', 0).links[0]).toMatchObject({
    text: 'A fault of api begins, for 30 s: 100% of its calls fail',
    place: { kind: 'timeline', row: 0 },
  });
});

it('a client without tokens says what its retries cost', () => {
  cites('sdk.retry-quota', 'sdk.retry-cost-throttle');
  const functions = { f: { handler: [{ io: '100ms' }], reservedConcurrentExecutions: 0 } };
  const triggers = [{ id: 'app', type: 'sdk', function: 'f', retryQuota: 5 }];
  expect(why({ functions, triggers, ...at('app', '1s') }, 'retryQuotaEmpty', 0).sentence).toBe(
    'Request 1 was not tried again: the client of app had 5 tokens for retries, a retry costs 14 of them, after a throttle 5, and too few were left.',
  );
});

describe('what may be asked', () => {
  it('of one attempt: its failure first, then its being a retry, then its cold start', () => {
    const scenario = { functions: { f: { errorRate: 1, handler: [{ io: '100ms' }] } }, ...photos, ...at('photos', '1s') };
    const { trace } = simulateText({ ...base, ...scenario });
    expect(whySubjectsOf(trace, { kind: 'invocation', row: 0 }).map(({ kind }) => kind)).toEqual(['functionError', 'coldStart']);
    expect(whySubjectsOf(trace, { kind: 'invocation', row: 1 }).map(({ kind }) => kind)).toEqual(['functionError', 'retry']);
    expect(whyOf(trace, { kind: 'throttle', row: 0 })).toBeNull();
    expect(whyOf(trace, { kind: 'faultStarted', row: 0 })).toBeNull();
  });

  it('is a question for every kind', () => {
    for (const { kind } of whyKinds) expect(questionOf(kind)).toMatch(/^Why .*\?$/);
  });
});
