/** The words of the lesson about noisy neighbours. */
import type { LessonTexts } from '../lessonTexts.ts';

export const noisyNeighbours: LessonTexts = {
  title: 'Noisy neighbours',
  about: 'All functions of an account share its concurrency: how one starves another, and three cures.',
  steps: {
    starved: {
      text: 'A shop’s checkout gets {=set.traffic[0].rate} requests a second and needs a handful of environments. In the same account a nightly export begins at {=set.traffic[1].start} and goes on until {=set.traffic[1].end}; each export takes {=set.functions.export.handler[0].io}.',
      change: 'The start: both functions share {=set.account.concurrentExecutions} environments.',
      question: 'How many checkouts are refused in each stretch of time?',
      why: '{=functions.checkout.Throttles} customers were refused, though their own function did nothing unusual. Exports filled what the account has and kept it for as long as they ran; checkouts found nothing free. The wall is the account’s, so a function can meet it through no fault of its own.',
    },
    reserved: {
      text: 'Nothing about the two functions changes. The checkout gets a part of the account for itself.',
      change: 'Function checkout: reserved concurrency {=set.functions.checkout.reservedConcurrentExecutions}.',
      question: 'Who is refused now?',
      options: { both: 'Both, but fewer of each', export: 'Only exports', nobody: 'Nobody' },
      why: 'Only exports: {=functions.export.Throttles} of them. What is reserved is kept free for the checkout, whether it is used or not, so the export can have at most {=functions.export.ConcurrentExecutions.max}. Reserving costs no money; it costs the others room.',
    },
    capped: {
      text: 'The other way round: a reservation is a ceiling as well. Instead of protecting the quiet function, somebody limits the noisy one.',
      change: 'Function export: reserved concurrency {=set.functions.export.reservedConcurrentExecutions}. The checkout has none.',
      question: 'How many exports run at once at most?',
      why: '{=functions.export.ConcurrentExecutions.max}, and no checkout was refused. One setting protects everybody else in the account, those functions too that nobody has thought of. But {=functions.export.Throttles} exports were refused: a cap alone does not make work wait.',
    },
    queued: {
      text: 'Nobody waits for an export, so it need not be called: it can be put into a queue. The mapping gets a maximum concurrency in place of the function’s reservation.',
      change: 'Trigger: a queue, maximum concurrency {=set.triggers[1].maximumConcurrency}. Duration: {=set.duration}.',
      question: 'What becomes of the exports?',
      options: {
        refused: 'Some are refused, as before',
        lost: 'None is refused, but some are lost',
        later: 'All are done, only later',
      },
      why: 'All {=triggers.job.outcomes.succeeded} were done, at most {=functions.export.ConcurrentExecutions.max} at once, and not one request was refused. The last one was done {=triggers.job.latencyMs.max|ms} after it was sent. A queue turns a peak into a wait; use it wherever nobody is waiting.',
    },
  },
  playground: {
    text: 'Queue and cap are still there. Take them away, bring a third function, or make the account new and small.',
    tries: [
      'Let the account be a new one, with {limits.new-account-concurrency}.',
      'Look for the smallest reservation that protects the checkout.',
      'Find out how much can be reserved at most: {limits.unreserved-minimum} stay unreserved.',
    ],
  },
  teacher: {
    goal: 'The class can say why a function is throttled that has not changed, and choose between a reservation, a cap and a queue.',
    minutes: 25,
    ask: [
      'Who in your organisation would be called at night, the owner of the checkout or of the export?',
      'Why does it not help to give the checkout more memory or a longer timeout?',
      'Which of your own functions could wait, and which cannot?',
    ],
    wrongAnswers: [
      '“The checkout scales by itself.” It does, until the account is used up; then it is refused like any other.',
      '“Reserving makes the checkout faster.” It only keeps room free; cold starts stay.',
      '“A cap makes the exports wait.” With a synchronous call it refuses them; only a queue makes work wait.',
    ],
  },
};
