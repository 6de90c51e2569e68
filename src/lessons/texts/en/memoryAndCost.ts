/** The words of the lesson about memory, CPU and cost. */
import type { LessonTexts } from '../lessonTexts.ts';

export const memoryAndCost: LessonTexts = {
  title: 'Memory, CPU and cost',
  about: 'More memory is more CPU: sometimes faster for the same money, sometimes just dearer.',
  steps: {
    small: {
      text: 'You choose memory; CPU comes with it in proportion. One full vCPU stands at {cpu.mb-per-vcpu}. Resizing a picture takes a full vCPU less than a second ({=set.functions.resize.handler[0].cpu}). This function has the smallest size that there is.',
      change: 'The start: {=set.functions.resize.memorySize} MB.',
      question: 'How long does it take here?',
      why: 'It took {=functions.resize.Duration.p50|ms}: with a small part of a vCPU the same work takes as many times longer as the part is smaller. The price of a second is low at this size, but there are many seconds.',
    },
    'eight-times': {
      text: 'The same work with many times the memory. The price of a second rises in proportion.',
      change: 'Function: {=set.functions.resize.memorySize} MB.',
      question: 'What does one picture cost, against before?',
      options: { dearer: 'Clearly more', same: 'About the same', cheaper: 'Clearly less' },
      why: 'About the same: {=functions.resize.Duration.p50|ms} in place of many seconds. Up to one full vCPU, work for the CPU gets faster just as a second gets dearer. So the small size saved nothing and made everybody wait.',
    },
    beyond: {
      text: 'If more is faster at no cost, why not much more? This code uses one thread, as most code does.',
      change: 'Function: {=set.functions.resize.memorySize} MB, more than one vCPU.',
      question: 'How long does a picture take now?',
      why: 'It took {=functions.resize.Duration.p50|ms}, as long as with one vCPU: one thread cannot use another one. Only the price of the second rose. Beyond one vCPU memory pays for code that works in parallel, or needs the memory.',
    },
    waiting: {
      text: 'Another function does not compute, it waits: its handler asks a service and does nothing until the answer comes, which takes {=set.functions.resize.handler[0].io}.',
      change: 'Function: it waits in place of computing. Memory: {=set.functions.resize.memorySize} MB.',
      question: 'How long does it take, against the time that the service needs?',
      options: { less: 'Less: it has more CPU', same: 'Just as long', more: 'More: there is more to set up' },
      why: 'Just as long: {=functions.resize.Duration.p50|ms}. No CPU makes another service answer sooner, so here every added MB is only paid for. Measure which kind your function is; Coldstart’s Experiments draw time and cost over memory.',
    },
  },
  playground: {
    text: 'Sweep the memory in Experiments, and see where cost is lowest and where time stops falling.',
    tries: [
      'Mix computing and waiting in the handler, and look for the cheapest size.',
      'Choose the other architecture.',
      'Look for the size at which one more step buys no time.',
    ],
  },
  teacher: {
    goal: 'The class can foretell, for computing and for waiting, what more memory does to time and cost.',
    minutes: 20,
    ask: [
      'Is your function a computing or a waiting one? How do you know?',
      'Who in your organisation chose the memory sizes, and when?',
      'When is a size above one vCPU worth it?',
    ],
    wrongAnswers: [
      '“More memory costs more.” For computing it is about the same, and quicker.',
      '“More memory is always faster.” Waiting does not care, and one thread has one vCPU.',
      '“The smallest size is the cheapest.” Only for waiting.',
    ],
  },
};
