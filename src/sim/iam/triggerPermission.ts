/** Which permission lets each kind of trigger reach a function, and whose policy must give it. */
import { arnOf, eventRuleArn, executeApiArn, regionalArn, targetGroupArn } from './arn.ts';
import { REGION } from './world.ts';

/** As much of a trigger as its permission depends on. */
export interface PermittedTrigger {
  readonly id: string;
  readonly type: string;
  /** Name of the resource that emits, or null for sources without one. */
  readonly source: string | null;
  readonly qualifier?: string | null;
  readonly settings?: Readonly<Record<string, unknown>>;
}

/** An action of a mapping, and what it is asked of. */
export interface MappingAction {
  readonly action: string;
  /** The source itself, its stream, or everything: the action knows no resources. */
  readonly on: 'source' | 'stream' | '*';
  /** False for actions that AWS lists but polling goes on without (iam.mapping-required-actions). */
  readonly required: boolean;
}

export type TriggerPermission =
  /** The function's resource-based policy must let the service in (iam.service-needs-resource-policy). */
  | {
      readonly kind: 'service';
      readonly principal: string;
      readonly action: 'lambda:InvokeFunction';
      /** The source of an event of this trigger, as `aws:SourceArn` has it. */
      readonly sourceArn: (trigger: PermittedTrigger) => string;
      /** The pattern that the console writes into the policy. */
      readonly sourcePattern: (trigger: PermittedTrigger) => string;
      /** Whether the console also asks for `aws:SourceAccount`. */
      readonly sourceAccount: boolean;
    }
  /** A caller with an identity-based policy of its own, or anybody when the address is open. */
  | { readonly kind: 'functionUrl'; readonly actions: readonly ['lambda:InvokeFunctionUrl', 'lambda:InvokeFunction'] }
  /** The caller's own policy allows it (iam.trusted-callers); `role` says whose it is. */
  | { readonly kind: 'caller'; readonly actions: readonly string[]; readonly role: string }
  /** The execution role must allow reading the source (iam.mapping-uses-role). */
  | { readonly kind: 'mapping'; readonly sourceType: string; readonly service: string; readonly actions: readonly MappingAction[] };

type Service = Extract<TriggerPermission, { kind: 'service' }>;
type SourceArn = Service['sourceArn'];

function service(principal: string, sourceArn: SourceArn, sourceAccount = false, sourcePattern = sourceArn): Service {
  return { kind: 'service', principal, action: 'lambda:InvokeFunction', sourceArn, sourcePattern, sourceAccount };
}

/** The ARN of the trigger's source, a resource of this type. */
function sourceOf(type: string): SourceArn {
  return ({ id, source }) => arnOf({ name: source ?? id, type }) ?? '';
}

function mapping(sourceType: string, name: string, on: 'source' | 'stream', required: string, others = ''): TriggerPermission {
  const listed = (names: string, isRequired: boolean): readonly MappingAction[] =>
    names
      .split(' ')
      .filter((action) => action !== '')
      .map((action) => ({ action, on: action.endsWith(':ListStreams') || action.startsWith('ec2:') ? '*' : on, required: isRequired }));
  return { kind: 'mapping', sourceType, service: name, actions: [...listed(required, true), ...listed(others, false)] };
}

const NETWORK =
  'ec2:CreateNetworkInterface ec2:DeleteNetworkInterface ec2:DescribeNetworkInterfaces ec2:DescribeSecurityGroups ec2:DescribeSubnets ec2:DescribeVpcs';

const LOGIN =
  'kafka-cluster:Connect kafka-cluster:DescribeGroup kafka-cluster:AlterGroup kafka-cluster:DescribeTopic kafka-cluster:ReadData kafka-cluster:DescribeClusterDynamicConfiguration';

const byType: Readonly<Record<string, TriggerPermission>> = {
  'api-gateway': service(
    'apigateway.amazonaws.com',
    ({ id }) => executeApiArn(id),
    false,
    ({ id }) => executeApiArn(id, '*/*/*'),
  ),
  alb: service('elasticloadbalancing.amazonaws.com', ({ id }) => targetGroupArn(id)),
  cognito: service('cognito-idp.amazonaws.com', ({ id }) => regionalArn('cognito-idp', `userpool/${REGION}_${id}`), true),
  s3: service('s3.amazonaws.com', sourceOf('s3'), true),
  sns: service('sns.amazonaws.com', sourceOf('sns')),
  eventbridge: service('events.amazonaws.com', ({ id, source }) => eventRuleArn(source ?? 'default', id)),
  iot: service('iot.amazonaws.com', ({ id }) => regionalArn('iot', `rule/${id}`), true),
  'function-url': { kind: 'functionUrl', actions: ['lambda:InvokeFunctionUrl', 'lambda:InvokeFunction'] },
  sdk: { kind: 'caller', actions: ['lambda:InvokeFunction'], role: "the caller's user or role" },
  schedule: { kind: 'caller', actions: ['lambda:InvokeFunction'], role: 'the execution role of the schedule' },
  codepipeline: {
    kind: 'caller',
    actions: ['lambda:InvokeFunction', 'lambda:ListFunctions'],
    role: 'the service role of the pipeline',
  },
  // The replica is invoked by the edge service itself, which the role must trust; no policy of the function speaks about it.
  cloudfront: { kind: 'caller', actions: [], role: 'the execution role, which trusts edgelambda.amazonaws.com' },
  sqs: mapping('sqs', 'SQS', 'source', 'sqs:ReceiveMessage sqs:DeleteMessage sqs:GetQueueAttributes'),
  kinesis: mapping(
    'kinesis',
    'Kinesis',
    'source',
    'kinesis:DescribeStream kinesis:DescribeStreamSummary kinesis:GetRecords kinesis:GetShardIterator kinesis:ListShards',
    'kinesis:ListStreams kinesis:SubscribeToShard',
  ),
  'dynamodb-streams': mapping(
    'dynamodb',
    'DynamoDB',
    'stream',
    'dynamodb:DescribeStream dynamodb:GetRecords dynamodb:GetShardIterator',
    'dynamodb:ListStreams',
  ),
  msk: mapping(
    'kafka',
    'Kafka',
    'source',
    'kafka:DescribeClusterV2 kafka:GetBootstrapBrokers',
    `kafka:DescribeCluster ${LOGIN} ${NETWORK}`,
  ),
  kafka: mapping('kafka', 'Kafka', 'source', '', NETWORK),
  mq: mapping('mq', 'Amazon MQ', 'source', 'mq:DescribeBroker', NETWORK),
};

/** What a trigger of this type needs, or null for a type that is not known. */
export function triggerPermission(type: string): TriggerPermission | null {
  return Object.hasOwn(byType, type) ? (byType[type] ?? null) : null;
}

/** What a write to a dead-letter queue or destination of this type needs of the execution role (iam.destination-permissions). */
export function destinationActions(type: string): readonly string[] {
  return Object.hasOwn(toDestination, type) ? (toDestination[type] ?? []) : [];
}

const toDestination: Readonly<Record<string, readonly string[]>> = {
  sqs: ['sqs:SendMessage'],
  sns: ['sns:Publish'],
  s3: ['s3:PutObject', 's3:ListBucket'],
  function: ['lambda:InvokeFunction'],
  eventbridge: ['events:PutEvents'],
  kafka: ['kafka-cluster:Connect', 'kafka-cluster:DescribeTopic', 'kafka-cluster:WriteData'],
};
