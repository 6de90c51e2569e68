/** The words of the lesson about reserved and provisioned concurrency. */
import type { LessonTexts } from '../lessonTexts.ts';

export const reservedAndProvisioned: LessonTexts = {
  title: 'Reserved and provisioned',
  about: 'A permission with a ceiling, or machines that are ready: two settings that are often confused.',
  steps: {
    'reserved-is-cold': {
      text: 'Payments must work during the sale, so somebody reserved concurrency for them: {=set.functions.pay.reservedConcurrentExecutions}. Nothing has run yet when the sale begins.',
      change: 'The start: {=set.traffic[0].count} payments at once, at {=set.traffic[0].at}.',
      question: 'How many of them start cold?',
      why: 'All {=functions.pay.coldStarts}. Reserved concurrency is a permission: nobody else can take these places. It prepares nothing and costs nothing. That no payment was refused is what it is for.',
    },
    ceiling: {
      text: 'More people pay than expected. The account has many places left that nobody uses.',
      change: 'Traffic: {=set.traffic[0].count} payments at once.',
      question: 'How many payments are refused?',
      why: '{=functions.pay.Throttles}: the reservation is a ceiling as well, and the free places of the account do not count. Reserved concurrency protects the others from this function just as it protects this function from them.',
    },
    provisioned: {
      text: 'Provisioned concurrency is another thing: environments that Lambda starts ahead of requests and keeps. It is charged whether they are used or not. There is no reservation now.',
      change: 'Function: no reservation; provisioned concurrency {=set.functions.pay.provisionedConcurrentExecutions}.',
      question: 'How many of the {=set.traffic[0].count} payments start cold?',
      why: '{=functions.pay.coldStarts}: the prepared environments took theirs at once, the rest spilled over to ordinary environments, cold, and none was refused. Provisioned concurrency is no ceiling. It belongs to a version or an alias.',
    },
    others: {
      text: 'Who pays for a reservation? The account may run {limits.account-concurrency|number} requests at once in all. Payments reserve a large part, without using it. Then a newsletter goes out through another function.',
      change: 'Payments: {=set.functions.pay.reservedConcurrentExecutions} reserved. Traffic: {=set.traffic[1].count} mails at once.',
      question: 'How many mails are sent?',
      why: '{=functions.mail.Invocations} of {=set.traffic[1].count}: what payments reserve is taken from everybody else, used or not. At least {limits.unreserved-minimum|number} must stay unreserved in an account, so that functions without a reservation can run at all.',
    },
  },
  playground: {
    text: 'Payments and mails share an account. Find settings with which both do well.',
    tries: [
      'Cap the newsletter in place of reserving for payments.',
      'Give payments provisioned concurrency within a reservation.',
      'Look at the bill with and without provisioned concurrency.',
    ],
  },
  teacher: {
    goal: 'The class can tell a permission from a preparation, and names the price of each.',
    minutes: 20,
    ask: [
      'Which of the two would you explain to somebody with money, and which with seats?',
      'Who loses when a function reserves?',
      'What happens above the provisioned number?',
    ],
    wrongAnswers: [
      '“Reserved concurrency avoids cold starts.” It prepares nothing.',
      '“Provisioned concurrency ends all cold starts.” What is above it spills over.',
      '“Reserving hurts nobody.” It is taken from all others.',
    ],
  },
};
