/** Resources of a scenario as resources of a template. What a template has no type for stays in the metadata. */
import type { JsonInput } from '../../../sim/index.ts';
import { attribute, filled, ref, type TemplateDraft } from './draft.ts';
import { wholeSeconds, wholeUnits } from './times.ts';
import { pipelineStages } from './writeAround.ts';

interface Writer {
  readonly type: string;
  /** The property that fixes a resource's name, and which names AWS takes there. */
  readonly name?: { readonly property: string; readonly pattern: RegExp };
  readonly write: (resource: JsonInput, draft: TemplateDraft, name: string) => Record<string, unknown> | undefined;
}

const writers: Readonly<Record<string, Writer>> = {
  sqs: {
    type: 'AWS::SQS::Queue',
    name: { property: 'QueueName', pattern: /^[A-Za-z0-9_-]{1,75}(\.fifo)?$/ },
    write: (queue, draft) =>
      filled({
        FifoQueue: queue.fifo === true ? true : undefined,
        VisibilityTimeout: wholeSeconds(queue.visibilityTimeout),
        DelaySeconds: wholeSeconds(queue.delay),
        MessageRetentionPeriod: wholeSeconds(queue.retention),
        RedrivePolicy:
          typeof queue.deadLetterQueue === 'string'
            ? { deadLetterTargetArn: attribute(draft.logicalId(queue.deadLetterQueue), 'Arn'), maxReceiveCount: queue.maxReceiveCount ?? 5 }
            : undefined,
      }),
  },
  sns: {
    type: 'AWS::SNS::Topic',
    name: { property: 'TopicName', pattern: /^[A-Za-z0-9_-]{1,256}(\.fifo)?$/ },
    write: (topic) => filled({ FifoTopic: topic.fifo === true ? true : undefined }),
  },
  s3: {
    type: 'AWS::S3::Bucket',
    name: { property: 'BucketName', pattern: /^[a-z0-9][a-z0-9.-]{1,61}[a-z0-9]$/ },
    write: () => undefined,
  },
  dynamodb: {
    type: 'AWS::DynamoDB::Table',
    name: { property: 'TableName', pattern: /^[A-Za-z0-9_.-]{3,255}$/ },
    write: (_table, draft, name) => ({
      AttributeDefinitions: [{ AttributeName: 'id', AttributeType: 'S' }],
      KeySchema: [{ AttributeName: 'id', KeyType: 'HASH' }],
      BillingMode: 'PAY_PER_REQUEST',
      ...(draft.triggers.some(({ type, source }) => type === 'dynamodb-streams' && source === name)
        ? { StreamSpecification: { StreamViewType: 'NEW_AND_OLD_IMAGES' } }
        : {}),
    }),
  },
  kinesis: {
    type: 'AWS::Kinesis::Stream',
    name: { property: 'Name', pattern: /^[A-Za-z0-9_.-]{1,128}$/ },
    write: (stream) => filled({ ShardCount: stream.shards ?? 1, RetentionPeriodHours: wholeUnits(stream.retention, 3600) }),
  },
  eventbridge: {
    type: 'AWS::Events::EventBus',
    name: { property: 'Name', pattern: /^[A-Za-z0-9_./-]{1,256}$/ },
    write: () => undefined,
  },
  secret: {
    type: 'AWS::SecretsManager::Secret',
    name: { property: 'Name', pattern: /^[A-Za-z0-9/_+=.@-]{1,512}$/ },
    write: () => ({ GenerateSecretString: {} }),
  },
  parameter: {
    type: 'AWS::SSM::Parameter',
    name: { property: 'Name', pattern: /^[A-Za-z0-9_./-]{1,1011}$/ },
    write: () => ({ Type: 'String', Value: 'placeholder' }),
  },
  mq: {
    type: 'AWS::AmazonMQ::Broker',
    name: { property: 'BrokerName', pattern: /^[A-Za-z0-9_~-]{1,50}$/ },
    write: (broker) => ({
      EngineType: broker.engineType === 'RabbitMQ' ? 'RABBITMQ' : 'ACTIVEMQ',
      DeploymentMode: 'SINGLE_INSTANCE',
      HostInstanceType: 'mq.m5.large',
      PubliclyAccessible: false,
      AutoMinorVersionUpgrade: true,
      Users: [{ Username: 'placeholder', Password: '{{resolve:secretsmanager:placeholder:SecretString:password}}' }],
    }),
  },
  database: {
    type: 'AWS::RDS::DBInstance',
    name: { property: 'DBInstanceIdentifier', pattern: /^[a-z](?!.*--)[a-z0-9-]{0,61}[a-z0-9]$/ },
    write: () => ({
      Engine: 'postgres',
      DBInstanceClass: 'db.t4g.micro',
      AllocatedStorage: '20',
      MasterUsername: 'placeholder',
      ManageMasterUserPassword: true,
    }),
  },
  codepipeline: {
    type: 'AWS::CodePipeline::Pipeline',
    name: { property: 'Name', pattern: /^[A-Za-z0-9.@_-]{1,100}$/ },
    write: (_pipeline, draft, name) => ({
      RoleArn: 'arn:aws:iam::123456789012:role/placeholder',
      ArtifactStore: { Type: 'S3', Location: 'placeholder' },
      Stages: pipelineStages(name, draft),
    }),
  },
  kms: { type: 'AWS::KMS::Key', write: () => ({ Enabled: true }) },
};

/** Buses named so exist in every account. */
const DEFAULT_BUS = 'default';

export function writeResources(draft: TemplateDraft): void {
  for (const [name, resource] of Object.entries(draft.resources)) {
    const writer = Object.hasOwn(writers, String(resource.type)) ? writers[String(resource.type)] : undefined;
    if (writer === undefined || (resource.type === 'eventbridge' && name === DEFAULT_BUS)) continue;
    const id = draft.logicalId(name);
    const properties = { ...nameProperty(name, id, writer, resource, draft), ...writer.write(resource, draft, name) };
    draft.written[id] = { Type: writer.type, ...(Object.keys(properties).length === 0 ? {} : { Properties: properties }) };
    if (resource.type === 'sns') writeSubscriptions(name, resource, draft);
    if (resource.type === 'secret') writeRotation(id, resource, draft);
  }
}

/** Fixes the name where AWS takes it; else the metadata remember it. */
function nameProperty(name: string, id: string, writer: Writer, resource: JsonInput, draft: TemplateDraft): Record<string, string> {
  if (name === id) return {};
  const fits = writer.name?.pattern.test(name) === true && (resource.fifo === true) === name.endsWith('.fifo');
  if (fits && writer.name !== undefined && !/(?<!\d)\d{12}(?!\d)/.test(name)) return { [writer.name.property]: name };
  draft.names[id] = name;
  return {};
}

function writeSubscriptions(name: string, { subscriptions }: JsonInput, draft: TemplateDraft): void {
  for (const queue of Array.isArray(subscriptions) ? subscriptions : []) {
    const id = draft.freeId(`${draft.logicalId(name)}To${draft.logicalId(String(queue))}`);
    draft.written[id] = {
      Type: 'AWS::SNS::Subscription',
      Properties: { TopicArn: ref(draft.logicalId(name)), Protocol: 'sqs', Endpoint: attribute(draft.logicalId(String(queue)), 'Arn') },
    };
  }
}

function writeRotation(id: string, { rotation }: JsonInput, draft: TemplateDraft): void {
  const days = wholeUnits(rotation, 86_400);
  if (days === undefined) return;
  draft.written[draft.freeId(`${id}Rotation`)] = {
    Type: 'AWS::SecretsManager::RotationSchedule',
    Properties: { SecretId: ref(id), RotationRules: { AutomaticallyAfterDays: days } },
  };
}
