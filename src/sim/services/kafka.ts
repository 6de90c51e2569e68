/** Apache Kafka, managed by Amazon MSK or self-managed: a topic in partitions. */
import { actionsOf, defineService } from './defineService.ts';

export const kafka = defineService({
  type: 'kafka',
  title: 'Kafka topic',
  help: 'Keeps records in order, partition by partition.',
  fields: {
    partitions: { kind: 'integer', min: 1, max: 10_000, default: 3, help: 'Partitions of the topic; each is read in order.' },
    retention: { kind: 'duration', min: '1m', max: '365d', default: '7d', help: 'How long a record can be read before it is lost.' },
  },
  actions: actionsOf('kafka-cluster', 'ReadData DescribeTopic Connect', 'WriteData WriteDataIdempotently'),
});
