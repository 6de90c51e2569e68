/** Every resource type, listed by hand in the order of menus. */
import { codepipeline } from './codepipeline.ts';
import { database } from './database.ts';
import type { ServiceDefinition } from './defineService.ts';
import { dynamodb } from './dynamodb.ts';
import { eventbridge } from './eventbridge.ts';
import { http } from './http.ts';
import { iot } from './iot.ts';
import { kafka } from './kafka.ts';
import { kinesis } from './kinesis.ts';
import { kms } from './kms.ts';
import { mq } from './mq.ts';
import { parameter } from './parameter.ts';
import { s3 } from './s3.ts';
import { secret } from './secret.ts';
import { sns } from './sns.ts';
import { sqs } from './sqs.ts';

export { defaultLatency, type ServiceAction, type ServiceDefinition } from './defineService.ts';

export const services: readonly ServiceDefinition[] = [
  s3,
  dynamodb,
  sqs,
  sns,
  eventbridge,
  secret,
  parameter,
  kms,
  database,
  http,
  kinesis,
  kafka,
  mq,
  iot,
  codepipeline,
];

/** The definition of a resource type as a scenario writes it, or null for one that is not known. */
export function serviceByType(type: string): ServiceDefinition | null {
  return services.find((service) => service.type === type) ?? null;
}
