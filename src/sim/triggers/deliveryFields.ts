/** What EventBridge and its scheduler do when Lambda does not take an event: retries, age, and a queue for what is given up. */
import type { Fields } from '../../base/field.ts';

/** `who` delivers `what`, for the help texts. */
export function deliveryFields(who: string, what: string): Fields {
  return {
    maximumRetryAttempts: {
      kind: 'integer',
      min: 0,
      max: 185,
      default: 185,
      awsName: 'MaximumRetryAttempts',
      help: `How often ${who} tries again when Lambda does not take the event.`,
    },
    maximumEventAge: {
      kind: 'duration',
      min: '60s',
      max: '86400s',
      wholeSeconds: true,
      default: '24h',
      awsName: 'MaximumEventAgeInSeconds',
      help: `How long ${who} keeps trying.`,
    },
    deadLetterQueue: {
      kind: 'reference',
      to: ['resource'],
      types: ['sqs'],
      default: null,
      awsName: 'DeadLetterConfig',
      help: `The queue for ${what} that ${who} could not hand to Lambda.`,
    },
  };
}
