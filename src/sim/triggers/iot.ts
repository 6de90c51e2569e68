/** A rule of AWS IoT Core that hands device messages to Lambda's queue. */
import { defineTrigger } from './defineTrigger.ts';
import { deniedOutcomes, queueOutcomes, unite } from './waits.ts';

export const iot = defineTrigger({
  type: 'iot',
  title: 'IoT Core rule',
  help: 'A rule selects messages of devices and hands them to Lambda, which queues them and invokes the function.',
  way: 'asynchronous',
  simulated: false,
  sourceTypes: ['iot'],
  fields: {
    sql: { kind: 'text', default: "SELECT * FROM '#'", awsName: 'Sql', help: 'The statement that selects messages.' },
    errorAction: {
      kind: 'reference',
      to: ['resource'],
      types: ['sqs', 'sns', 's3', 'kinesis', 'dynamodb'],
      default: null,
      awsName: 'ErrorAction',
      help: 'Where a message goes that Lambda did not take.',
    },
  },
  outcomes: (_settings, fn, _source, surroundings) => unite(queueOutcomes(fn, surroundings), deniedOutcomes(fn)),
});
