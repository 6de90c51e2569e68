/** The words of the lesson about idempotency. */
import type { LessonTexts } from '../lessonTexts.ts';

export const idempotency: LessonTexts = {
  title: 'Idempotency',
  about: 'The same event may come twice, with an error or without one. What must not happen twice?',
  steps: {
    'no-error': {
      text: 'For each order a function sends a mail to the customer: it puts a message into a queue, and another function mails it. Every queue on the way delivers at least once. How often more than once is not published; here it is {=set.platform.duplicateRate|percent}, to make it visible.',
      change: 'The start: two orders a second, and nothing fails.',
      question: 'How many mails go out, against orders?',
      options: { more: 'More than orders', 'one-each': 'One for each order', fewer: 'Fewer than orders' },
      why: '{=triggers.outbox.sent} mails: {=triggers.placed.duplicates} orders and {=triggers.outbox.duplicates} mails were handled twice, with {=functions.order.Errors} errors. At least once means that the same event may come again although all went well. An operation that does no harm when it is repeated is called idempotent; sending a mail is not.',
    },
    'then-fails': {
      text: 'No duplicates any more, but a fault: after the mail the function reserves the goods in a table, and for {=set.timeline[0].fault.for} the table answers with errors. Lambda tries a failed event again after {async.first-retry-wait|seconds}.',
      change: 'Function: after the mail it reserves the goods. Traffic: {=set.traffic[0].count} orders at once.',
      question: 'How many mails go out?',
      why: '{=triggers.outbox.sent}: two for each order. Every order succeeded in the end, and every customer has two mails. A retry begins at the first line: Lambda does not know how far your code had come.',
    },
    'effect-last': {
      text: 'The same fault, the same retries. Only the order of two lines changes: first what can fail, then what cannot be taken back.',
      change: 'Function: it reserves the goods first and mails at the end.',
      question: 'How many mails go out now?',
      why: '{=triggers.outbox.sent}, one for each order, though the function ran {=functions.order.Invocations} times. The first tries never came to the mail. It costs nothing and helps against most failures; it does not help against an event that is delivered twice.',
    },
    'too-slow': {
      text: 'All is well with the table. But somebody adds a last step, which writes to an archive that needs {=set.resources.archive.latency}. The function has {=set.functions.order.timeout}.',
      change: 'Function: a third step, slower than the timeout.',
      question: 'How many mails does each customer get?',
      options: { once: 'One', none: 'None: the function never ends well', thrice: 'Three' },
      why: '{=triggers.outbox.sent} mails for {=set.traffic[0].count} orders, and still every order counts as failed. What surely helps is a key: note the order’s number with a conditional write, and stop when it is there already. Your code does that, so no run here can show it; it shows how often your code must be ready.',
    },
  },
  playground: {
    text: 'The archive is quick again, and a few orders fail at random. Count mails and orders.',
    tries: [
      'Turn the duplicates on again.',
      'Put the slow work into a function of its own, behind a queue.',
      'Set Lambda’s retries to none, and see what is lost.',
    ],
  },
  teacher: {
    goal: 'The class can name three ways in which code runs twice, and put a handler’s steps into an order that does the least harm.',
    minutes: 25,
    ask: [
      'Which of your operations may be repeated, and which may not?',
      'What could serve as a key, and for how long must it be kept?',
      'Whose job is it: the sender’s, Lambda’s or the receiver’s?',
    ],
    wrongAnswers: [
      '“No error, so it ran once.” At least once holds with no error as well.',
      '“A retry goes on where it stopped.” It begins at the first line.',
      '“A FIFO queue solves it.” It removes duplicates of sending, not those of a handler that failed half-way.',
    ],
  },
};
