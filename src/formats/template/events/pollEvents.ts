/** SAM events that Lambda polls: queues, streams, topics and brokers. */
import { mappingProperties, topics } from '../mappingProperties.ts';
import { ignored, type Properties, reference } from '../properties.ts';
import type { SamEvent } from './samEvent.ts';

const polled = (type: string, trigger: string, own: Properties): SamEvent => ({
  type,
  trigger,
  properties: { ...own, ...mappingProperties },
});

export const sqs = polled('SQS', 'sqs', { Queue: reference('source', ['sqs']) });

export const kinesis = polled('Kinesis', 'kinesis', { Stream: reference('source', ['kinesis']) });

export const dynamodb = polled('DynamoDB', 'dynamodb-streams', { Stream: reference('source', ['dynamodb']) });

const cluster = ignored('The topic is the resource, not its cluster.');

export const msk = polled('MSK', 'msk', { Stream: cluster, Topics: topics });

export const selfManagedKafka = polled('SelfManagedKafka', 'kafka', { Topics: topics, KafkaBootstrapServers: cluster });

export const mq = polled('MQ', 'mq', {
  Broker: reference('source', ['mq']),
  Queues: { treatment: 'approximated', becomes: 'a broker has one queue here, whatever its name' },
  DynamicPolicyName: ignored('The name of a policy makes no difference.'),
  SecretsManagerKmsKeyId: ignored('How Lambda logs in to the source is not simulated.'),
});
