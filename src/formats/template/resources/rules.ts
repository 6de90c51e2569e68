/** Rules, schedules, IoT rules and pipelines of a template: what invokes functions when something happens or time comes. */
import { defaultBus, iotCore, scheduleExpression, schedulerProperties } from '../events/busEvents.ts';
import { deliveryProperties, SWITCHED_OFF, switchedOn } from '../mappingProperties.ts';
import { child, itemsOf, plainText, type TemplateNode } from '../node.ts';
import { placeTrigger } from '../placeTrigger.ts';
import { ignored, json, type Place, type Properties, readByOwner, readProperties, reference, type Target } from '../properties.ts';
import type { ResourceReading, TemplateResource } from './templateResource.ts';

const other = (...names: readonly string[]): Properties =>
  Object.fromEntries(names.map((each) => [each, ignored('It does not change how events reach a function.')]));

const targetProperties: Properties = {
  Arn: readByOwner('the function'),
  Id: readByOwner('a name'),
  ...deliveryProperties,
  ...other('Input', 'InputPath', 'InputTransformer', 'RoleArn'),
};

/** Each function among the targets of a rule or schedule gets a trigger. */
function toTargets(targets: readonly TemplateNode[], type: string, { context, logicalId, target, place }: ResourceReading): void {
  for (const [i, item] of targets.entries()) {
    const path = targets.length === 1 ? `${place.path}.Target` : `${place.path}.Targets[${i}]`;
    const at: Place = {
      ...place,
      path,
      line: item.line,
      note: (treatment, words) => context.report.add(treatment, path, item.line, words),
    };
    const fn = context.functionOf(child(item, 'Arn'), null);
    if (fn === null) {
      at.note('ignored', 'A target that is not a function of the template is not simulated.');
      continue;
    }
    const settings: Target = { ...target };
    readProperties(item, targetProperties, settings, context, path);
    const id = targets.length === 1 ? (context.triggerNames.get(logicalId) ?? logicalId) : `${logicalId}-${i + 1}`;
    placeTrigger(id, type, fn, settings, at);
  }
}

export const rule: TemplateResource = {
  type: 'AWS::Events::Rule',
  becomes: 'a trigger of type `eventbridge` or `schedule` for each function among its targets',
  properties: {
    EventPattern: json('filter'),
    ScheduleExpression: scheduleExpression,
    EventBusName: reference('source', ['eventbridge']),
    State: switchedOn,
    Targets: readByOwner('the functions, with their `maximumRetryAttempts`, `maximumEventAge` and `deadLetterQueue`'),
    ...other('Description', 'Name', 'RoleArn', 'Tags'),
  },
  finish: (reading) => {
    const { properties, target, place } = reading;
    const targets = itemsOf(child(properties, 'Targets'));
    const onTime = target.expression !== undefined;
    if (onTime) delete target.source;
    else if (target[SWITCHED_OFF] !== true) defaultBus(target, place);
    toTargets(targets, onTime ? 'schedule' : 'eventbridge', reading);
  },
};

export const schedulerSchedule: TemplateResource = {
  type: 'AWS::Scheduler::Schedule',
  becomes: 'a trigger of type `schedule`, when its target is a function',
  properties: {
    ...schedulerProperties,
    Target: readByOwner('the function, with its `maximumRetryAttempts`, `maximumEventAge` and `deadLetterQueue`'),
  },
  finish: (reading) => toTargets(itemsOf(child(reading.properties, 'Target')), 'schedule', reading),
};

export const topicRule: TemplateResource = {
  type: 'AWS::IoT::TopicRule',
  becomes: 'a trigger of type `iot`, when one of its actions is a function',
  properties: { TopicRulePayload: readByOwner('`sql`, `errorAction` and the function'), ...other('RuleName', 'Tags') },
  finish: ({ context, properties, logicalId, place }) => {
    const payload = child(properties, 'TopicRulePayload');
    const target: Target = {};
    const sql = context.textOf(child(payload, 'Sql'));
    if (sql !== null) target.sql = sql;
    const error = child(payload, 'ErrorAction');
    const failed =
      child(error, 'Sqs', 'QueueUrl') ??
      child(error, 'Sns', 'TargetArn') ??
      child(error, 'S3', 'BucketName') ??
      child(error, 'Kinesis', 'StreamName') ??
      child(error, 'DynamoDBv2', 'PutItem', 'TableName');
    const name = failed === undefined ? null : context.targetOf(failed, ['sqs', 'sns', 's3', 'kinesis', 'dynamodb'], place);
    if (name !== null) target.errorAction = name;
    iotCore(target, place);
    const actions = itemsOf(child(payload, 'Actions')).map((action) => child(action, 'Lambda', 'FunctionArn'));
    for (const action of actions) {
      const fn = action === undefined ? null : context.functionOf(action, place);
      if (fn !== null) placeTrigger(context.triggerNames.get(logicalId) ?? logicalId, 'iot', fn, target, place);
      else if (action === undefined) place.note('ignored', 'Actions that are not functions are not simulated.');
    }
  },
};

export const pipeline: TemplateResource = {
  type: 'AWS::CodePipeline::Pipeline',
  becomes: 'a resource of type `codepipeline`, and a trigger for each action that invokes a function',
  named: { type: 'codepipeline', property: 'Name' },
  properties: {
    Name: readByOwner('the name of the resource'),
    Stages: readByOwner('of all actions those of Category Invoke'),
    ...other(
      'ArtifactStore',
      'ArtifactStores',
      'DisableInboundStageTransitions',
      'ExecutionMode',
      'PipelineType',
      'RestartExecutionOnUpdate',
      'RoleArn',
      'Tags',
      'Triggers',
      'Variables',
    ),
  },
  finish: ({ context, properties, logicalId, place }) => {
    const actions = itemsOf(child(properties, 'Stages')).flatMap((stage) => itemsOf(child(stage, 'Actions')));
    for (const action of actions.filter((each) => plainText(child(each, 'ActionTypeId', 'Provider')) === 'Lambda')) {
      const path = `${place.path}.Stages`;
      const at: Place = {
        ...place,
        path,
        line: action.line,
        note: (treatment, words) => context.report.add(treatment, path, action.line, words),
      };
      const fn = context.functionOf(child(action, 'Configuration', 'FunctionName'), at);
      if (fn !== null)
        placeTrigger(
          plainText(child(action, 'Name')) ?? `${logicalId}-action`,
          'codepipeline',
          fn,
          { source: context.named.get(logicalId)?.name },
          at,
        );
    }
  },
};
