/** What the service in front of Lambda puts into its own dead-letter queue: an event that it could not hand over. */
import { eventRuleArn, functionArn } from '../iam/arn.ts';
import { decideTrigger } from '../iam/decideTrigger.ts';
import { scenarioAt } from '../trace/configuration.ts';
import { markKinds, type Trace } from '../trace/tables.ts';
import { secondsTimestamp } from './envelopeTime.ts';
import type { Given, MessageAttribute } from './given.ts';
import { notification } from './notification.ts';
import { scheduleArn } from './sources/schedule.ts';

/** A topic writes its notification, others the event as it is. */
export function undeliveredBody(given: Given, envelope: (given: Given) => unknown): unknown {
  const [item] = given.items;
  return given.trigger.type === 'sns' && item !== undefined ? notification(item, given.trigger.source ?? '', 'URL') : envelope(given);
}

/** eventbridge.dead-letter-attributes, schedule.dead-letter-attributes: why it was given up at `t`, µs. */
export function undeliveredAttributes(given: Given, t: number): readonly MessageAttribute[] {
  const { trigger, trace, request } = given;
  if (trigger.type !== 'eventbridge' && trigger.type !== 'schedule') return [];
  const denied = deniedMessage(given, t);
  const refusals = refusalsOf(trace, request);
  const target = functionArn(trigger.function, trigger.qualifier);
  const isSchedule = trigger.type === 'schedule';
  const code = denied === null ? ['INTERNAL_ERROR', 'ServiceException'] : ['NO_PERMISSIONS', 'AccessDeniedException'];
  const text = (name: string, value: string): MessageAttribute => ({ name, type: 'String', value });
  const why = [
    text('ERROR_CODE', String(code[isSchedule ? 1 : 0])),
    text('ERROR_MESSAGE', denied ?? 'Internal service error'),
    ...(denied === null ? [text('EXHAUSTED_RETRY_CONDITION', exhaustedBy(given, refusals))] : []),
    text('RETRY_ATTEMPTS', String(Math.max(0, refusals - 1))),
  ];
  if (!isSchedule) return [text('RULE_ARN', eventRuleArn(trigger.source ?? 'default', trigger.id)), text('TARGET_ARN', target), ...why];
  const scheduled = secondsTimestamp(given.items[0]?.sent ?? given.time);
  return [
    text('SCHEDULE_ARN', scheduleArn(trigger.id)),
    text('TARGET_ARN', target),
    text('SCHEDULED_TIME', scheduled),
    ...why,
    text('IS_PAYLOAD_TRUNCATED', 'false'),
  ];
}

function deniedMessage({ trace, trigger }: Given, t: number): string | null {
  const fn = scenarioAt(trace, t).functions.find(({ name }) => name === trigger.function);
  return decideTrigger({ functionName: trigger.function, trigger, resourcePolicy: fn?.resourcePolicy ?? null, role: fn?.role ?? null })
    .message;
}

function exhaustedBy({ trigger }: Given, refusals: number): string {
  const { maximumRetryAttempts } = trigger.settings;
  return typeof maximumRetryAttempts === 'number' && refusals > maximumRetryAttempts ? 'MaximumRetryAttempts' : 'MaximumEventAgeInSeconds';
}

/** How often Lambda refused it. */
function refusalsOf({ marks }: Trace, request: number): number {
  const code = markKinds.findIndex(({ name }) => name === 'deliveryRefused');
  let refusals = 0;
  for (let row = 0; row < marks.length; row++) if (marks.kind[row] === code && marks.subject[row] === request) refusals++;
  return refusals;
}
