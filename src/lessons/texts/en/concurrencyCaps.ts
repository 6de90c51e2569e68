/** The words of the lesson about concurrency and its caps. */
import type { LessonTexts } from '../lessonTexts.ts';

export const concurrencyCaps: LessonTexts = {
  title: 'Concurrency and its caps',
  about: 'Rate times duration, the account’s quota, and the request rate that comes with it.',
  steps: {
    'rate-times-duration': {
      text: 'Concurrency is how many requests are in work at the same moment. It is not how many come in a second. Here {=set.traffic[0].rate} come each second, and each takes {=set.functions.quote.handler[0].io}.',
      change: 'The start.',
      question: 'How many are in work at once, on average?',
      why: 'About {=functions.quote.ConcurrentExecutions.avg}: requests a second times seconds each. At its highest it was {=functions.quote.ConcurrentExecutions.max}, because requests do not come evenly. Plan for the peak, not for the mean.',
    },
    slower: {
      text: 'A service that the function asks gets slow. As many requests come as before; nobody calls more often.',
      change: 'Function: each request takes {=set.functions.quote.handler[0].io}.',
      question: 'How many are in work at once, on average?',
      why: 'About {=functions.quote.ConcurrentExecutions.avg}. Slowness of something else turned into concurrency of yours. That is how one slow dependency uses up an account’s quota although traffic is as always.',
    },
    quota: {
      text: 'All functions of an account in one Region share a quota, {limits.account-concurrency|number} unless you ask for more. This account has less, as new ones do. The service is still slow.',
      change: 'Account: a quota of {=set.account.concurrentExecutions}.',
      question: 'What happens to the requests that do not fit?',
      options: { wait: 'They wait until there is room', fine: 'Nothing: there is room for all', refused: 'They are refused at once' },
      why: '{=functions.quote.Throttles} of {=triggers.calls.sent} were refused with HTTP {concurrency.throttle-is-429|number}, at once and unbilled. Lambda does not let synchronous requests wait: the caller has to come again. The highest concurrency was {=functions.quote.ConcurrentExecutions.max}, just the quota.',
    },
    'request-rate': {
      text: 'The service is fast again, so concurrency is small. But many short requests come. Beside the quota there is a second cap: {concurrency.requests-per-unit|number} requests a second for each unit of concurrency.',
      change:
        'Function: {=set.functions.quote.handler[0].io} each. Account: a quota of {=set.account.concurrentExecutions}. Traffic: {=set.traffic[0].rate} a second.',
      question: 'Which share of the requests is refused?',
      why: '{=functions.quote.Throttles / triggers.calls.sent|percent} were refused although on average only {=functions.quote.ConcurrentExecutions.avg} of {=set.account.concurrentExecutions} were in work. The cap was the request rate, not concurrency. Short functions reach it first.',
    },
  },
  playground: {
    text: 'Both caps are in play. Pick a refused request: the inspector names the limit.',
    tries: [
      'Make requests longer until the other cap is the tighter one.',
      'Raise the quota until nothing is refused.',
      'Give callers retries and watch the rate.',
    ],
  },
  teacher: {
    goal: 'The class can estimate concurrency from rate and duration, and names the cap that binds.',
    minutes: 25,
    ask: [
      'Your traffic stays the same and your database gets slower. What happens to concurrency?',
      'Which alarm tells you in time?',
      'Why does Lambda refuse, in place of making callers wait?',
    ],
    wrongAnswers: [
      '“Concurrency is requests per second.” It is rate times duration.',
      '“Below the quota nothing is throttled.” The request rate is a cap of its own.',
      '“Throttled requests are billed.” They never ran.',
    ],
  },
};
