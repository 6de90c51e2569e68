/** What CloudFormation keeps apart from a function: versions, aliases, mappings, asynchronous settings, addresses, permissions and scaling. */
import { aliasOf, asyncProperties, functionProperties, provision, urlProperties } from '../functionProperties.ts';
import { mappingProperties, topics } from '../mappingProperties.ts';
import { child, itemsOf, plainNumber, type TemplateNode } from '../node.ts';
import { placeTrigger } from '../placeTrigger.ts';
import { ignored, readByOwner, type Target, targetUnder } from '../properties.ts';
import type { ResourceReading, TemplateResource } from './templateResource.ts';

const whose = readByOwner('the function that it belongs to');
const naming = ignored('A description makes no difference.');

/** The function of this resource's `FunctionName`, with its place in the scenario. */
function functionHere({
  properties,
  context,
  place,
}: ResourceReading): { readonly name: string; readonly qualifier: string | null; readonly fn: Target } | null {
  const invoked = context.functionOf(child(properties, 'FunctionName') ?? child(properties, 'TargetFunctionArn'), place);
  const fn = invoked === null ? undefined : context.functions.get(invoked.name);
  return invoked === null || fn === undefined ? null : { ...invoked, fn };
}

export const lambdaVersion: TemplateResource = {
  type: 'AWS::Lambda::Version',
  becomes: 'a version, numbered in the order of the template',
  properties: {
    FunctionName: whose,
    ProvisionedConcurrencyConfig: readByOwner('`provisionedConcurrentExecutions`, on an alias made for it', 'approximated'),
    Description: naming,
    CodeSha256: naming,
    RuntimePolicy: ignored('When the runtime is updated is not simulated.'),
    FunctionScalingConfig: functionProperties.FunctionScalingConfig ?? naming,
  },
  finish: (reading) => {
    const count = plainNumber(child(reading.properties, 'ProvisionedConcurrencyConfig', 'ProvisionedConcurrentExecutions'));
    const here = count === null ? null : functionHere(reading);
    if (here !== null && count !== null) provision(here.fn, null, count, reading.place);
  },
};

export const lambdaAlias: TemplateResource = {
  type: 'AWS::Lambda::Alias',
  becomes: '`aliases` of its function',
  properties: {
    FunctionName: whose,
    Name: readByOwner('the name of the alias'),
    FunctionVersion: readByOwner('`version`'),
    Description: naming,
    ProvisionedConcurrencyConfig: readByOwner('`provisionedConcurrentExecutions`'),
    RoutingConfig: readByOwner('`weights`'),
  },
  finish: (reading) => {
    const { context, properties, place } = reading;
    const here = functionHere(reading);
    const name = context.textOf(child(properties, 'Name'));
    if (here === null || name === null) return;
    const alias = aliasOf(here.fn, name);
    alias.version = versionOf(child(properties, 'FunctionVersion'), reading) ?? '1';
    const count = plainNumber(child(properties, 'ProvisionedConcurrencyConfig', 'ProvisionedConcurrentExecutions'));
    if (count !== null) provision(here.fn, name, count, place);
    const routing = itemsOf(child(properties, 'RoutingConfig', 'AdditionalVersionWeights'));
    for (const item of routing) {
      const version = versionOf(child(item, 'FunctionVersion'), reading);
      const weight = plainNumber(child(item, 'FunctionWeight'));
      if (version !== null && weight !== null) targetUnder(alias, 'weights')[version] = weight;
    }
  },
};

/** A version's number, from its number or from the resource that publishes it. */
function versionOf(node: TemplateNode | undefined, { context }: ResourceReading): string | null {
  if (node?.kind === 'reference') return context.qualified.get(node.logicalId)?.qualifier ?? null;
  return context.textOf(node);
}

export const eventInvokeConfig: TemplateResource = {
  type: 'AWS::Lambda::EventInvokeConfig',
  becomes: '`asyncConfig` of its function',
  properties: {
    FunctionName: whose,
    Qualifier: { treatment: 'approximated', becomes: 'asynchronous settings hold for the whole function here' },
    ...asyncProperties,
  },
  finish: (reading) => {
    const here = functionHere(reading);
    if (here !== null) Object.assign(targetUnder(here.fn, 'asyncConfig'), reading.target);
  },
};

export const lambdaUrl: TemplateResource = {
  type: 'AWS::Lambda::Url',
  becomes: 'a trigger of type `function-url`',
  properties: { TargetFunctionArn: whose, Qualifier: readByOwner('`qualifier`'), ...urlProperties },
  finish: (reading) => {
    const { context, properties, logicalId, target, place } = reading;
    const here = functionHere(reading);
    if (here === null) return;
    const qualifier = context.textOf(child(properties, 'Qualifier')) ?? here.qualifier;
    placeTrigger(context.triggerNames.get(logicalId) ?? logicalId, 'function-url', { name: here.name, qualifier }, target, place);
  },
};

/** Type of the source in the scenario → type of the trigger that reads it. */
const triggerOfSource: Readonly<Record<string, string>> = {
  sqs: 'sqs',
  kinesis: 'kinesis',
  dynamodb: 'dynamodb-streams',
  mq: 'mq',
  kafka: 'msk',
};

export const eventSourceMapping: TemplateResource = {
  type: 'AWS::Lambda::EventSourceMapping',
  becomes: 'a trigger of the type of its source',
  properties: {
    FunctionName: whose,
    EventSourceArn: readByOwner('`source`'),
    SelfManagedEventSource: readByOwner('a trigger of type `kafka`; the addresses of its brokers make no difference', 'approximated'),
    Topics: topics,
    Queues: { treatment: 'approximated', becomes: 'a broker has one queue here, whatever its name' },
    DocumentDBEventSourceConfig: ignored('Change streams of DocumentDB are not simulated.'),
    ...mappingProperties,
  },
  finish: (reading) => {
    const { context, logicalId, target, place } = reading;
    const here = functionHere(reading);
    if (here === null) return;
    const type = typeOfMapping(reading);
    if (type === null) return;
    placeTrigger(context.triggerNames.get(logicalId) ?? logicalId, type, here, target, place);
  },
};

/** The trigger's type; fills in the source of what has no topic. */
function typeOfMapping({ context, properties, target, place }: ResourceReading): string | null {
  if (child(properties, 'SelfManagedEventSource') !== undefined) return 'kafka';
  if (target.source !== undefined) return 'msk';
  const name = context.targetOf(child(properties, 'EventSourceArn'), ['sqs', 'kinesis', 'dynamodb', 'mq'], place);
  if (name === null) return null;
  target.source = name;
  return triggerOfSource[String(context.scenarioResources.get(name)?.type)] ?? null;
}

export const permission: TemplateResource = {
  type: 'AWS::Lambda::Permission',
  becomes: 'nothing: every trigger may invoke its function unless `resourcePolicy` says otherwise',
  properties: Object.fromEntries(
    [
      'Action',
      'EventSourceToken',
      'FunctionName',
      'FunctionUrlAuthType',
      'InvokedViaFunctionUrl',
      'Principal',
      'PrincipalOrgID',
      'SourceAccount',
      'SourceArn',
    ].map((name) => [name, ignored('Every trigger may invoke its function.')]),
  ),
};

export const scalableTarget: TemplateResource = {
  type: 'AWS::ApplicationAutoScaling::ScalableTarget',
  becomes: '`aliases.….autoScaling`, when it scales the provisioned concurrency of an alias',
  properties: {
    ServiceNamespace: readByOwner('only `lambda` is read'),
    ResourceId: readByOwner('the alias'),
    ScalableDimension: readByOwner('provisioned concurrency is the only one of Lambda'),
    MinCapacity: readByOwner('`minCapacity`'),
    MaxCapacity: readByOwner('`maxCapacity`'),
    RoleARN: ignored('Scaling needs no permission here.'),
    ScheduledActions: ignored('Scheduled actions name times of day, and a run has none; write them into `autoScaling.schedule`.'),
    SuspendedState: ignored('Scaling is not suspended here.'),
  },
  finish: (reading) => {
    const alias = scaledAlias(reading.properties, reading);
    if (alias === null) return reading.place.note('ignored', 'It scales something else than an alias of the template.');
    const scaling = targetUnder(alias, 'autoScaling');
    for (const [property, key] of [
      ['MinCapacity', 'minCapacity'],
      ['MaxCapacity', 'maxCapacity'],
    ] as const) {
      const number = plainNumber(child(reading.properties, property));
      if (number !== null) scaling[key] = number;
    }
    alias.provisionedConcurrentExecutions ??= scaling.minCapacity ?? 1;
  },
};

export const scalingPolicy: TemplateResource = {
  type: 'AWS::ApplicationAutoScaling::ScalingPolicy',
  becomes: '`autoScaling.targetUtilization`',
  properties: {
    TargetTrackingScalingPolicyConfiguration: readByOwner('`targetUtilization`, from `TargetValue`'),
    ScalingTargetId: readByOwner('the alias'),
    ResourceId: readByOwner('the alias'),
    PolicyName: naming,
    PolicyType: readByOwner('only target tracking is read'),
    ScalableDimension: naming,
    ServiceNamespace: naming,
    StepScalingPolicyConfiguration: ignored('Step scaling is not simulated.'),
  },
  finish: (reading) => {
    const { properties, context, place } = reading;
    const target = child(properties, 'ScalingTargetId');
    const scaled = target?.kind === 'reference' ? child(context.resources, target.logicalId, 'Properties') : properties;
    const alias = scaledAlias(scaled, reading);
    const value = plainNumber(child(properties, 'TargetTrackingScalingPolicyConfiguration', 'TargetValue'));
    if (alias === null || value === null) return place.note('ignored', 'It scales something else than an alias of the template.');
    targetUnder(alias, 'autoScaling').targetUtilization = value;
  },
};

/** The alias in `function:NAME:ALIAS`. */
function scaledAlias(properties: TemplateNode | undefined, { context }: ResourceReading): Target | null {
  const id = child(properties, 'ResourceId');
  const [, name, alias] = /^function:([^:]+):([^:]+)$/.exec(context.textOf(id) ?? '') ?? [];
  if (name === undefined || alias === undefined) return null;
  const fn = context.functions.get(name);
  return fn === undefined ? null : aliasOf(fn, alias);
}
