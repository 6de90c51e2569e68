/** The words of the lesson about cost. */
import type { LessonTexts } from '../lessonTexts.ts';

export const whatItCosts: LessonTexts = {
  title: 'What it all costs',
  about: 'Requests and duration, the services around, and what stands ready for nobody.',
  steps: {
    'two-parts': {
      text: 'Lambda’s bill has two main parts: each request has a price, and so has each second for each GB of memory, rounded up to the next millisecond. This function has {=set.functions.quote.memorySize} MB and works for {=set.functions.quote.handler[0].io}.',
      change: 'The start: {=set.traffic[0].rate} requests a second, for {=set.duration}.',
      question: 'Which share of Lambda’s bill do the requests themselves make up?',
      why: '{=bill.lines[0].usd / bill.totalUsd|percent}; the rest is duration. A million such requests cost {=bill.totalUsd / functions.quote.Invocations * 1000000} dollars in all. For very short functions requests weigh more, for long or large ones hardly anything.',
    },
    around: {
      text: 'A function is never alone. In front of this one stands a REST API, and whatever it logs is taken in by CloudWatch. The run is the same as before.',
      change: 'Nothing. Look at the whole bill now.',
      question: 'Which share of the whole bill is not Lambda’s?',
      why: '{=bill.neighbours.totalUsd / (bill.totalUsd + bill.neighbours.totalUsd)|percent}, most of it the API’s: a request through it costs {=bill.neighbours.lines[0].unitPriceUsd / bill.lines[0].unitPriceUsd} times what the request costs at Lambda. Whoever saves on memory here saves at the wrong end. An HTTP API or a function URL is cheaper.',
    },
    waiting: {
      text: 'A second function gets the same requests. It hardly computes: it asks a partner’s service and waits {=set.functions.ask.handler[0].io} for the answer.',
      change: 'Function ask: it waits. Memory and traffic are those of the first one.',
      question: 'How many times as much does its duration cost?',
      why: '{=functions.ask.gbSeconds / functions.quote.gbSeconds} times. Lambda bills time and not work: a function that waits costs what one that computes costs. Waiting for people or slow services belongs elsewhere: into a queue, an event, or a workflow of Step Functions, which does not charge for the time.',
    },
    ready: {
      text: 'The first function alone again. Somebody has heard that cold starts are bad and keeps {=set.functions.quote.provisionedConcurrentExecutions} environments ready all the time. While they work, a second costs less than on demand.',
      change: 'Function: provisioned concurrency {=set.functions.quote.provisionedConcurrentExecutions}.',
      question: 'What becomes of Lambda’s bill for the same requests?',
      options: { less: 'It falls: each second is cheaper', same: 'It stays about the same', more: 'It rises clearly' },
      why: 'It rises: {=bill.lines[2].usd / bill.totalUsd|percent} of it is for standing ready. On average {=functions.quote.environments.avgBusy} of {=functions.quote.environments.created} environments were at work. Provisioned concurrency pays where it is busy most of the time, or where a cold start costs more than money.',
    },
  },
  playground: {
    text: 'The free tier is on: in small amounts Lambda is free for ever. The bill below the run shows every line, and what a month would cost.',
    tries: [
      'Put an HTTP API or a function URL in place of the REST API.',
      'Look for the number of provisioned environments that pays.',
      'Choose the other architecture and compare the bills.',
    ],
  },
  teacher: {
    goal: 'The class can estimate the bill of a function with what stands around it, and says where saving is worth it.',
    minutes: 25,
    ask: [
      'Which line of this bill would you attack first?',
      'What does a function cost that nobody calls?',
      'When would a server that runs all day be cheaper?',
    ],
    wrongAnswers: [
      '“Lambda is the expensive part.” Often it is what stands in front of it, and the logs.',
      '“Waiting is free, the CPU does nothing.” Time is billed, whatever happens in it.',
      '“Throttled requests cost too.” They never ran and are not billed.',
    ],
  },
};
