/** The words of the lesson about API Gateway’s clock. */
import type { LessonTexts } from '../lessonTexts.ts';

export const gatewayClock: LessonTexts = {
  title: 'API Gateway’s clock',
  about: 'The API stops waiting, the function does not stop running, and the client tries again.',
  steps: {
    gone: {
      text: 'A person asks for an export through a REST API. Writing it takes {=set.functions.export.handler[0].io}. The function’s timeout is {=set.functions.export.timeout}, so there seems to be time enough. But the API waits {api-gateway.integration-timeout} by default.',
      change: 'The start: one request.',
      question: 'What happens?',
      options: {
        answer: 'The answer comes when the function is done',
        stopped: 'The API gives up and the function is stopped',
        'runs-on': 'The API gives up, the function runs on to its end',
      },
      why: 'The client got HTTP {api-gateway.timeout-504|number}; the function did not hear of it, ran for {=functions.export.Duration.max|ms} without an error, and its answer went nowhere. All of it was billed. In the function’s metrics nothing looks wrong.',
    },
    again: {
      text: 'What does a client do that got an error? It tries again: the person presses the button, or the code has a loop. API Gateway itself never does.',
      change: 'Client: up to {=set.triggers[0].maximumAttempts} attempts.',
      question: 'How many exports are written?',
      why: '{=functions.export.Invocations} exports, and not one reached the person. Each attempt started the work anew, while the one before was still at it. If the work charges a card, it charges it each time: give such work an idempotency key.',
    },
    'handed-over': {
      text: 'Work that takes longer than a caller waits belongs behind a queue. The API’s function now only takes the order: it writes a message and answers. Another function writes the export when the message comes.',
      change: 'API: a new function puts the order into a queue; the export is made from there.',
      question: 'How long does the person wait for an answer?',
      why: 'The answer “we are on it” took {=triggers.api.latencyMs.max|ms}, cold start included. The export was written once, in peace. The person learns of it later: by asking again, by mail, or through a WebSocket.',
    },
  },
  playground: {
    text: 'Several people now ask at once, through the queue.',
    tries: [
      'Make the export shorter and send it through the API again.',
      'Let the new function fail after it has written its message.',
      'Try an HTTP API: its clock differs a little.',
    ],
  },
  teacher: {
    goal: 'The class can draw the two clocks of a request, and knows what runs on when the outer one is over.',
    minutes: 15,
    ask: [
      'What does the function’s log say about the person who left?',
      'What happens if the work charges a card?',
      'How would you tell the person later that it is done?',
    ],
    wrongAnswers: [
      '“The function is stopped.” It runs on, and is billed.',
      '“A longer function timeout helps.” The API’s clock is another one.',
      '“API Gateway tries again.” It never does; people and clients do.',
    ],
  },
};
