/** The words of the lesson about asynchronous retries and dead letters. */
import type { LessonTexts } from '../lessonTexts.ts';

export const asyncRetries: LessonTexts = {
  title: 'Async retries and dead letters',
  about: 'How long Lambda goes on with an event, and what becomes of one that it gives up.',
  steps: {
    waits: {
      text: 'Pictures come into a bucket, and a function writes each to an index. The index is down for the first {=set.timeline[0].fault.for}. Lambda tries a failed event again after {async.first-retry-wait}, and once more {async.second-retry-wait} after that.',
      change: 'The start: {=set.traffic[0].count} uploads while the index is down.',
      question: 'How long after its upload is a picture in the index?',
      why: 'About {=triggers.uploads.latencyMs.p50|ms}: the first two attempts failed, the third came late enough. All {=triggers.uploads.outcomes.succeeded} pictures made it, with {=functions.thumb.Invocations} invocations. The waits are long on purpose: they give other services time.',
    },
    'given-up': {
      text: 'The same trouble, but longer than Lambda’s patience. The function has no dead-letter queue and no destination.',
      change: 'Index: down for {=set.timeline[0].fault.for}.',
      question: 'What becomes of the events?',
      options: { later: 'They succeed once the index is back', kept: 'They wait in Lambda’s queue', dropped: 'They are lost' },
      why: 'After the third attempt Lambda gave up, and {=triggers.uploads.outcomes.dropped} events were dropped. The pictures are in the bucket, but nobody will index them, and nothing says so but a metric. Give every asynchronous function a place for what it fails.',
    },
    'dead-letters': {
      text: 'Now there is such a place: a queue to which Lambda sends what it gives up.',
      change: 'Function: dead-letter queue “{=set.functions.thumb.deadLetterQueue}”.',
      question: 'When does an event go there?',
      options: {
        first: 'After its first failure',
        last: 'After the last attempt has failed',
        none: 'Never: that queue is for SQS triggers',
      },
      why: 'After the last: {=functions.thumb.Errors} failures, then {=triggers.uploads.outcomes.deadLettered} dead letters with the events as they were. Once the index is back they can be sent again. An on-failure destination would also tell the error and its circumstances. For an SQS trigger the queue’s own redrive policy counts instead.',
    },
    throttled: {
      text: 'No failure this time, but little room: the function may run one at a time, each run takes {=set.functions.thumb.handler[0].io}, and all uploads come within a second. Most events find no room when they come.',
      change:
        'Function: reserved concurrency {=set.functions.thumb.reservedConcurrentExecutions}. Traffic: {=set.traffic[0].count} uploads.',
      question: 'How many of them are processed in the end?',
      why: 'All {=triggers.uploads.outcomes.succeeded}. Lambda was refused {=functions.thumb.Throttles} times and put the event back each time, with waits from {async.throttle-backoff-first} up to {async.throttle-backoff-maximum|seconds}, for at most {async.maximum-event-age|seconds}. A refusal uses up no retry. But the last picture waited {=triggers.uploads.latencyMs.max|ms}.',
    },
  },
  playground: {
    text: 'The bucket, the function and the dead-letter queue are yours.',
    tries: [
      'Set the maximum event age low and see who leaves.',
      'Set reserved concurrency to none at all, then to zero.',
      'Let only some of the attempts fail.',
    ],
  },
  teacher: {
    goal: 'The class can follow an event from its source to its end, through retries, throttles and dead letters.',
    minutes: 25,
    ask: [
      'Why are the waits between retries so long?',
      'Which of your asynchronous functions has no place for failures?',
      'What does a dead letter tell, and what does a destination tell?',
    ],
    wrongAnswers: [
      '“A throttled event is lost.” It waits in Lambda’s queue for hours.',
      '“The event is in the queue, so nothing can be lost.” After its attempts it is dropped, unless you gave it a place.',
      '“Three attempts mean three chances.” They also mean three side effects.',
    ],
  },
};
