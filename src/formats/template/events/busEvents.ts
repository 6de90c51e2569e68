/** SAM events of EventBridge, of schedules and of AWS IoT: what AWS itself sends when something happens or time comes. */
import { deliveryProperties, switchedOn } from '../mappingProperties.ts';
import { child, plainText, scalar } from '../node.ts';
import { ignored, json, type Place, type Properties, type Property, reference, type Target, text } from '../properties.ts';
import type { SamEvent } from './samEvent.ts';

const input = ignored('What the event carries is a matter of traffic (`bodies`).');
const naming = ignored('Names and descriptions of rules make no difference.');

/** Without a bus of its own a rule listens to the account's default bus. */
export function defaultBus(target: Target, place: Place): void {
  if (target.source === undefined)
    target.source = place.context.targetOf(scalar('default', place.line), ['eventbridge'], { ...place, note: () => {} });
}

const rule: Properties = {
  Pattern: json('filter'),
  EventBusName: reference('source', ['eventbridge']),
  Input: input,
  InputPath: input,
  InputTransformer: input,
  RuleName: naming,
  Target: naming,
  State: switchedOn,
  Enabled: switchedOn,
  ...deliveryProperties,
};

export const eventBridgeRule: SamEvent = { type: 'EventBridgeRule', trigger: 'eventbridge', properties: rule, finish: defaultBus };

/** SAM's older name for the same. */
export const cloudWatchEvent: SamEvent = { ...eventBridgeRule, type: 'CloudWatchEvent' };

/** `rate(…)` and `cron(…)`; a single time `at(…)` lies outside any run. */
export const scheduleExpression: Property = {
  treatment: 'read',
  becomes: '`expression`',
  read: (value, target, place) => {
    const words = place.context.textOf(value) ?? '';
    if (words.startsWith('at(')) place.note('ignored', 'A single time lies outside any run; use a burst of traffic for it.');
    else target.expression = words;
  },
};

export const schedule: SamEvent = {
  type: 'Schedule',
  trigger: 'schedule',
  properties: {
    Schedule: scheduleExpression,
    Input: input,
    Name: naming,
    Description: naming,
    Enabled: switchedOn,
    State: switchedOn,
    ...deliveryProperties,
  },
};

export const flexibleTimeWindow: Property = {
  treatment: 'read',
  becomes: '`flexibleTimeWindow`',
  read: (value, target) => {
    const minutes = Number(plainText(child(value, 'MaximumWindowInMinutes')) ?? 0);
    target.flexibleTimeWindow = plainText(child(value, 'Mode')) === 'FLEXIBLE' && minutes > 0 ? `${minutes}m` : '0s';
  },
};

/** Of EventBridge Scheduler, in SAM and in `AWS::Scheduler::Schedule`. */
export const schedulerProperties: Properties = {
  ScheduleExpression: scheduleExpression,
  FlexibleTimeWindow: flexibleTimeWindow,
  ScheduleExpressionTimezone: { treatment: 'approximated', becomes: 'runs have no place on Earth: the expression is taken as UTC' },
  StartDate: ignored('A run has no date.'),
  EndDate: ignored('A run has no date.'),
  State: switchedOn,
  Name: naming,
  Description: naming,
  GroupName: naming,
  KmsKeyArn: ignored('The key of a schedule is not simulated.'),
};

export const scheduleV2: SamEvent = {
  type: 'ScheduleV2',
  trigger: 'schedule',
  properties: {
    ...schedulerProperties,
    Input: input,
    OmitName: naming,
    RoleArn: ignored('Every trigger may invoke its function.'),
    PermissionsBoundary: ignored('Every trigger may invoke its function.'),
    ...deliveryProperties,
  },
};

/** All of AWS IoT Core is one resource: a rule takes every message. */
export function iotCore(target: Target, place: Place): void {
  target.source = place.context.targetOf(scalar('iot-core', place.line), ['iot'], { ...place, note: () => {} });
}

export const iotRule: SamEvent = {
  type: 'IoTRule',
  trigger: 'iot',
  properties: { Sql: text('sql'), AwsIotSqlVersion: ignored('The version of the language makes no difference.') },
  finish: iotCore,
};
