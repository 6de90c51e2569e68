/** The words of interview question 38. */
import type { QuestionTexts } from '../../questionTexts.ts';

export const gatewayTimeout: QuestionTexts = {
  question: 'A function behind a REST API takes {=ask.seconds * 1000|ms}. What does its client get, and what becomes of the function?',
  answer:
    'The API waits {api-gateway.integration-timeout|seconds} by default and then answers {api-gateway.timeout-504|number}. The function knows nothing of that: it runs on and is billed, and a client that tries again starts another one.',
  choice: {
    options: {
      stops: {
        text: 'A timeout after {api-gateway.integration-timeout|seconds}, and the function is stopped',
        refutation:
          'Nobody stops it but its own timeout: {=run.functions.f.Invocations} invocations were billed {=run.functions.f.billedMs|ms}.',
      },
      goesOn: {
        text: 'A timeout after {api-gateway.integration-timeout|seconds}, and the function runs on, billed',
        refutation: 'The answer was there in time: {=run.triggers.t.outcomes.succeeded} request succeeded.',
      },
      answer: {
        text: 'Its answer: the timeout of the function is a minute',
        refutation:
          'The API waits {api-gateway.integration-timeout|seconds}, whatever the timeout of the function. {=run.triggers.t.outcomes.succeeded} requests got an answer, and {=run.functions.f.Invocations} invocations ran.',
      },
    },
  },
};
