/** Queues, topics, tables, buckets, streams and brokers of a template. */

import { filterScope, s3Events } from '../events/pushEvents.ts';
import { keyFilter, parsed } from '../mappingProperties.ts';
import { child, entriesOf, itemsOf, plainNumber, plainText, type TemplateNode } from '../node.ts';
import { placeTrigger } from '../placeTrigger.ts';
import {
  flag,
  ignored,
  integer,
  json,
  type Place,
  type Properties,
  type Property,
  readByOwner,
  readProperties,
  reference,
  seconds,
  type Target,
} from '../properties.ts';
import type { ResourceReading, TemplateResource } from './templateResource.ts';

const name = readByOwner('the name of the resource, if it is written out and holds no account id');
const other = (...names: readonly string[]): Properties =>
  Object.fromEntries(names.map((each) => [each, ignored('It does not change how events reach a function.')]));

/** `RedrivePolicy`, as a map or as JSON text. */
const redrive: Property = {
  treatment: 'read',
  becomes: '`deadLetterQueue`, `maxReceiveCount`',
  read: (value, target, place) => {
    const deadLetters = child(value, 'deadLetterTargetArn');
    const count = plainNumber(child(value, 'maxReceiveCount'));
    const words = value.kind === 'map' ? null : parsed(place.context.textOf(value) ?? '')?.value;
    if (words !== null && typeof words === 'object') {
      const { deadLetterTargetArn, maxReceiveCount } = words as Target;
      const queue = place.context.targetOf({ kind: 'scalar', value: String(deadLetterTargetArn), line: value.line }, ['sqs'], place);
      if (queue !== null) target.deadLetterQueue = queue;
      if (maxReceiveCount !== undefined) target.maxReceiveCount = Number(maxReceiveCount);
      return;
    }
    const queue = place.context.targetOf(deadLetters, ['sqs'], place);
    if (queue !== null) target.deadLetterQueue = queue;
    if (count !== null) target.maxReceiveCount = count;
  },
};

export const queue: TemplateResource = {
  type: 'AWS::SQS::Queue',
  becomes: 'a resource of type `sqs`',
  named: { type: 'sqs', property: 'QueueName' },
  properties: {
    QueueName: name,
    VisibilityTimeout: seconds('visibilityTimeout'),
    RedrivePolicy: redrive,
    FifoQueue: flag('fifo'),
    DelaySeconds: seconds('delay'),
    MessageRetentionPeriod: seconds('retention'),
    ...other(
      'ContentBasedDeduplication',
      'DeduplicationScope',
      'FifoThroughputLimit',
      'KmsMasterKeyId',
      'KmsDataKeyReusePeriodSeconds',
      'MaximumMessageSize',
      'ReceiveMessageWaitTimeSeconds',
      'RedriveAllowPolicy',
      'SqsManagedSseEnabled',
      'Tags',
    ),
  },
};

export const topic: TemplateResource = {
  type: 'AWS::SNS::Topic',
  becomes: 'a resource of type `sns`',
  named: { type: 'sns', property: 'TopicName' },
  properties: {
    TopicName: name,
    FifoTopic: flag('fifo'),
    Subscription: readByOwner('`subscriptions` for queues, triggers of type `sns` for functions'),
    ...other(
      'ArchivePolicy',
      'ContentBasedDeduplication',
      'DataProtectionPolicy',
      'DeliveryStatusLogging',
      'DisplayName',
      'FifoThroughputScope',
      'KmsMasterKeyId',
      'SignatureVersion',
      'Tags',
      'TracingConfig',
    ),
  },
  finish: ({ context, properties, logicalId, place }) => {
    const topicName = context.named.get(logicalId)?.name ?? '';
    for (const [i, item] of itemsOf(child(properties, 'Subscription')).entries())
      subscribe(topicName, child(item, 'Protocol'), child(item, 'Endpoint'), {}, `${logicalId}-subscription-${i + 1}`, {
        ...place,
        path: `${place.path}.Subscription[${i}]`,
      });
  },
};

const subscriptionSettings: Properties = {
  FilterPolicy: json('filter'),
  FilterPolicyScope: filterScope,
  RedrivePolicy: {
    treatment: 'read',
    becomes: '`deadLetterQueue`',
    read: (value, target, place) => {
      const dead = place.context.targetOf(child(value, 'deadLetterTargetArn'), ['sqs'], place);
      if (dead !== null) target.deadLetterQueue = dead;
    },
  },
};

export const subscription: TemplateResource = {
  type: 'AWS::SNS::Subscription',
  becomes: 'a trigger of type `sns`, or one of the topic’s `subscriptions`',
  properties: {
    TopicArn: reference('source', ['sns']),
    Protocol: readByOwner('only `lambda` and `sqs` are read'),
    Endpoint: readByOwner('the function, or the queue'),
    ...subscriptionSettings,
    ...other('DeliveryPolicy', 'RawMessageDelivery', 'Region', 'ReplayPolicy', 'SubscriptionRoleArn'),
  },
  finish: ({ context, properties, logicalId, target, place }) => {
    const { source, ...settings } = target;
    if (typeof source !== 'string') return;
    const id = context.triggerNames.get(logicalId) ?? logicalId;
    subscribe(source, child(properties, 'Protocol'), child(properties, 'Endpoint'), settings, id, place);
  },
};

function subscribe(
  topicName: string,
  protocol: TemplateNode | undefined,
  endpoint: TemplateNode | undefined,
  settings: Target,
  id: string,
  place: Place,
): void {
  const { context } = place;
  const kind = plainText(protocol);
  if (kind === 'lambda') {
    const fn = context.functionOf(endpoint, place);
    if (fn !== null) placeTrigger(id, 'sns', fn, { source: topicName, ...settings }, place);
  } else if (kind === 'sqs') {
    const queueName = context.targetOf(endpoint, ['sqs'], place);
    const topicSettings = context.scenarioResources.get(topicName);
    if (queueName === null || topicSettings === undefined) return;
    topicSettings.subscriptions = [...((topicSettings.subscriptions as string[] | undefined) ?? []), queueName];
    if (settings.filter !== undefined) place.note('ignored', 'A queue gets every message of its topic here: its FilterPolicy is left out.');
  } else place.note('ignored', `Subscribers by ${kind ?? 'an unknown protocol'} are not simulated.`);
}

const tableProperties = other(
  'AttributeDefinitions',
  'KeySchema',
  'PrimaryKey',
  'ProvisionedThroughput',
  'BillingMode',
  'GlobalSecondaryIndexes',
  'LocalSecondaryIndexes',
  'SSESpecification',
  'PointInTimeRecoverySpecification',
  'TimeToLiveSpecification',
  'Tags',
  'TableClass',
  'DeletionProtectionEnabled',
  'ContributorInsightsSpecification',
  'ImportSourceSpecification',
  'KinesisStreamSpecification',
  'OnDemandThroughput',
  'ResourcePolicy',
  'WarmThroughput',
  'Replicas',
  'WriteProvisionedThroughputSettings',
  'WriteOnDemandThroughputSettings',
  'ReadOnDemandThroughputSettings',
);

const tableOf = (type: string): TemplateResource => ({
  type,
  becomes: 'a resource of type `dynamodb`',
  named: { type: 'dynamodb', property: 'TableName' },
  properties: {
    TableName: name,
    StreamSpecification: {
      treatment: 'read',
      becomes: 'nothing more: every table here can have readers of its stream, and their events are small whatever the view',
    },
    ...tableProperties,
  },
});

export const tables: readonly TemplateResource[] = [
  'AWS::DynamoDB::Table',
  'AWS::Serverless::SimpleTable',
  'AWS::DynamoDB::GlobalTable',
].map(tableOf);

export const bucket: TemplateResource = {
  type: 'AWS::S3::Bucket',
  becomes: 'a resource of type `s3`',
  named: { type: 's3', property: 'BucketName' },
  properties: {
    BucketName: name,
    NotificationConfiguration: readByOwner('triggers of type `s3` for functions'),
    ...other(
      'AccelerateConfiguration',
      'AccessControl',
      'AnalyticsConfigurations',
      'BucketEncryption',
      'CorsConfiguration',
      'IntelligentTieringConfigurations',
      'InventoryConfigurations',
      'LifecycleConfiguration',
      'LoggingConfiguration',
      'MetricsConfigurations',
      'ObjectLockConfiguration',
      'ObjectLockEnabled',
      'OwnershipControls',
      'PublicAccessBlockConfiguration',
      'ReplicationConfiguration',
      'Tags',
      'VersioningConfiguration',
      'WebsiteConfiguration',
      'BucketNamePrefix',
      'BucketNamespace',
    ),
  },
  finish: (reading) => {
    const notifications = child(reading.properties, 'NotificationConfiguration');
    for (const [kind, { line, value }] of entriesOf(notifications)) {
      const path = `${reading.place.path}.NotificationConfiguration.${kind}`;
      if (kind === 'LambdaConfigurations') for (const [i, item] of itemsOf(value).entries()) notify(item, i, `${path}[${i}]`, reading);
      else reading.context.report.add('ignored', path, line, 'A bucket here announces its objects to functions only.');
    }
  },
};

const notification: Properties = { Event: s3Events, Function: readByOwner('the function'), Filter: keyFilter };

function notify(item: TemplateNode, i: number, path: string, { context, logicalId, place }: ResourceReading): void {
  const at: Place = { ...place, path, line: item.line, note: (treatment, words) => context.report.add(treatment, path, item.line, words) };
  const fn = context.functionOf(child(item, 'Function'), at);
  if (fn === null) return;
  const settings: Target = {};
  readProperties(item, notification, settings, context, path);
  placeTrigger(`${logicalId}-notification-${i + 1}`, 's3', fn, { source: context.named.get(logicalId)?.name, ...settings }, at);
}

export const stream: TemplateResource = {
  type: 'AWS::Kinesis::Stream',
  becomes: 'a resource of type `kinesis`',
  named: { type: 'kinesis', property: 'Name' },
  properties: {
    Name: name,
    ShardCount: integer('shards'),
    RetentionPeriodHours: seconds('retention', { unit: 3600 }),
    StreamModeDetails: {
      treatment: 'approximated',
      becomes: 'a stream keeps the shards that it has: on demand it begins with 4',
      read: (value, target, place) => {
        if (plainText(child(value, 'StreamMode')) !== 'ON_DEMAND') return place.note('read', '`shards`');
        target.shards ??= 4;
      },
    },
    ...other('StreamEncryption', 'Tags', 'DesiredShardLevelMetrics', 'MaxRecordSizeInKiB'),
  },
};

export const broker: TemplateResource = {
  type: 'AWS::AmazonMQ::Broker',
  becomes: 'a resource of type `mq`',
  named: { type: 'mq', property: 'BrokerName' },
  properties: {
    BrokerName: name,
    EngineType: {
      treatment: 'read',
      becomes: '`engineType`',
      read: (value, target) => {
        target.engineType = /rabbit/i.test(plainText(value) ?? '') ? 'RabbitMQ' : 'ActiveMQ';
      },
    },
    ...other(
      'AuthenticationStrategy',
      'AutoMinorVersionUpgrade',
      'Configuration',
      'DataReplicationMode',
      'DataReplicationPrimaryBrokerArn',
      'DeploymentMode',
      'EncryptionOptions',
      'EngineVersion',
      'HostInstanceType',
      'LdapServerMetadata',
      'Logs',
      'MaintenanceWindowStartTime',
      'PubliclyAccessible',
      'SecurityGroups',
      'StorageType',
      'SubnetIds',
      'Tags',
      'Users',
    ),
  },
};
