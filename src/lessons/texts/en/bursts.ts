/** The words of the lesson about bursts and the scaling rate. */
import type { LessonTexts } from '../lessonTexts.ts';

export const bursts: LessonTexts = {
  title: 'Bursts and the scaling rate',
  about: 'A quota is not a speed: how fast one function may gain environments.',
  steps: {
    'at-once': {
      text: 'This account has a large quota, {=set.account.concurrentExecutions}. A crowd arrives at one moment, and every request keeps its environment for the rest of the run.',
      change: 'The start: {=set.traffic[0].count} requests at once, no retries.',
      question: 'How many of them run?',
      why: '{=functions.render.Invocations} ran and {=functions.render.Throttles} were refused, far below the quota. A function may gain {concurrency.scaling-burst} at once, and then {concurrency.scaling-refill|number} more each second. That is a limit of its own, for each function.',
    },
    spread: {
      text: 'The same crowd, spread over some seconds. The allowance refills evenly all the time, but it is never more than the burst.',
      change: 'Traffic: the same requests, over {=set.traffic[0].over}.',
      question: 'How many are at work at once, as time goes on?',
      why: '{=functions.render.Invocations} in the end: the burst, and what refilled while the crowd came, {concurrency.scaling-refill|number} a second. Where you can choose when work comes, through a queue or a little chance in its start, spread it.',
    },
    slower: {
      text: 'The crowd takes more than twice as long to arrive. It is still faster than the refill alone.',
      change: 'Traffic: the same requests, over {=set.traffic[0].over}.',
      question: 'How many are refused?',
      options: { most: 'More than a fifth', few: 'A few', none: 'None' },
      why: 'None: all {=functions.render.Invocations} ran, {=functions.render.ConcurrentExecutions.max} at once at the end. The burst made up for what came above the refill. Steep is what hurts, not large.',
    },
    warm: {
      text: 'Now the requests are short. A first crowd comes, and a few seconds later a second one of the same size.',
      change:
        'Function: {=set.functions.render.handler[0].io} each. Traffic: twice {=set.traffic[0].count}, at {=set.traffic[0].at} and {=set.traffic[1].at}.',
      question: 'How many requests are refused, of both crowds?',
      why: '{=functions.render.Throttles}: the second crowd found {=functions.render.environments.created} environments waiting. The scaling rate counts environments that are gained, not requests. Whoever is warm needs none.',
    },
  },
  playground: {
    text: 'Draw crowds of your own and look for the steepest one that passes.',
    tries: [
      'Make the second crowd larger than the first.',
      'Give callers retries and see how long the refused ones take.',
      'Prepare environments with provisioned concurrency.',
    ],
  },
  teacher: {
    goal: 'The class can draw how many environments a crowd gets over time, and knows what to do with a steep one.',
    minutes: 20,
    ask: [
      'Where does a steep crowd come from in your system?',
      'Which of the limits would a larger quota move, and which not?',
      'What can be spread, and what cannot?',
    ],
    wrongAnswers: [
      '“Lambda scales at once and without end.” It gains environments at a rate.',
      '“With a larger quota it would pass.” The rate is another limit.',
      '“The second crowd is refused as the first.” It found warm environments.',
    ],
  },
};
