/** The words of the lesson about environment variables and secrets. */
import type { LessonTexts } from '../lessonTexts.ts';

export const variablesAndSecrets: LessonTexts = {
  title: 'Environment variables and secrets',
  about: 'What a function reads once stays as it was: after a rotation that is an outage.',
  steps: {
    changed: {
      text: 'Environment variables are part of a function’s configuration: {limits.environment-size} of text, encrypted while it is stored, there when the code starts. In the middle of a day somebody turns on debug logs. Before and after it, {=set.traffic[0].count} requests come at once.',
      change: 'Timeline: at {=set.timeline[0].at} one environment variable changes.',
      question: 'How many cold starts are there in all?',
      why: '{=functions.orders.coldStarts}: every request met one, before the change and after it. A running environment never sees a changed variable; Lambda replaces every environment instead. Free ones go at once, busy ones after their request. A change of one letter is a deployment.',
    },
    'once-at-init': {
      text: 'A database password belongs in Secrets Manager. The code reads it outside the handler, once for each environment, and keeps it. {=set.traffic[0].rate} order comes every second. At {=set.timeline[0].at} the secret is rotated: it gets a new value, and the old one is no longer valid.',
      change: 'Function: reads its password in init. Timeline: a rotation.',
      question: 'How many orders fail in each minute?',
      why: 'All of them, from the rotation on: {=functions.orders.Errors} errors. The environment was warm and busy, so it lived on with the old password, and an exception does not end it. The busier a function, the longer it keeps what it read once.',
    },
    'each-time': {
      text: 'The opposite: the code reads the password for every order. The rotation comes at the same time as before.',
      change: 'Function: the secret is read in the handler, not in init.',
      question: 'What happens now?',
      options: {
        errors: 'Orders still fail for a while',
        slower: 'None fails, and each takes longer',
        same: 'None fails, and none takes longer',
      },
      why: 'None failed, and each took longer: {=functions.orders.Duration.p50|ms} in the middle case, and on a bad day {=functions.orders.Duration.p99|ms}. Each order also pays for a call to Secrets Manager, and depends on it being there.',
    },
    cached: {
      text: 'Between once and every time there is a while. The Parameters and Secrets Extension keeps a value in each environment, here for {=set.functions.orders.handler[0].cacheFor}; {limits.extension-cache-ttl} is its longest and its default.',
      change: 'Function: the value is cached for {=set.functions.orders.handler[0].cacheFor}.',
      question: 'How many orders fail after the rotation?',
      why: '{=functions.orders.Errors}, and then it was over without anybody’s doing: the cached value ran out and the new one was read. Better still, code that reads the secret again when the database refuses it, or two users that are rotated in turn.',
    },
  },
  playground: {
    text: 'More customers, so more environments: each has a cache of its own, and each runs out at another time.',
    tries: [
      'Compare a short cache with a long one by errors and by cost.',
      'Let the secret rotate by itself, every few minutes.',
      'Deploy the function right after the rotation, with the secret read in init.',
    ],
  },
  teacher: {
    goal: 'The class can say for any value how old it may be, and what a rotation does to code that read it once.',
    minutes: 25,
    ask: [
      'Which values in your functions are read once? What happens when they change?',
      'Why does restarting help, and why is it no cure?',
      'Who may read the environment variables of a function in your account?',
    ],
    wrongAnswers: [
      '“Lambda restarts by itself, so the old password is soon gone.” Busy environments live for hours.',
      '“Environment variables are secret because they are encrypted.” Whoever may see the configuration sees them.',
      '“The function notices a changed variable at its next call.” It gets a new environment instead.',
    ],
  },
};
