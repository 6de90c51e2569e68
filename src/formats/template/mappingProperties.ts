/** The properties of event source mappings, which SAM events and `AWS::Lambda::EventSourceMapping` share. */
import { child, itemsOf, plainFlag, plainText } from './node.ts';
import { flag, group, ignored, integer, type Properties, type Property, seconds, text, texts } from './properties.ts';

/** Marks a trigger that the template switches off; it is left out. */
export const SWITCHED_OFF = 'switchedOff';

/** Filters whose patterns are JSON in text. */
const filters: Property = {
  treatment: 'read',
  becomes: '`filter`',
  read: (value, target, place) => {
    const patterns: unknown[] = [];
    for (const item of itemsOf(child(value, 'Filters'))) {
      const pattern = child(item, 'Pattern');
      const words = place.context.textOf(pattern);
      const read = words === null ? { value: place.context.jsonOf(pattern) } : parsed(words);
      if (read === null) place.note('ignored', 'A pattern is not JSON; left out.');
      else patterns.push(read.value);
    }
    target.filter = patterns;
  },
};

/** The value of JSON text; null when it is not JSON. */
export function parsed(words: string): { readonly value: unknown } | null {
  try {
    return { value: JSON.parse(words) as unknown };
  } catch {
    return null;
  }
}

/** `Enabled: false` or `State: DISABLED`. */
export const switchedOn: Property = {
  treatment: 'read',
  becomes: 'a trigger that is switched off is left out',
  read: (value, target, place) => {
    const off = plainFlag(value) === false || /^disabled/i.test(plainText(value) ?? '');
    if (!off) return place.note('read', 'It is switched on.');
    target[SWITCHED_OFF] = true;
    place.note('ignored', 'The trigger is switched off, so it is left out.');
  },
};

const startingPosition: Property = {
  treatment: 'read',
  becomes: '`startingPosition`',
  read: (value, target, { context }) => {
    target.startingPosition = context.textOf(value);
  },
};

const failureTypes = ['sqs', 'sns', 's3', 'kafka'];

const onFailure: Property = {
  treatment: 'read',
  becomes: '`onFailure`',
  read: (value, target, place) => {
    const name = place.context.targetOf(child(value, 'Destination'), failureTypes, place);
    if (name !== null) target.onFailure = name;
  },
};

/** The settings themselves, for every kind of source; what a kind does not know is left out later, with a line. */
export const mappingProperties: Properties = {
  BatchSize: integer('batchSize'),
  MaximumBatchingWindowInSeconds: seconds('maximumBatchingWindow'),
  FilterCriteria: filters,
  FunctionResponseTypes: texts('functionResponseTypes'),
  ScalingConfig: group('`maximumConcurrency`', { MaximumConcurrency: integer('maximumConcurrency') }),
  ProvisionedPollerConfig: group(
    '`provisionedPollers`',
    { MinimumPollers: integer('minimumPollers'), MaximumPollers: integer('maximumPollers'), PollerGroupName: text('pollerGroupName') },
    'provisionedPollers',
  ),
  StartingPosition: startingPosition,
  StartingPositionTimestamp: ignored('A run begins with what is new, so no time before it can be named.'),
  ParallelizationFactor: integer('parallelizationFactor'),
  MaximumRecordAgeInSeconds: seconds('maximumRecordAge', { none: -1 }),
  MaximumRetryAttempts: integer('maximumRetryAttempts'),
  BisectBatchOnFunctionError: flag('bisectBatchOnFunctionError'),
  TumblingWindowInSeconds: seconds('tumblingWindow'),
  DestinationConfig: group('`onFailure`', { OnFailure: onFailure }),
  Enabled: switchedOn,
  ConsumerGroupId: text('consumerGroupId'),
  AmazonManagedKafkaEventSourceConfig: group('`consumerGroupId`', {
    ConsumerGroupId: text('consumerGroupId'),
    SchemaRegistryConfig: ignored('Schemas are not simulated.'),
  }),
  SelfManagedKafkaEventSourceConfig: group('`consumerGroupId`', {
    ConsumerGroupId: text('consumerGroupId'),
    SchemaRegistryConfig: ignored('Schemas are not simulated.'),
  }),
  SchemaRegistryConfig: ignored('Schemas are not simulated.'),
  SourceAccessConfigurations: ignored('How Lambda logs in to the source is not simulated.'),
  KmsKeyArn: ignored('The key that encrypts filters is not simulated.'),
  MetricsConfig: ignored('Metrics of mappings are not simulated.'),
  LoggingConfig: ignored('Logs of mappings are not simulated.'),
  Tags: ignored('Tags do not change how a mapping behaves.'),
};

/** Of EventBridge and Scheduler: what they do with events that Lambda did not take. */
export const deliveryProperties: Properties = {
  RetryPolicy: group('`maximumRetryAttempts`, `maximumEventAge`', {
    MaximumRetryAttempts: integer('maximumRetryAttempts'),
    MaximumEventAgeInSeconds: seconds('maximumEventAge'),
  }),
  DeadLetterConfig: {
    treatment: 'read',
    becomes: '`deadLetterQueue`; SAM makes the queue when only a type is given',
    read: (value, target, place) => {
      const arn = child(value, 'Arn');
      if (arn !== undefined) {
        const name = place.context.targetOf(arn, ['sqs'], place);
        if (name !== null) target.deadLetterQueue = name;
        return;
      }
      const made = place.context.names.take(plainText(child(value, 'QueueLogicalId')) ?? 'undelivered-events', 'sqs');
      place.context.scenarioResources.set(made, { type: 'sqs' });
      target.deadLetterQueue = made;
      place.note('read', `\`deadLetterQueue\`: SAM makes it; here it is "${made}".`);
    },
  },
};

/** An object key filter of S3: rules with a name and a value. */
export const keyFilter: Property = {
  treatment: 'read',
  becomes: '`prefix`, `suffix`',
  read: (value, target, { context }) => {
    for (const rule of itemsOf(child(value, 'S3Key', 'Rules'))) {
      const name = plainText(child(rule, 'Name'))?.toLowerCase();
      if (name === 'prefix' || name === 'suffix') target[name] = context.textOf(child(rule, 'Value')) ?? '';
    }
  },
};

/** The mapping of a Kafka topic: a topic is a resource of its own in the scenario. */
export const topics: Property = {
  treatment: 'read',
  becomes: 'the resource of type `kafka` that the trigger reads: a topic, not its cluster',
  read: (value, target, place) => {
    const [first] = itemsOf(value);
    const name = place.context.textOf(first);
    if (name === null) return place.note('ignored', 'It names no topic.');
    const key = `topic ${name}`;
    const known = place.context.named.get(key)?.name;
    const given = known ?? place.context.names.take(name, 'kafka');
    place.context.named.set(key, { name: given, type: 'kafka' });
    if (known === undefined) place.context.scenarioResources.set(given, { type: 'kafka' });
    target.source = given;
  },
};
