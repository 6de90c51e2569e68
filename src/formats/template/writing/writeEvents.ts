/** Triggers of a scenario as SAM events of their function, or as resources where SAM has no event for them. */
import { type JsonInput, triggerByType } from '../../../sim/index.ts';
import { ACCOUNT, REGION } from '../../placeholders.ts';
import { asLogicalId, attribute, filled, ref, sub, type TemplateDraft } from './draft.ts';
import { wholeSeconds, wholeUnits } from './times.ts';
import { hasErrorAction, writeDistribution, writeTopicRule } from './writeAround.ts';

type EventWriter = (
  trigger: JsonInput,
  draft: TemplateDraft,
  key: string,
) => { readonly Type: string; readonly Properties?: unknown } | undefined;

const writers: Readonly<Record<string, EventWriter>> = {
  'api-gateway': api,
  sqs: (trigger, draft) => ({ Type: 'SQS', Properties: { Queue: arn(trigger, draft), ...mapping(trigger, draft) } }),
  kinesis: (trigger, draft) => ({ Type: 'Kinesis', Properties: { Stream: arn(trigger, draft), ...mapping(trigger, draft) } }),
  'dynamodb-streams': (trigger, draft) => ({ Type: 'DynamoDB', Properties: { Stream: arn(trigger, draft), ...mapping(trigger, draft) } }),
  msk: (trigger, draft) => ({
    Type: 'MSK',
    Properties: {
      Stream: `arn:aws:kafka:${REGION}:${ACCOUNT}:cluster/placeholder/placeholder`,
      Topics: [trigger.source],
      ...mapping(trigger, draft),
    },
  }),
  kafka: (trigger, draft) => ({
    Type: 'SelfManagedKafka',
    Properties: {
      KafkaBootstrapServers: ['broker.example:9092'],
      Topics: [trigger.source],
      SourceAccessConfigurations: [],
      ...mapping(trigger, draft),
    },
  }),
  mq: (trigger, draft) => ({
    Type: 'MQ',
    Properties: {
      Broker: arn(trigger, draft),
      Queues: ['queue'],
      SourceAccessConfigurations: [{ Type: 'BASIC_AUTH', URI: `arn:aws:secretsmanager:${REGION}:${ACCOUNT}:secret:placeholder` }],
      ...mapping(trigger, draft),
    },
  }),
  s3: ({ source, prefix, suffix }, draft) => {
    const rules = [
      ['prefix', prefix],
      ['suffix', suffix],
    ].filter(([, value]) => typeof value === 'string' && value !== '');
    const filter = rules.length === 0 ? {} : { Filter: { S3Key: { Rules: rules.map(([Name, Value]) => ({ Name, Value })) } } };
    return { Type: 'S3', Properties: { Bucket: ref(draft.logicalId(String(source))), Events: 's3:ObjectCreated:*', ...filter } };
  },
  sns: (trigger, draft) => ({
    Type: 'SNS',
    Properties: filled({
      Topic: ref(draft.logicalId(String(trigger.source))),
      FilterPolicy: trigger.filter,
      RedrivePolicy:
        typeof trigger.deadLetterQueue === 'string' ? { deadLetterTargetArn: arnOf(trigger.deadLetterQueue, draft) } : undefined,
    }),
  }),
  eventbridge: (trigger, draft) => ({
    Type: 'EventBridgeRule',
    Properties: filled({
      EventBusName: trigger.source === 'default' ? undefined : ref(draft.logicalId(String(trigger.source))),
      Pattern: trigger.filter ?? { source: [{ prefix: '' }] },
      ...delivery(trigger, draft),
    }),
  }),
  schedule: (trigger, draft) => {
    const minutes = wholeUnits(trigger.flexibleTimeWindow, 60);
    return {
      Type: 'ScheduleV2',
      Properties: filled({
        ScheduleExpression: trigger.expression,
        FlexibleTimeWindow:
          minutes === undefined ? undefined : minutes > 0 ? { Mode: 'FLEXIBLE', MaximumWindowInMinutes: minutes } : { Mode: 'OFF' },
        ...delivery(trigger, draft),
      }),
    };
  },
  cognito: (_trigger, draft, key) => {
    const pool = draft.freeId(`${key}UserPool`);
    draft.written[pool] = { Type: 'AWS::Cognito::UserPool' };
    return { Type: 'Cognito', Properties: { UserPool: ref(pool), Trigger: 'PreSignUp' } };
  },
  iot: ({ sql = "SELECT * FROM '#'" }) => ({ Type: 'IoTRule', Properties: { Sql: sql } }),
};

/** The properties of a function that its triggers bring. */
export function writeEvents(name: string, alias: string | null, draft: TemplateDraft): Record<string, unknown> {
  const events: Record<string, unknown> = {};
  let url: Record<string, unknown> | undefined;
  const id = draft.logicalId(name);
  for (const trigger of draft.triggers.filter((each) => each.function === name)) {
    const matches = (trigger.qualifier ?? null) === alias;
    if (trigger.type === 'function-url' && matches && url === undefined) {
      url = { FunctionUrlConfig: { AuthType: trigger.authType ?? 'AWS_IAM', ...filled({ InvokeMode: trigger.invokeMode }) } };
      if (trigger.id !== `${name}-url`) draft.names[`${id}.FunctionUrlConfig`] = String(trigger.id);
    } else if (!matches && triggerByType(String(trigger.type))?.way === 'polling' && trigger.type !== 'kafka') writeMapping(trigger, draft);
    else if (trigger.type === 'alb') writeTargetGroup(trigger, draft);
    else if (trigger.type === 'function-url') writeUrl(trigger, draft);
    else if (trigger.type === 'cloudfront') writeDistribution(trigger, draft);
    else if (hasErrorAction(trigger, draft)) writeTopicRule(trigger, draft);
    else {
      const write = Object.hasOwn(writers, String(trigger.type)) ? writers[String(trigger.type)] : undefined;
      const key = freeKey(asLogicalId(String(trigger.id)), events);
      const event = write?.(trigger, draft, key);
      if (event === undefined) continue;
      events[key] = event;
      if (key !== trigger.id) draft.names[`${id}.${key}`] = String(trigger.id);
    }
  }
  return { ...url, ...(Object.keys(events).length === 0 ? {} : { Events: events }) };
}

function freeKey(wanted: string, events: Readonly<Record<string, unknown>>): string {
  let key = wanted;
  for (let i = 2; Object.hasOwn(events, key); i++) key = `${wanted}${i}`;
  return key;
}

function api(trigger: JsonInput, draft: TemplateDraft, key: string) {
  const isHttp = trigger.apiType === 'HTTP';
  const throttle = trigger.throttle as JsonInput | null | undefined;
  const limits =
    throttle === null || throttle === undefined
      ? undefined
      : filled({ ThrottlingRateLimit: throttle.rate, ThrottlingBurstLimit: throttle.burst });
  let id: string | undefined;
  if (limits !== undefined) {
    id = draft.freeId(`${key}Api`);
    draft.written[id] = isHttp
      ? { Type: 'AWS::Serverless::HttpApi', Properties: { DefaultRouteSettings: limits } }
      : {
          Type: 'AWS::Serverless::Api',
          Properties: { StageName: 'prod', MethodSettings: [{ HttpMethod: '*', ResourcePath: '/*', ...limits }] },
        };
  }
  const milliseconds = wholeUnits(trigger.timeout, 0.001);
  const path = { Path: `/${key.toLowerCase()}`, Method: 'post' };
  const rest = filled({ TimeoutInMillis: milliseconds, [isHttp ? 'ApiId' : 'RestApiId']: id === undefined ? undefined : ref(id) });
  return { Type: isHttp ? 'HttpApi' : 'Api', Properties: { ...path, ...rest } };
}

/** The ARN of a mapping's source. */
function arn({ source, type }: JsonInput, draft: TemplateDraft): unknown {
  return attribute(draft.logicalId(String(source)), type === 'dynamodb-streams' ? 'StreamArn' : 'Arn');
}

function arnOf(name: string, draft: TemplateDraft): unknown {
  const id = draft.logicalId(name);
  const type = draft.resources[name]?.type;
  return type === 'sns' ? ref(id) : attribute(id, 'Arn');
}

function mapping(trigger: JsonInput, draft: TemplateDraft): Record<string, unknown> {
  const { filter, onFailure, provisionedPollers: pollers, type } = trigger;
  const filters = Array.isArray(filter) ? filter.map((pattern) => ({ Pattern: JSON.stringify(pattern) })) : [];
  const streamed = 'startingPosition' in trigger || ['kinesis', 'dynamodb-streams', 'msk', 'kafka'].includes(String(type));
  return (
    filled({
      BatchSize: trigger.batchSize,
      MaximumBatchingWindowInSeconds: wholeSeconds(trigger.maximumBatchingWindow),
      FilterCriteria: filters.length === 0 ? undefined : { Filters: filters },
      FunctionResponseTypes:
        Array.isArray(trigger.functionResponseTypes) && trigger.functionResponseTypes.length > 0
          ? trigger.functionResponseTypes
          : undefined,
      ScalingConfig: typeof trigger.maximumConcurrency === 'number' ? { MaximumConcurrency: trigger.maximumConcurrency } : undefined,
      ProvisionedPollerConfig:
        typeof pollers === 'object' && pollers !== null
          ? filled({
              MinimumPollers: (pollers as JsonInput).minimumPollers,
              MaximumPollers: (pollers as JsonInput).maximumPollers,
              PollerGroupName: (pollers as JsonInput).pollerGroupName,
            })
          : undefined,
      StartingPosition: streamed ? (trigger.startingPosition ?? 'LATEST') : undefined,
      ConsumerGroupId: trigger.consumerGroupId,
      ParallelizationFactor: trigger.parallelizationFactor,
      MaximumRecordAgeInSeconds: wholeSeconds(trigger.maximumRecordAge),
      MaximumRetryAttempts: trigger.maximumRetryAttempts,
      BisectBatchOnFunctionError: trigger.bisectBatchOnFunctionError,
      TumblingWindowInSeconds: wholeSeconds(trigger.tumblingWindow),
      DestinationConfig:
        typeof onFailure === 'string' && draft.resources[onFailure]?.type !== 'kafka'
          ? { OnFailure: { Destination: arnOf(onFailure, draft) } }
          : undefined,
    }) ?? {}
  );
}

function delivery(trigger: JsonInput, draft: TemplateDraft): Record<string, unknown> {
  return {
    RetryPolicy: filled({
      MaximumRetryAttempts: trigger.maximumRetryAttempts,
      MaximumEventAgeInSeconds: wholeSeconds(trigger.maximumEventAge),
    }),
    DeadLetterConfig: typeof trigger.deadLetterQueue === 'string' ? { Arn: arnOf(trigger.deadLetterQueue, draft) } : undefined,
  };
}

/** A mapping to another version or alias than the one that SAM's events invoke. */
function writeMapping(trigger: JsonInput, draft: TemplateDraft): void {
  const id = draft.freeId(String(trigger.id));
  if (id !== trigger.id) draft.names[id] = String(trigger.id);
  const fn = draft.logicalId(String(trigger.function));
  const { ConsumerGroupId, ...settings } = mapping(trigger, draft);
  const source = trigger.type === 'msk' ? `arn:aws:kafka:${REGION}:${ACCOUNT}:cluster/placeholder/placeholder` : arn(trigger, draft);
  draft.written[id] = {
    Type: 'AWS::Lambda::EventSourceMapping',
    Properties: {
      FunctionName: trigger.qualifier === undefined ? ref(fn) : sub(`\${${fn}}:${String(trigger.qualifier)}`),
      EventSourceArn: source,
      ...(trigger.type === 'msk' ? { Topics: [trigger.source] } : {}),
      ...(ConsumerGroupId === undefined ? {} : { AmazonManagedKafkaEventSourceConfig: { ConsumerGroupId } }),
      ...settings,
    },
  };
}

function writeTargetGroup(trigger: JsonInput, draft: TemplateDraft): void {
  const id = draft.freeId(String(trigger.id));
  if (id !== trigger.id) draft.names[id] = String(trigger.id);
  const fn = draft.logicalId(String(trigger.function));
  draft.written[id] = {
    Type: 'AWS::ElasticLoadBalancingV2::TargetGroup',
    Properties: {
      TargetType: 'lambda',
      Targets: [{ Id: trigger.qualifier === undefined ? attribute(fn, 'Arn') : sub(`\${${fn}.Arn}:${String(trigger.qualifier)}`) }],
      ...(trigger.multiValueHeaders === true
        ? { TargetGroupAttributes: [{ Key: 'lambda.multi_value_headers.enabled', Value: 'true' }] }
        : {}),
    },
  };
}

/** The address of another version or alias than the one that SAM publishes. */
function writeUrl(trigger: JsonInput, draft: TemplateDraft): void {
  const id = draft.freeId(String(trigger.id));
  if (id !== trigger.id) draft.names[id] = String(trigger.id);
  draft.written[id] = {
    Type: 'AWS::Lambda::Url',
    Properties: filled({
      TargetFunctionArn: ref(draft.logicalId(String(trigger.function))),
      Qualifier: trigger.qualifier,
      AuthType: trigger.authType ?? 'AWS_IAM',
      InvokeMode: trigger.invokeMode,
    }),
  };
}
