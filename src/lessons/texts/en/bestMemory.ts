/** The words of the lesson about the best memory size. */
import type { LessonTexts } from '../lessonTexts.ts';

export const bestMemory: LessonTexts = {
  title: 'The best memory size',
  about: 'Time and cost over memory: two curves to draw, and why their crossing says nothing.',
  steps: {
    time: {
      text: 'The same function in several sizes, side by side. Each run computes for {=set.functions.mb128.handler[0].cpu} of a full vCPU and then waits {=set.functions.mb128.handler[1].io} for a service.',
      change: 'The start: one function for each memory size, the same few requests to all.',
      question: 'How long does one run take, over memory?',
      why: 'From {=functions.mb128.Duration.p50|ms} down to {=functions.mb1769.Duration.p50|ms} at {=set.functions.mb1769.memorySize} MB, and not a moment less beyond. Computing gets shorter with the share of the CPU, until one thread has its whole vCPU. The wait never does.',
    },
    cost: {
      text: 'Lambda bills memory times time. Cost is drawn in GB-seconds here, which is what has a price. The run is the same as before.',
      change: 'Nothing: the same run, another question.',
      question: 'What does one run cost, over memory?',
      why: 'At first almost level: more memory, but less time. Then it rises, because the wait is billed with all of the memory, and beyond one vCPU everything is. The cheapest size is the smallest here, {=functions.mb128.Duration.p50|ms} long; {=set.functions.mb512.memorySize} MB cost hardly more and take {=functions.mb512.Duration.p50|ms}.',
    },
    crossing: {
      text: 'A popular picture draws both curves into one frame, time falling and cost rising, and calls the size where they cross the best. Suppose cost is written in a unit a quarter as large: the same money, four times the number.',
      change: 'Nothing in the scenario. Only the unit of one axis.',
      question: 'Where do the two curves cross now?',
      options: {
        same: 'Between the same two sizes',
        nowhere: 'Nowhere any more',
        elsewhere: 'Between two other sizes',
      },
      why: 'Elsewhere: it went from {=set.functions.mb1024.memorySize} MB to {=set.functions.mb256.memorySize} MB, and no function had changed. Cost is time multiplied by memory, so the crossing lies where a unit of memory costs a unit of the axis, for every function alike. Ask instead: which is the cheapest size that is fast enough?',
    },
    'waits-more': {
      text: 'Another function, which takes about as long in all where it has a full vCPU, but mostly waits: {=set.functions.mb128.handler[1].io} of waiting, {=set.functions.mb128.handler[0].cpu} of computing.',
      change: 'All functions: less computing, more waiting.',
      question: 'What does one run cost now, over memory?',
      why: 'It rises almost with memory itself: the largest size costs {=functions.mb3008.Duration.p50 * set.functions.mb3008.memorySize / functions.mb128.Duration.p50 / set.functions.mb128.memorySize} times what the smallest does, and takes {=functions.mb3008.Duration.p50|ms} in place of {=functions.mb128.Duration.p50|ms}. For waiting, memory buys nothing. The shape of the curve depends on the code, so measure yours: Experiments sweep it in a minute.',
    },
  },
  playground: {
    text: 'Sweep your own function in Experiments. Set a limit for the time first, then take the cheapest size below it.',
    tries: [
      'Let the computing use several threads, and add a larger size.',
      'Price it on the other architecture.',
      'Add a cold start with a large package: which part of it does memory shorten?',
    ],
  },
  teacher: {
    goal: 'The class can sketch time and cost over memory for a kind of work, and choose a size by a limit in place of a crossing.',
    minutes: 25,
    ask: [
      'What is your limit for the time, and who sets it?',
      'What would the picture look like in yen?',
      'When is the most expensive size the right one?',
    ],
    wrongAnswers: [
      '“Where the curves cross.” The crossing moves with the units of the axes.',
      '“The smallest is the cheapest.” For computing several sizes cost almost the same.',
      '“Twice the memory, half the time, for ever.” Only up to one vCPU, for one thread.',
    ],
  },
};
