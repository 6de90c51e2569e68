/** The words of the lesson about the three ways of being invoked. */
import type { LessonTexts } from '../lessonTexts.ts';

export const threeWays: LessonTexts = {
  title: 'The three ways of being invoked',
  about: 'Who waits for the answer decides who tries again, and how often.',
  steps: {
    synchronous: {
      text: 'The caller may wait for the answer. So do API Gateway, a function URL and code with an SDK. This function has a bug: it always throws. Its callers use an SDK that makes up to {=set.triggers[0].maximumAttempts} attempts.',
      change: 'The start: {=set.traffic[0].count} synchronous calls.',
      question: 'How often does the function run?',
      why: 'It ran {=functions.save.Invocations} times: once for each call. An error of the function comes back as an ordinary answer, and no SDK tries that again; it tries again what Lambda refused. With a synchronous call the caller decides.',
    },
    asynchronous: {
      text: 'The caller may hand an event over and go. So do S3, SNS and EventBridge. Lambda puts the event into a queue of its own and answers at once; what follows is between Lambda and the function. The bug is still there.',
      change: 'Trigger: uploads to a bucket, {=set.traffic[0].count} of them, in place of calls.',
      question: 'How often does the function run?',
      why: 'It ran {=functions.save.Invocations} times: each event once, and then {async.retry-attempts|number} times more, after {async.first-retry-wait|seconds} and another {async.second-retry-wait|seconds}. Nobody waited for it, so Lambda tries again. Whatever the function did before it threw was done each time.',
    },
    polled: {
      text: 'Or nobody calls at all: Lambda reads from a queue or a stream and invokes the function with what it finds. That is an event source mapping. A message is deleted when the function succeeds; else it becomes visible again.',
      change: 'Trigger: a queue with {=set.traffic[0].count} messages; each may be received {=set.resources.jobs.maxReceiveCount} times.',
      question: 'How often does the function run?',
      why: 'It ran {=functions.save.Invocations} times: every message came back until the queue had handed it out as often as its redrive policy allows, and then moved it to the dead-letter queue. With polling the queue decides; Lambda’s own retries play no part.',
    },
  },
  playground: {
    text: 'Now the function fails only sometimes. The inspector, when nothing is picked, leads to a map of everything that can invoke a function, by these three ways.',
    tries: [
      'Compare the ways by how long a failure stays unnoticed.',
      'Set retries of the asynchronous trigger to none.',
      'Open a source of the map that you use at work.',
    ],
  },
  teacher: {
    goal: 'The class can say of any invocation who waits for it, who tries again, and how often.',
    minutes: 20,
    ask: [
      'Which way is the one that your users notice first when it fails?',
      'Why does Lambda try an event again, but never a call?',
      'Where would each of the three failures be seen?',
    ],
    wrongAnswers: [
      '“Lambda always tries three times.” Only asynchronous events.',
      '“The SDK tries a failed function again.” An error of the function is an answer.',
      '“An event runs once.” At least once, and after errors several times.',
    ],
  },
};
