/** The words of the challenge of order and mail. */
import type { ChallengeTexts } from '../../challengeTexts.ts';

export const orderAndMail: ChallengeTexts = {
  title: 'Order now, mail later',
  story:
    'The shop stores an order and sends a mail, both before it answers. The mail service is slow, and today it is down for a while: orders fail because of a mail. Build it so that nobody notices.',
  fixed:
    'The shop’s traffic, the API, the mail service with its outage, and storing the order stay as they are. Call the new function “mail”.',
  goals: {
    answered: 'Every order is answered well',
    p99: 'The slowest of a hundred takes less than {=target.p99|ms}',
    mails: 'The function “mail” sends one mail for each order, sooner or later',
  },
  hints: [
    'What must have happened before the customer gets an answer, and what may happen later?',
    'Put a queue between them: the order function sends a message, a function named “mail” takes it.',
    'A message whose mail fails comes back after the visibility timeout. Let it come back often enough to outlast the outage.',
  ],
  par: 'The queue takes the mail out of the customer’s way and out of the outage’s: what fails comes back until the service answers again. The price is that a mail may come later, and now and then twice.',
};
