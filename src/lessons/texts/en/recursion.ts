/** The words of the lesson about recursion. */
import type { LessonTexts } from '../lessonTexts.ts';

export const recursion: LessonTexts = {
  title: 'Recursion',
  about: 'A function that causes its own events: when Lambda stops it, and when only you can.',
  steps: {
    'own-bucket': {
      text: 'A function makes a small picture of every photo that arrives in a bucket, and puts it into a bucket. By a slip of the pen it is the same bucket. An object has arrived, so the function is invoked again.',
      change: 'The start: {=set.traffic[0].count} photo.',
      question: 'How often does the function run?',
      why: '{=functions.thumb.Invocations} times, and then Lambda saw that the function was causing its own events and stopped the chain: about {recursion.hops} are let through. There was no error anywhere. That it is stopped is luck: before Lambda could do so, such loops ran until somebody read the bill.',
    },
    'through-a-table': {
      text: 'The same mistake on another way. The function notes something in a table, and the table’s stream invokes the function with every change.',
      change: 'Trigger: the stream of a table, to which the function writes.',
      question: 'What happens after one change?',
      options: {
        once: 'It runs once: its own changes do not count',
        stopped: 'It runs several times, then Lambda stops it',
        'goes-on': 'It goes on for as long as anybody watches',
      },
      why: '{=functions.thumb.Invocations} times in {=durationMs|ms}, and it would have gone on. Lambda recognises loops through SQS, S3, SNS and from function to function, and through nothing else. Everything that happens here is successful, and everything is paid for.',
    },
    'kill-switch': {
      text: 'It is running, and you have noticed. Deleting the trigger takes a while, and so does new code. There is one setting that stops a function at once.',
      change:
        'Timeline: at {=set.timeline[0].at} the reserved concurrency becomes {=set.timeline[0].set["functions.thumb.reservedConcurrentExecutions"]}.',
      question: 'How many invocations are there in each stretch of time?',
      why: 'With nothing reserved for it a function may run nothing: after {=functions.thumb.Invocations} invocations all was still, and {=functions.thumb.Throttles} tries were refused. The change that is waiting in the stream is still there: mend the code before you lift the ban, or it begins again.',
    },
    prefix: {
      text: 'Now the cure. The trigger listens only to keys below one prefix, and the function writes below another. A second bucket would be the safer way: nobody can mistype a prefix that is not there.',
      change: 'Trigger: only keys that begin with {=set.triggers[0].prefix}. Traffic: {=set.traffic[0].count} photos.',
      question: 'How often does the function run?',
      why: '{=functions.thumb.Invocations} times, once for each photo. The {=triggers.uploads.outcomes.filtered} pictures that it wrote were announced too, and matched no filter. Whenever a function writes to a place that can invoke it, ask what keeps it apart, and whether Lambda would notice.',
    },
  },
  playground: {
    text: 'The filter is in place. Take it away, or let the function write two objects for each one, and be quick with the switch.',
    tries: [
      'Allow the loop in the function’s settings, and put a limit on its concurrency first.',
      'Send what Lambda stops to a failure destination.',
      'Make a loop of two functions.',
    ],
  },
  teacher: {
    goal: 'The class can see a loop in a drawing before it runs, knows which ones Lambda stops, and how to stop the others.',
    minutes: 20,
    ask: [
      'Where in your systems does a function write to something that can invoke it?',
      'Which alarm would have told you, before the bill did?',
      'Why is a loop that never fails worse than one that does?',
    ],
    wrongAnswers: [
      '“Lambda always stops loops.” Only those through a few services.',
      '“Lambda never stops loops.” It does so by default since a few years, for those services.',
      '“An alarm on errors would find it.” There are none.',
    ],
  },
};
