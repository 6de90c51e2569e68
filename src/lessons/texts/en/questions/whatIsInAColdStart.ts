/** The words of interview question 4. */
import type { QuestionTexts } from '../../questionTexts.ts';

export const whatIsInAColdStart: QuestionTexts = {
  question: 'What is in a cold start?',
  answer:
    'Finding a place and fetching the code; then extensions, the runtime, and your code outside the handler, one after the other; then the handler runs.',
  choice: {
    ask: 'A first request: {=ask.place|ms} to find a place, {=ask.extension|ms} for an extension, {=ask.runtime|ms} for the runtime, {=ask.code|ms} for code outside the handler, {=ask.handler|ms} for the handler. How long does its caller wait?',
    options: {
      all: { text: '{=ask.place + ask.extension + ask.runtime + ask.code + ask.handler|ms}, all of it' },
      handler: {
        text: '{=ask.handler|ms}: the rest was done beforehand',
        refutation:
          'Without provisioned concurrency nothing is done beforehand. The caller waited {=run.triggers.t.latencyMs.max|ms}, of which {=run.functions.f.Duration.max|ms} were the handler.',
      },
      own: {
        text: '{=ask.code + ask.handler|ms}: only your own code counts',
        refutation:
          'Extensions and the runtime are part of init: Init Duration alone was {=run.functions.f.InitDuration.max|ms}, and finding a place comes before it.',
      },
      sideBySide: {
        text: '{=ask.place + max(ask.extension, ask.code) + ask.runtime + ask.handler|ms}: the extension starts beside your code',
        refutation:
          'Extensions start before the runtime and your code, and these wait for them: init was {=run.functions.f.InitDuration.max|ms}.',
      },
    },
  },
};
