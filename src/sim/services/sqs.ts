/** Amazon SQS: a queue. */
import { ruleValue } from '../rules/index.ts';
import { actionsOf, defineService } from './defineService.ts';

export const sqs = defineService({
  type: 'sqs',
  title: 'SQS queue',
  help: 'Keeps messages until a consumer has dealt with them.',
  fields: {
    visibilityTimeout: {
      kind: 'duration',
      min: '0s',
      max: '12h',
      wholeSeconds: true,
      default: '30s',
      awsName: 'VisibilityTimeout',
      help: 'How long a message that was taken stays hidden from others; AWS advises six times the function timeout.',
    },
    maxReceiveCount: {
      kind: 'integer',
      min: 1,
      max: 1000,
      default: 5,
      awsName: 'maxReceiveCount',
      help: 'How often a message may be taken before it goes to the dead-letter queue.',
    },
    deadLetterQueue: {
      kind: 'reference',
      to: ['resource'],
      types: ['sqs'],
      default: null,
      awsName: 'deadLetterTargetArn',
      help: 'The queue for messages that were taken too often.',
    },
    fifo: {
      kind: 'flag',
      default: false,
      awsName: 'FifoQueue',
      help: 'Whether messages of one group keep their order and are delivered once.',
    },
    delay: {
      kind: 'duration',
      min: '0s',
      max: `${ruleValue('limits.message-delay')}s`,
      wholeSeconds: true,
      default: '0s',
      ruleId: 'limits.message-delay',
      awsName: 'DelaySeconds',
      help: 'How long each new message stays hidden before it can be taken.',
    },
    retention: {
      kind: 'duration',
      min: '60s',
      max: '14d',
      wholeSeconds: true,
      default: '4d',
      awsName: 'MessageRetentionPeriod',
      help: 'How long a message is kept before it is lost.',
    },
  },
  actions: actionsOf('sqs', 'ReceiveMessage GetQueueAttributes DeleteMessage ChangeMessageVisibility', 'SendMessage SendMessageBatch'),
});
