/** The words of the lesson about init code and handler code. */
import type { LessonTexts } from '../lessonTexts.ts';

export const initAndHandler: LessonTexts = {
  title: 'Init code and handler code',
  about: 'What runs once for each environment, what runs for each request, and who pays for it.',
  steps: {
    'in-the-handler': {
      text: 'Code outside the handler runs once, when the environment starts. Code in the handler runs for each request. This function loads its price list in the handler: {=set.functions.price.handler[0].io}. Looking one price up takes {=set.functions.price.handler[1].io}.',
      change: 'The start: both steps are in the handler. {=set.traffic[0].rate} request a second.',
      question: 'How long does a shopper usually wait?',
      why: 'Everybody paid for the loading: {=triggers.api.latencyMs.p50|ms}, although only the first request was cold. The list was loaded {=functions.price.Invocations} times and thrown away as often.',
    },
    'in-init': {
      text: 'What the code outside of the handler leaves in a variable stays there as long as the environment lives. So the price list can be loaded once and used by every request.',
      change: 'Function: loading the list moves from the handler to init.',
      question: 'How long does a shopper usually wait now?',
      why: 'Usually {=triggers.api.latencyMs.p50|ms}: only the looking up is left. One shopper, who met the cold start, waited {=triggers.api.latencyMs.max|ms}. That is the bargain: a slower start, once for each environment, for faster requests after it. The list also grows old with the environment.',
    },
    billed: {
      text: 'For years people said that init is free, and moved heavy work there to save money. A sale now makes several environments start at once.',
      change: 'Traffic: {=set.traffic[1].count} requests at once, at {=set.traffic[1].at}.',
      question: 'What of init is on the bill?',
      options: {
        free: 'Nothing: only handlers are billed',
        once: 'One init: the others are free',
        each: 'Every init, for each environment that started',
      },
      why: 'Billed were {=functions.price.billedMs|ms}: all handlers and {=functions.price.coldStarts} inits of about {=functions.price.InitDuration.p50|ms} each. AWS changed this not long ago, see the rule below; older pages on the web still call init free.',
    },
    'too-long': {
      text: 'Init has a limit of its own: {lifecycle.init-limit}. This price list has grown so much that loading it takes longer. The function itself may take {=set.functions.price.timeout}.',
      change: 'Init: loading takes {=set.functions.price.init[0].io}. The sale is gone.',
      question: 'What does the first shopper see?',
      options: {
        waits: 'A slow answer, after about the time that loading takes',
        twice: 'A very slow answer: the time is spent nearly twice',
        never: 'No answer: the function cannot start',
      },
      why: 'Lambda gave init up at its limit and ran it again from the beginning, now within the first invocation and under the function’s own timeout. The first shoppers waited up to {=triggers.api.latencyMs.max|ms}. With a timeout shorter than init, the function would never have started.',
    },
  },
  playground: {
    text: 'Move work between init and handler in the editor, and watch the bill and the waits.',
    tries: [
      'Make init longer than the function’s timeout.',
      'Give the function more memory: does a list that is waited for load faster?',
      'Let more shoppers come at once and see who meets init.',
    ],
  },
  teacher: {
    goal: 'The class can decide for each line of code whether it belongs before the handler or into it, and knows what each costs.',
    minutes: 20,
    ask: [
      'What in your handlers is the same every time?',
      'What goes wrong with data that is loaded once?',
      'What would you do with a load that takes longer than init may?',
    ],
    wrongAnswers: [
      '“Init is free.” That has changed: it is billed for every function.',
      '“Init may take as long as it likes.” After its limit it starts over, inside the first request.',
      '“Loading in the handler is safer.” It is fresher, and everybody pays for it.',
    ],
  },
};
