/** The words of interview question 5. */
import type { QuestionTexts } from '../../questionTexts.ts';

export const memoryAndInit: QuestionTexts = {
  question: 'Does memory shorten init?',
  answer:
    'Hardly: init runs as if it had {cpu.init-vcpus}, whatever the memory. More memory shortens the handler, above all the first call, which compiles just in time.',
  choice: {
    ask: 'A small function on {=ask.runtime} goes from {limits.memory-minimum} to {=ask.memory} MB. Every call in the test starts cold. What gets shorter?',
    options: {
      handler: { text: 'The handler. Init stays as it was' },
      both: {
        text: 'Both, in proportion to the memory',
        refutation:
          'Init has its CPU whatever the memory: the middle one took {=small.functions.f.InitDuration.p50|ms} before and {=large.functions.f.InitDuration.p50|ms} after.',
      },
      neither: {
        text: 'Nothing. Memory is memory, not speed',
        refutation:
          'CPU grows with memory, one vCPU for each {cpu.mb-per-vcpu}: the handler went from {=small.functions.f.Duration.p50|ms} to {=large.functions.f.Duration.p50|ms}.',
      },
    },
  },
};
