/** Every way in which a trigger hands over events, listed by hand in the order of the triggers. */
import type { EventSource } from '../given.ts';
import { alb } from './alb.ts';
import { apiGateway } from './apiGateway.ts';
import { cloudfront } from './cloudfront.ts';
import { codepipeline } from './codepipeline.ts';
import { cognito } from './cognito.ts';
import { dynamodbStreams } from './dynamodbStreams.ts';
import { eventbridge } from './eventbridge.ts';
import { functionUrl } from './functionUrl.ts';
import { invokeEvent } from './invokeEvent.ts';
import { iot } from './iot.ts';
import { kafka, msk } from './kafka.ts';
import { kinesis } from './kinesis.ts';
import { mq } from './mq.ts';
import { s3 } from './s3.ts';
import { schedule } from './schedule.ts';
import { sdk } from './sdk.ts';
import { sns } from './sns.ts';
import { sqs } from './sqs.ts';

export const eventSources: readonly EventSource[] = [
  apiGateway,
  sdk,
  invokeEvent,
  functionUrl,
  alb,
  cognito,
  cloudfront,
  s3,
  sns,
  eventbridge,
  sqs,
  kinesis,
  dynamodbStreams,
  msk,
  kafka,
  mq,
  schedule,
  iot,
  codepipeline,
];

/** How triggers of a type hand over events. Throws for a type whose triggers the engine leaves out: nothing is handed over by them. */
export function eventSourceOf(type: string): EventSource {
  const source = eventSources.find((candidate) => candidate.type === type);
  if (source === undefined) throw new Error(`There are no events of triggers of type '${type}': add it to src/sim/events/sources.`);
  return source;
}
