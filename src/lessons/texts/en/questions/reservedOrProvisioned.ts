/** The words of interview question 11. */
import type { QuestionTexts } from '../../questionTexts.ts';

export const reservedOrProvisioned: QuestionTexts = {
  question: 'Reserved or provisioned concurrency?',
  answer:
    'Reserved is a permission and a ceiling, free, and still cold. Provisioned is environments kept ready, warm, and paid while idle.',
  choice: {
    ask: 'A function suffers from cold starts and gets {=ask.amount} of concurrency, reserved in one test and provisioned in another. Which ends the cold starts?',
    options: {
      reserved: {
        text: 'Reserved: those environments are its own and stay ready',
        refutation:
          'Reserved concurrency makes no environment; it only keeps room. Cold starts without it: {=none.functions.f.coldStarts}, with it: {=reserved.functions.f.coldStarts}.',
      },
      provisioned: { text: 'Provisioned alone' },
      both: {
        text: 'Both: they differ in price only',
        refutation:
          'They differ in kind. With reserved concurrency the run had {=reserved.functions.f.coldStarts} cold starts, with provisioned {=provisioned.functions.f.coldStarts}.',
      },
    },
  },
};
