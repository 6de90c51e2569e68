/** The words of the lesson about databases behind Lambda. */
import type { LessonTexts } from '../lessonTexts.ts';

export const databases: LessonTexts = {
  title: 'Databases behind Lambda',
  about: 'Every environment holds a connection of its own, and keeps it while it waits.',
  steps: {
    'one-each': {
      text: 'A relational database allows a limited number of connections, here {=set.resources.db.maxConnections}. The function’s code opens one connection and keeps it for later calls, as is good practice: a pool of one.',
      change: 'The start: {=set.traffic[0].count} orders at once.',
      question: 'How many orders fail?',
      why: '{=triggers.shop.outcomes.functionError}. A pool in your code is a pool for one environment, and environments share nothing: {=functions.orders.environments.created} environments asked for as many connections. Lambda itself refused nobody. It scales further than most databases.',
    },
    held: {
      text: 'A smaller sale: {=set.traffic[0].count} orders, which just fit. Each is done in about a second, and then nothing happens. After {=set.traffic[1].at} somebody in the office opens a report, which needs one connection too.',
      change: 'Traffic: a smaller sale, one report, {=set.duration}.',
      question: 'How many connections do the orders’ environments hold over time?',
      why: 'A frozen environment keeps its connection. Orders were done within seconds, but {=functions.orders.environments.created} connections stayed until Lambda reclaimed the environments, and the report failed before a database on which nobody was working.',
    },
    capped: {
      text: 'The large sale again, with two changes: the function has a ceiling below the database’s limit, and its callers try again when they are refused.',
      change:
        'Function: reserved concurrency {=set.functions.orders.reservedConcurrentExecutions}. Callers: up to {=set.triggers[0].maximumAttempts} attempts.',
      question: 'What becomes of the orders?',
      options: {
        errors: 'Some still fail in the function',
        later: 'All succeed, some of them later',
        lost: 'Those above the ceiling are lost',
      },
      why: 'All {=triggers.shop.outcomes.succeeded} succeeded, and the report as well. Lambda refused {=functions.orders.Throttles} times before the database had to, and a refused request can be tried again without harm. The ceiling on environments is the only pool size that counts; a proxy (RDS Proxy) is another way.',
    },
    deployed: {
      text: 'A ceiling for how many run at once is not quite one for connections. Here {=set.traffic[0].count} slow orders are at work when new code is deployed, and as many new ones come.',
      change: 'Timeline: a deployment at {=set.timeline[0].at}. Function: each order takes {=set.functions.orders.handler[1].io}.',
      question: 'How many orders fail?',
      why: '{=functions.orders.Errors}. New code needs new environments, with new connections, while the old ones are still finishing their requests with theirs. Leave room for two generations, or the deployment itself becomes the outage.',
    },
  },
  playground: {
    text: 'The ceiling now leaves room for two generations. See whether the orders mind.',
    tries: [
      'Look for the highest ceiling with which a deployment does no harm.',
      'Make the database slow for a while in the timeline, and watch the environments grow.',
      'Put a queue with a maximum concurrency in front.',
    ],
  },
  teacher: {
    goal: 'The class can work out how many connections a function may open, and names the settings that bound it.',
    minutes: 25,
    ask: [
      'Where does the pool of your framework live, and how many copies of it are there?',
      'Why does closing the connection at the end of each request cost something as well?',
      'What would change if a proxy stood between?',
    ],
    wrongAnswers: [
      '“The pool size in the code protects the database.” It bounds one environment; there are many.',
      '“Connections are free again when the requests are done.” They are held as long as the environments live.',
      '“More memory would help.” It does not change the number of environments by much, and not what each one holds.',
    ],
  },
};
