/** The words of the lesson about environments. */
import type { LessonTexts } from '../lessonTexts.ts';

export const environment: LessonTexts = {
  title: 'What an environment is',
  about: 'One request at a time, then frozen, kept for the next one, and in the end taken away.',
  steps: {
    overlapping: {
      text: 'A function does not run on a server that waits for it. Lambda runs it in an execution environment: a small virtual machine with the runtime and your code in it. Here is a function that works for {=set.functions.hello.handler[0].io} on each call. Its callers do not wait for each other.',
      change: 'The start: {=set.traffic[0].count} calls within {=set.traffic[0].over}, and no environment yet.',
      question: 'How many environments will there be?',
      why: 'An environment serves one request at a time. {=functions.hello.ConcurrentExecutions.max} calls overlapped, so {=functions.hello.environments.created} environments were made: the first because there was none, the others because all were busy. A web server would have taken them side by side.',
    },
    'one-by-one': {
      text: 'The same function, the same work. Now its callers come so far apart that each call is over long before the next one comes.',
      change: 'Traffic: a call every few seconds ({=set.traffic[0].rate} a second) in place of all at once.',
      question: 'How many environments will these calls need?',
      options: { each: 'One for each call: each starts fresh', one: 'One for all of them', some: 'More than one, but fewer than calls' },
      why: 'The environment was kept after the first call and took every later one. {=functions.hello.Invocations} calls met {=functions.hello.coldStarts} cold start. What your code holds in memory or in /tmp is still there at the next call.',
    },
    frozen: {
      text: 'The environment is kept from call to call. Most of the time no call is there. Does a waiting environment cost anything, and does your code go on in it?',
      change: 'Duration of the run: {=set.duration}. Nothing else.',
      question: 'For how much of this time is the function billed?',
      why: 'Between calls the environment is frozen: it keeps its memory, but nothing in it runs and nothing is billed. Billed were {=functions.hello.billedMs|ms} out of {=durationMs|ms}: the init once, and each call. Work that you leave going after the answer stands still as well.',
    },
    reclaimed: {
      text: 'Lambda does not keep an idle environment for ever. AWS does not say for how long; measurements give the range that Coldstart draws from, and you can change it. Do not build on it.',
      change: 'Traffic: a few calls at the beginning, then one latecomer at {=set.traffic[1].at}.',
      question: 'Put these in order.',
      options: {
        late: 'The latecomer’s call arrives',
        reclaimed: 'The first environment is reclaimed',
        second: 'The second call is answered',
        cold: 'A new environment is ready',
      },
      why: 'Nobody called, so after some minutes the environment was reclaimed. The latecomer found none and waited for a new one: that is a cold start, the second of {=functions.hello.coldStarts}. Anything that the first one held in memory is gone.',
    },
  },
  playground: {
    text: 'The scenario is yours now. Everything on the left can be changed, and every click in the picture says why.',
    tries: [
      'Bring the latecomer earlier, until it meets the old environment.',
      'Let many callers come at the same moment and count the rows below the stage.',
      'Make the work shorter until two calls in a row no longer overlap.',
    ],
  },
  teacher: {
    goal: 'The class can draw the life of an environment, and says why five callers at once need five of them.',
    minutes: 20,
    ask: [
      'What would a web server have done with these callers?',
      'Who pays for an environment that waits?',
      'What may your code keep in a variable, and what must it never keep there?',
    ],
    wrongAnswers: [
      '“One environment serves many requests at once, like a server.” It serves one at a time.',
      '“Every call starts fresh.” What was in memory before is still there.',
      '“What I start before I return goes on.” It stands still until the next request.',
    ],
  },
};
