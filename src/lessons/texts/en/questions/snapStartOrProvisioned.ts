/** The words of interview question 44. */
import type { QuestionTexts } from '../../questionTexts.ts';

export const snapStartOrProvisioned: QuestionTexts = {
  question: 'SnapStart or provisioned concurrency?',
  answer:
    'They exclude each other on a version. SnapStart restores a snapshot of what init made: cheap, short, but still a wait. Provisioned has no wait while one is free, and is paid all the time.',
  choice: {
    ask: 'A Java function needs {=ask.seconds * 1000|ms} for its init. SnapStart in one test, provisioned concurrency in another: where does no request wait for an environment?',
    options: {
      snap: {
        text: 'With SnapStart',
        refutation:
          'Restoring takes time as well: {=snapStart.functions.f.coldStarts} requests waited for it, the slowest {=snapStart.triggers.t.latencyMs.max|ms} in all.',
      },
      provisioned: { text: 'With provisioned concurrency' },
      both: {
        text: 'With either',
        refutation:
          'A restored environment is a new one, and was waited for {=snapStart.functions.f.coldStarts} times. Only what is kept ready needs no wait.',
      },
      neither: {
        text: 'With neither',
        refutation: 'Provisioned environments were ready for each request: {=provisioned.functions.f.coldStarts} cold starts.',
      },
    },
  },
};
