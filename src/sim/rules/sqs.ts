/** Amazon SQS as a source of events. */
import { documented, guide } from './define.ts';
import type { Rule } from './rule.ts';

export const sqs: readonly Rule[] = [
  documented(
    'sqs.visibility-at-least-timeout',
    'Lambda refuses to connect a queue whose visibility timeout is shorter than the function timeout.',
    guide('services-sqs-configure'),
  ),
];
