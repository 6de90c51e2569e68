/** Every type of SAM event that is read, listed by hand in the order of the documentation. */
import { api, httpApi } from './apiEvents.ts';
import { cloudWatchEvent, eventBridgeRule, iotRule, schedule, scheduleV2 } from './busEvents.ts';
import { dynamodb, kinesis, mq, msk, selfManagedKafka, sqs } from './pollEvents.ts';
import { cognito, s3, sns } from './pushEvents.ts';
import type { SamEvent } from './samEvent.ts';

export const samEvents: readonly SamEvent[] = [
  api,
  httpApi,
  sqs,
  s3,
  sns,
  eventBridgeRule,
  cloudWatchEvent,
  schedule,
  scheduleV2,
  kinesis,
  dynamodb,
  msk,
  selfManagedKafka,
  mq,
  cognito,
  iotRule,
];

/** SAM's other types of events, which nothing in a scenario stands for. */
export const otherSamEvents: Readonly<Record<string, string>> = {
  AlexaSkill: 'Alexa skills are not simulated.',
  CloudWatchLogs: 'Subscriptions of log groups are not simulated.',
  DocumentDB: 'Change streams of DocumentDB are not simulated.',
};
