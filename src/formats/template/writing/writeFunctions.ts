/** Functions of a scenario as `AWS::Serverless::Function`, with the versions, aliases and scaling that SAM keeps apart. */
import type { JsonInput } from '../../../sim/index.ts';
import { ACCOUNT, REGION } from '../../placeholders.ts';
import { attribute, filled, ref, sub, type TemplateDraft } from './draft.ts';
import { wholeSeconds } from './times.ts';
import { writeEvents } from './writeEvents.ts';

/** An alias that SAM itself publishes, or null when the function's aliases need resources of their own. */
function ownAlias(name: string, fn: JsonInput, draft: TemplateDraft): string | null {
  const aliases = Object.entries((fn.aliases ?? {}) as Record<string, JsonInput>);
  const [only, ...more] = aliases;
  if (only === undefined || more.length > 0) return null;
  const [alias, { version = '1', weights }] = only;
  const plain = version === '1' && Object.keys((weights ?? {}) as object).length === 0;
  const invoked = draft.triggers.filter((trigger) => trigger.function === name && trigger.type !== 'sdk');
  return plain && invoked.every(({ qualifier }) => qualifier === alias) ? alias : null;
}

/** The alias that is made for provisioned concurrency on the function itself. */
const MADE_ALIAS = 'provisioned';

export function writeFunctions(draft: TemplateDraft): void {
  for (const [name, fn] of Object.entries(draft.functions)) {
    const id = draft.logicalId(name);
    const alias = ownAlias(name, fn, draft);
    const needsAlias =
      alias === null &&
      typeof fn.provisionedConcurrentExecutions === 'number' &&
      fn.provisionedConcurrentExecutions > 0 &&
      fn.aliases === undefined;
    const published = needsAlias ? MADE_ALIAS : alias;
    const own = alias === null ? undefined : ((fn.aliases as Record<string, JsonInput>)[alias] as JsonInput);
    const provisioned = needsAlias ? fn.provisionedConcurrentExecutions : own?.provisionedConcurrentExecutions;
    draft.written[id] = {
      Type: 'AWS::Serverless::Function',
      Properties: {
        ...(name === id ? {} : { FunctionName: name }),
        ...properties(name, fn, draft),
        ...filled({
          AutoPublishAlias: published ?? undefined,
          ProvisionedConcurrencyConfig:
            typeof provisioned === 'number' && provisioned > 0 ? { ProvisionedConcurrentExecutions: provisioned } : undefined,
        }),
        ...writeEvents(name, alias, draft),
      },
    };
    if (alias === null) writeAliases(id, fn, draft);
    if (own !== undefined && alias !== null) writeScaling(id, alias, own, draft);
  }
}

function properties(name: string, fn: JsonInput, draft: TemplateDraft): Record<string, unknown> {
  const code = (fn.package ?? {}) as JsonInput;
  const isImage = code.type === 'Image';
  const layers = Array.isArray(code.layers) ? (code.layers as JsonInput[]) : [];
  return (
    filled({
      Description: fn.description,
      PackageType: code.type,
      ImageUri: isImage ? `${ACCOUNT}.dkr.ecr.${REGION}.amazonaws.com/placeholder:latest` : undefined,
      CodeUri: isImage ? undefined : './placeholder',
      Handler: isImage ? undefined : (fn.entryPoint ?? 'index.handler'),
      Runtime: isImage && fn.runtime === undefined ? undefined : (fn.runtime ?? 'python3.13'),
      Architectures: fn.architecture === undefined ? undefined : [fn.architecture],
      MemorySize: fn.memorySize,
      Timeout: wholeSeconds(fn.timeout),
      EphemeralStorage: fn.ephemeralStorage === undefined ? undefined : { Size: fn.ephemeralStorage },
      Environment: isFilled(fn.environment) ? { Variables: fn.environment } : undefined,
      KmsKeyArn: typeof fn.kmsKey === 'string' ? attribute(draft.logicalId(fn.kmsKey), 'Arn') : undefined,
      Layers: layers.length === 0 ? undefined : layers.map((layer) => `arn:aws:lambda:${REGION}:${ACCOUNT}:layer:${String(layer.name)}:1`),
      VpcConfig: fn.vpc === true ? { SubnetIds: ['subnet-placeholder'], SecurityGroupIds: ['sg-placeholder'] } : undefined,
      ReservedConcurrentExecutions: fn.reservedConcurrentExecutions,
      SnapStart: fn.snapStart === true ? { ApplyOn: 'PublishedVersions' } : undefined,
      RecursiveLoop: fn.recursiveLoop,
      DeadLetterQueue: deadLetterQueue(fn, draft),
      EventInvokeConfig: eventInvokeConfig(fn, draft),
      Role: fn.role === undefined ? undefined : writeRole(draft.logicalId(name), fn.role, draft),
    }) ?? {}
  );
}

/** A role of its own, because a scenario's role is all that the function may do: to one that SAM makes SAM would add. */
function writeRole(functionId: string, role: unknown, draft: TemplateDraft): unknown {
  const { Version = '2012-10-17', Statement = [] } = role as JsonInput;
  const id = draft.freeId(`${functionId}Role`);
  const isEmpty = Array.isArray(Statement) && Statement.length === 0;
  draft.written[id] = {
    Type: 'AWS::IAM::Role',
    Properties: {
      AssumeRolePolicyDocument: {
        Version: '2012-10-17',
        Statement: [{ Effect: 'Allow', Principal: { Service: 'lambda.amazonaws.com' }, Action: 'sts:AssumeRole' }],
      },
      ManagedPolicyArns: ['arn:aws:iam::aws:policy/service-role/AWSLambdaBasicExecutionRole'],
      ...(isEmpty ? {} : { Policies: [{ PolicyName: 'scenario', PolicyDocument: { Version, Statement } }] }),
    },
  };
  return attribute(id, 'Arn');
}

function isFilled(map: unknown): boolean {
  return typeof map === 'object' && map !== null && Object.keys(map).length > 0;
}

/** `Ref` of a topic is its ARN; of anything else `GetAtt Arn` is. */
export function arnOfResource(name: string, draft: TemplateDraft): unknown {
  const id = draft.logicalId(name);
  if (draft.resources[name]?.type === 'sns') return ref(id);
  if (draft.resources[name]?.type === 'eventbridge' && name === 'default') return `arn:aws:events:${REGION}:${ACCOUNT}:event-bus/default`;
  return attribute(id, 'Arn');
}

function deadLetterQueue({ deadLetterQueue: name }: JsonInput, draft: TemplateDraft): unknown {
  if (typeof name !== 'string') return undefined;
  return { Type: draft.resources[name]?.type === 'sns' ? 'SNS' : 'SQS', TargetArn: arnOfResource(name, draft) };
}

const destinationTypes: Readonly<Record<string, string>> = { sqs: 'SQS', sns: 'SNS', eventbridge: 'EventBridge', s3: 'S3Bucket' };

function eventInvokeConfig({ asyncConfig }: JsonInput, draft: TemplateDraft): unknown {
  if (typeof asyncConfig !== 'object' || asyncConfig === null) return undefined;
  const { maximumRetryAttempts, maximumEventAge, onFailure, onSuccess } = asyncConfig as JsonInput;
  const destination = (name: unknown) =>
    typeof name !== 'string'
      ? undefined
      : { Type: destinationTypes[String(draft.resources[name]?.type)] ?? 'Lambda', Destination: arnOfResource(name, draft) };
  return filled({
    MaximumRetryAttempts: maximumRetryAttempts,
    MaximumEventAgeInSeconds: wholeSeconds(maximumEventAge),
    DestinationConfig: filled({ OnSuccess: destination(onSuccess), OnFailure: destination(onFailure) }),
  });
}

/** More versions than this are not published for the sake of a high number. */
const MOST_VERSIONS = 20;

function writeAliases(id: string, fn: JsonInput, draft: TemplateDraft): void {
  const aliases = Object.entries((fn.aliases ?? {}) as Record<string, JsonInput>);
  const numbers = aliases.flatMap(([, { version = '1', weights }]) => [version, ...Object.keys((weights ?? {}) as object)]).map(Number);
  const last = Math.max(0, ...numbers.filter((number) => Number.isInteger(number)));
  if (last > MOST_VERSIONS) return;
  const versions = Array.from({ length: last }, (_, i) => draft.freeId(`${id}Version${i + 1}`));
  for (const version of versions) draft.written[version] = { Type: 'AWS::Lambda::Version', Properties: { FunctionName: ref(id) } };
  const numberOf = (version: unknown): unknown => {
    const published = versions[Number(version) - 1];
    return published === undefined ? version : attribute(published, 'Version');
  };
  for (const [name, alias] of aliases) {
    const { version = '1', weights, provisionedConcurrentExecutions: provisioned } = alias;
    const others = Object.entries((weights ?? {}) as Record<string, number>);
    draft.written[draft.freeId(`${id}${name}`)] = {
      Type: 'AWS::Lambda::Alias',
      Properties: filled({
        FunctionName: ref(id),
        Name: name,
        FunctionVersion: numberOf(version),
        ProvisionedConcurrencyConfig:
          typeof provisioned === 'number' && provisioned > 0 ? { ProvisionedConcurrentExecutions: provisioned } : undefined,
        RoutingConfig:
          others.length === 0
            ? undefined
            : { AdditionalVersionWeights: others.map(([other, weight]) => ({ FunctionVersion: numberOf(other), FunctionWeight: weight })) },
      }),
    };
    writeScaling(id, name, alias, draft);
  }
}

/** What changes an alias's provisioned concurrency, where it is set up. */
function writeScaling(id: string, name: string, { autoScaling }: JsonInput, draft: TemplateDraft): void {
  if (typeof autoScaling !== 'object' || autoScaling === null) return;
  const { minCapacity = 1, maxCapacity = 100, targetUtilization } = autoScaling as JsonInput;
  const target = draft.freeId(`${id}${name}Scaling`);
  draft.written[target] = {
    Type: 'AWS::ApplicationAutoScaling::ScalableTarget',
    Properties: {
      ServiceNamespace: 'lambda',
      ScalableDimension: 'lambda:function:ProvisionedConcurrency',
      ResourceId: sub(`function:\${${id}}:${name}`),
      MinCapacity: minCapacity,
      MaxCapacity: maxCapacity,
    },
  };
  if (targetUtilization === null) return;
  draft.written[draft.freeId(`${target}Policy`)] = {
    Type: 'AWS::ApplicationAutoScaling::ScalingPolicy',
    Properties: {
      PolicyName: `${name}-utilization`,
      PolicyType: 'TargetTrackingScaling',
      ScalingTargetId: ref(target),
      TargetTrackingScalingPolicyConfiguration: {
        ...(targetUtilization === undefined ? { TargetValue: 0.7 } : { TargetValue: targetUtilization }),
        PredefinedMetricSpecification: { PredefinedMetricType: 'LambdaProvisionedConcurrencyUtilization' },
      },
    },
  };
}
