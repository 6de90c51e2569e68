/** The words of the lesson about timeouts. */
import type { LessonTexts } from '../lessonTexts.ts';

export const timeouts: LessonTexts = {
  title: 'Timeouts',
  about: 'What Lambda ends, what a timeout does to the environment, and the longest that there is.',
  steps: {
    default: {
      text: 'Every function has a timeout. Whoever sets none gets the default, {limits.timeout-default}. This function asks an archive that takes {=set.resources.archive.latency} to answer, and nobody thought of the timeout.',
      change: 'The start: no timeout set; a call every few seconds.',
      question: 'Which calls are answered?',
      options: { all: 'All of them, slowly', cold: 'All but the first, which starts cold', none: 'None of them' },
      why: 'None: Lambda ended all {=functions.report.Invocations} of them at {=functions.report.Duration.p50|ms}. Each was billed for that time. The code had no say: a timeout is no exception that it could catch.',
    },
    reset: {
      text: 'The archive is faster now, just within the timeout. For a short while it is slow, so that a couple of calls time out. A timeout resets the environment, and its next call has to run init again.',
      change: 'Archive: {=set.resources.archive.latency}, but {=set.timeline[0].fault.latency} for {=set.timeline[0].fault.for}.',
      question: 'What happens when the archive is fast again?',
      options: {
        recovers: 'The next call succeeds',
        once: 'One more call fails, then all is well',
        stuck: 'All later calls fail as well',
      },
      why: 'After a reset, init runs inside the next invocation, on its timeout and with its CPU. Init and archive together took too long, so that call timed out too, which reset the environment again. {=functions.report.Errors} calls failed; the fault was over long before.',
    },
    longer: {
      text: 'The same short trouble with the archive, but the function has room. How much room? More than init, the slowest answer that you accept, and a margin.',
      change: 'Function: timeout {=set.functions.report.timeout}.',
      question: 'What does the same trouble do now?',
      options: {
        same: 'Calls go on failing after it',
        fewer: 'The calls in the trouble fail, no others',
        slow: 'No call fails: some are slow',
      },
      why: 'No call failed; the slowest took {=functions.report.Duration.max|ms}. But do not choose the longest timeout for safety: a call that hangs holds its environment, and is billed, until the timeout ends it. Give the calls within the handler shorter timeouts of their own.',
    },
    maximum: {
      text: 'Once a year the whole archive is read, which takes {=set.functions.report.handler[0].io}. The timeout is set as high as it goes.',
      change: 'Function: timeout {=set.functions.report.timeout}. Traffic: one call.',
      question: 'For how long is this call billed?',
      why: 'Lambda ended it at {limits.timeout-maximum|seconds}, the most that a function may have, and all of it was billed: {=functions.report.billedMs|ms}, for no result. Longer work is split into parts, walked through with Step Functions, or run in a container elsewhere.',
    },
  },
  playground: {
    text: 'The reading is split now. Choose timeouts for it.',
    tries: [
      'Find the shortest timeout with which nothing fails.',
      'Bring a fault of the archive back and see how far it spreads.',
      'Let the caller give up before the function does.',
    ],
  },
  teacher: {
    goal: 'The class can choose a timeout with reasons, and knows what a timeout does to the environment.',
    minutes: 20,
    ask: [
      'Which timeouts does a request pass on its way, from outside in?',
      'Why did the trouble outlast its cause?',
      'What would you do with work that takes an hour?',
    ],
    wrongAnswers: [
      '“The code can catch the timeout.” It is ended from outside.',
      '“The longest timeout is the safest.” What hangs is billed and holds its environment.',
      '“After a timeout the next call is as before.” It has to run init again, in its own time.',
    ],
  },
};
