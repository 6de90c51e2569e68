/** A rule of AWS IoT Core that hands device messages to Lambda's queue. */
import { ruleValue } from '../rules/index.ts';
import { defineTrigger } from './defineTrigger.ts';
import { deliveryOutcomes, queueOutcomes, unite } from './waits.ts';

export const iot = defineTrigger({
  type: 'iot',
  title: 'IoT Core rule',
  help: 'A rule selects messages of devices and hands them to Lambda, which queues them and invokes the function.',
  way: 'asynchronous',
  simulated: true,
  sourceTypes: ['iot'],
  fields: {
    sql: {
      kind: 'text',
      default: "SELECT * FROM '#'",
      awsName: 'Sql',
      help: 'The statement that selects messages; here it is a remark: every message is taken, and whole.',
    },
    errorAction: {
      kind: 'reference',
      to: ['resource'],
      types: ['sqs', 'sns', 's3', 'kinesis', 'dynamodb'],
      default: null,
      awsName: 'ErrorAction',
      ruleId: 'iot.error-action',
      help: 'Where a message goes that Lambda did not take.',
    },
    deliveryLatency: {
      kind: 'distribution',
      of: 'duration',
      default: `${ruleValue('iot.delivery-latency')}s`,
      ruleId: 'iot.delivery-latency',
      help: 'Time from the message being published to Lambda having it; AWS gives no figure.',
    },
  },
  // An error action is to a rule what a dead-letter queue is to a subscription.
  complete: (settings) => ({ ...settings, deadLetterQueue: settings.errorAction }),
  outcomes: (settings, fn, _source, surroundings) => unite(queueOutcomes(fn, surroundings), deliveryOutcomes(settings, fn, surroundings)),
});
