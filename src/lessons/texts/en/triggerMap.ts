/** The words of the lesson about the map of triggers. */
import type { LessonTexts } from '../lessonTexts.ts';

export const triggerMap: LessonTexts = {
  title: 'The map of everything that invokes',
  about: 'Five sources and one function: who is first, who finds no room, and how often a failure runs.',
  steps: {
    'who-is-first': {
      text: 'Everything that can invoke a function does it in one of three ways. Here are five sources at once: a REST API, a bucket, a topic, a bus and a queue. Each has one event, all at the same moment.',
      change: 'The start: one event from each source, at {=set.traffic[0].at}.',
      question: 'In which order are these four done?',
      options: {
        s3: 'The upload to the bucket',
        api: 'The request to the API',
        eventbridge: 'The event on the bus',
        sns: 'The message to the topic',
      },
      why: 'The API invokes at once. A topic takes about {sns.delivery-latency|seconds} to hand a message over, a bus {eventbridge.delivery-latency|seconds}, a bucket {s3.delivery-latency|seconds}: AWS promises none of these, and they are yours to change. The upload was done {=triggers.uploads.latencyMs.max|ms} after it was sent.',
    },
    'no-room': {
      text: 'The function becomes slow, {=set.functions.work.handler[0].io} for each event, and may run only {=set.functions.work.reservedConcurrentExecutions} at a time. The person comes a little later than the rest, when it is busy.',
      change: 'Function: slow, reserved concurrency {=set.functions.work.reservedConcurrentExecutions}.',
      question: 'Which of the five is not done in the end?',
      options: {
        none: 'None: all are done, only later',
        job: 'The message of the queue',
        person: 'The person’s request',
      },
      why: 'The person’s. {=functions.work.Throttles} times somebody was refused. Events went back into Lambda’s own queue, the message waited with its poller, and all of them were done in time. Only the one who waited for an answer got a refusal, and would have to try again.',
    },
    fails: {
      text: 'Room enough again, and quick; but the code has a bug and always throws. The queue lets a message be received {=set.resources.queue.maxReceiveCount} times.',
      change: 'Function: it fails every time. Traffic: one event from each source, as before.',
      question: 'How often does the function run in all?',
      why: '{=functions.work.Invocations} times for five events. The API’s request once: its client has the error. Each of the three asynchronous events once and {async.retry-attempts|number} times more. The message as often as its queue allows. The way decides, not the service: learn three, and you know the whole map.',
    },
  },
  playground: {
    text: 'With nothing picked, the inspector leads to the map: every source, by its way, with an example that runs. Walk around in it.',
    tries: [
      'Find the three sources that you use most, and say their way before you look.',
      'Give the three asynchronous events a dead-letter queue.',
      'Add a stream and see how it differs from the queue.',
    ],
  },
  teacher: {
    goal: 'The class places any source into one of three ways, and derives from it who waits, who tries again and where failures end.',
    minutes: 20,
    ask: [
      'Which way is a load balancer? A schedule? A stream of a table?',
      'Where do you look for a lost event, for each of the ways?',
      'Why does a person at a browser behave like none of the other sources?',
    ],
    wrongAnswers: [
      '“Everything that is refused is lost.” Only what nobody keeps.',
      '“SNS tries again when my function throws.” Lambda’s queue does; SNS has delivered long before.',
      '“Five events, five invocations.” Not with retries.',
    ],
  },
};
