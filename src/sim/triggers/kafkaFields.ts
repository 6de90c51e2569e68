/** Settings and outcomes of mappings on Kafka topics, which Amazon MSK and self-managed clusters share. */
import type { Field, Fields, GroupField } from '../../base/field.ts';
import { ruleValue } from '../rules/index.ts';
import { batchFields, pollers, retryFields, startingPosition } from './mappingFields.ts';

/** Under AWS's names: what exists in provisioned mode only (rule kafka.retry-settings-provisioned), and its default. */
export const provisionedOnly: Readonly<Record<string, unknown>> = {
  maximumRetryAttempts: -1,
  maximumRecordAge: null,
  bisectBatchOnFunctionError: false,
  functionResponseTypes: [],
};

const inProvisionedMode = (fields: Fields): Fields =>
  Object.fromEntries(
    Object.entries(fields).map(([name, field]) => [
      name,
      name in provisionedOnly
        ? { ...field, ruleId: field.ruleId ?? 'kafka.retry-settings-provisioned', help: `${field.help} In provisioned mode only.` }
        : field,
    ]),
  );

const onFailure: Field = {
  kind: 'reference',
  to: ['resource'],
  types: ['sqs', 'sns', 's3', 'kafka'],
  default: null,
  ruleId: 'kafka.retries-with-destination',
  awsName: 'OnFailure',
  help: 'The queue, topic or bucket that is told of batches that were given up; in provisioned mode also a Kafka topic, which gets the records.',
};

const provisioned = pollers(
  ruleValue('kafka.pollers-minimum'),
  ruleValue('kafka.pollers-minimum-highest'),
  ruleValue('kafka.pollers-maximum'),
) as GroupField;

export const kafkaFields: Fields = {
  ...batchFields(ruleValue('kafka.batch-size'), `${ruleValue('kafka.window') * 1000}ms`),
  startingPosition: startingPosition(true),
  consumerGroupId: {
    kind: 'text',
    default: null,
    maxLength: 200,
    ruleId: 'kafka.consumer-group',
    awsName: 'ConsumerGroupId',
    help: 'The consumer group under which Lambda reads; absent: one of its own. A group that has offsets goes on from them, whatever the starting position.',
  },
  ...inProvisionedMode(retryFields),
  onFailure,
  provisionedPollers: {
    ...provisioned,
    fields: {
      ...provisioned.fields,
      pollerGroupName: {
        kind: 'text',
        default: null,
        maxLength: 128,
        ruleId: 'billing.kafka-pollers-per-unit',
        awsName: 'PollerGroupName',
        help: 'Mappings of one poller group share their event poller units, which makes small ones cheaper.',
      },
    },
  },
};
