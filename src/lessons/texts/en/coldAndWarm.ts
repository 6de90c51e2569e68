/** The words of the lesson about cold and warm. */
import type { LessonTexts } from '../lessonTexts.ts';

export const coldAndWarm: LessonTexts = {
  title: 'Cold and warm',
  about: 'Which requests wait for a cold start, and why pings keep about one environment warm.',
  steps: {
    first: {
      text: 'A request that finds a free environment is warm: the handler runs at once. One that finds none is cold: it waits until a new environment is ready. This shop gets its requests evenly, and each is done long before the next.',
      change: 'The start: {=set.traffic[0].rate} requests a second for {=set.duration}.',
      question: 'How many requests meet a cold start?',
      why: 'Only the first: {=functions.shop.coldStarts} of {=functions.shop.Invocations}. It took {=triggers.api.latencyMs.max|ms}, a warm one {=triggers.api.latencyMs.p50|ms}. A cold start belongs to an environment, not to a request: the environment it made served all the others.',
    },
    growth: {
      text: 'There is a warm environment now, so is the function warm? In the middle of the run a sale begins, and several shoppers press the button at nearly the same moment.',
      change: 'Traffic: {=set.traffic[1].count} more requests within {=set.traffic[1].over}, at {=set.traffic[1].at}.',
      question: 'How many cold starts are there in the whole run?',
      why: 'The one warm environment took one request of the sale; each of the other {=functions.shop.creationReasons.growth} needed an environment of its own. With the very first one that makes {=functions.shop.coldStarts}. “The function is warm” means little: count how many environments are.',
    },
    deploy: {
      text: 'After the sale there are as many environments as the sale had requests, all idle. Then a colleague deploys. The shoppers of the quiet hour come one at a time, as before.',
      change: 'Timeline: a deployment at {=set.timeline[0].at}.',
      question: 'What happens to cold starts after it?',
      options: {
        stays: 'None: the code is swapped inside the warm environments',
        next: 'One: the next request makes a new environment, which takes the others too',
        all: 'As many as there were environments: each is rebuilt',
      },
      why: 'A deployment replaces every environment; {=functions.shop.environments.ended} ended. Lambda makes no new ones ahead of requests: the next request met a cold start, and as the quiet hour needs only one at a time, that was all.',
    },
    pings: {
      text: 'A common recipe: a schedule calls the function every few minutes to keep it warm. Here it does, and nothing else happens until the sale begins.',
      change:
        'Triggers: a ping, {=set.triggers[1].expression}. Traffic: only the sale, {=set.traffic[0].count} requests at {=set.traffic[0].at}.',
      question: 'How many requests of the sale start cold?',
      why: 'The pings came one at a time, so they kept one environment. It took one request; {=functions.shop.creationReasons.growth} of {=set.traffic[0].count} started cold. A ping keeps an environment, not the function. What keeps many ready is provisioned concurrency.',
    },
  },
  playground: {
    text: 'The ping and the sale are yours.',
    tries: [
      'Let the schedule ping less often, until its environment is reclaimed between two pings.',
      'Give the function provisioned concurrency and look at the bill.',
      'Make init shorter and see what the sale’s cold requests gain.',
    ],
  },
  teacher: {
    goal: 'The class can name the moments at which cold starts happen, and counts environments instead of calling a function warm.',
    minutes: 20,
    ask: [
      'Is a function warm? What does one have to know to answer?',
      'Why did the deployment cost only one cold start here, and when would it cost many?',
      'What would you keep warm with pings, if anything?',
    ],
    wrongAnswers: [
      '“A ping keeps the function warm.” It keeps about one environment.',
      '“A cold start belongs to the first request of the day.” It belongs to every new environment.',
      '“After a deployment Lambda prepares new environments.” It waits for requests.',
    ],
  },
};
