/** The words of interview question 39. */
import type { QuestionTexts } from '../../questionTexts.ts';

export const isMoreMemoryDearer: QuestionTexts = {
  question: 'Is more memory dearer?',
  answer:
    'Not when time falls faster than memory rises: work that computes costs about the same up to one vCPU ({cpu.mb-per-vcpu}), and is much faster. Work that waits takes as long as before, and gets dearer with each MB.',
  choice: {
    ask: 'Two functions go from {limits.memory-minimum} to {=ask.memory} MB. One computes on one thread, the other waits for a service. Whose duration costs clearly more?',
    options: {
      both: {
        text: 'Both: a GB-second is a GB-second',
        refutation:
          'The one that computes needs fewer seconds: from {=cpuSmall.functions.f.Duration.avg|ms} to {=cpuLarge.functions.f.Duration.avg|ms}, and from {=cpuSmall.functions.f.gbSeconds} to {=cpuLarge.functions.f.gbSeconds} GB-seconds.',
      },
      waiting: { text: 'The one that waits' },
      computing: {
        text: 'The one that computes, which uses the CPU it gets',
        refutation:
          'That is why it is done sooner. The one that waits went from {=ioSmall.functions.f.gbSeconds} to {=ioLarge.functions.f.gbSeconds} GB-seconds, for {=ioLarge.functions.f.Duration.avg|ms} each as before.',
      },
      neither: {
        text: 'Neither: more memory pays for itself',
        refutation:
          'Only where it saves time. The one that waits took {=ioLarge.functions.f.Duration.avg|ms} as before, and went to {=ioLarge.functions.f.gbSeconds} GB-seconds.',
      },
    },
  },
};
