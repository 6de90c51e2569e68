/** Every trigger type, listed by hand in the order of menus. */
import { alb } from './alb.ts';
import { apiGateway } from './apiGateway.ts';
import { cloudfront } from './cloudfront.ts';
import { codepipeline } from './codepipeline.ts';
import { cognito } from './cognito.ts';
import type { TriggerDefinition } from './defineTrigger.ts';
import { dynamodbStreams } from './dynamodbStreams.ts';
import { eventbridge } from './eventbridge.ts';
import { functionUrl } from './functionUrl.ts';
import { iot } from './iot.ts';
import { kafka } from './kafka.ts';
import { kinesis } from './kinesis.ts';
import { mq } from './mq.ts';
import { msk } from './msk.ts';
import { s3 } from './s3.ts';
import { schedule } from './schedule.ts';
import { sdk } from './sdk.ts';
import { sns } from './sns.ts';
import { sqs } from './sqs.ts';

export { type CallerOutcome, type CallerStatus, callerStatus } from './callerStatus.ts';
export type { InvocationWay, InvokedFunction, Outcome, Surroundings, TriggerDefinition } from './defineTrigger.ts';
export { cachedShare, isEdgeResponseTooLarge, isViewerEvent, largestEdgeResponse, visibleEdgeBody } from './edge.ts';
export { provisionedOnly } from './kafkaFields.ts';
export { largestRequest } from './largestRequest.ts';
export { checkPattern, compilePattern, type Dialect, type PatternProblem } from './pattern/index.ts';
export { callerOutcomes, queueOutcomes, recursionOutcomes, unite } from './waits.ts';

export const triggers: readonly TriggerDefinition[] = [
  apiGateway,
  sdk,
  functionUrl,
  alb,
  cloudfront,
  cognito,
  s3,
  sns,
  eventbridge,
  iot,
  codepipeline,
  sqs,
  kinesis,
  dynamodbStreams,
  msk,
  kafka,
  mq,
  schedule,
];

/** The definition of a type as a scenario writes it, or null for one that is not known. */
export function triggerByType(type: string): TriggerDefinition | null {
  return triggers.find((trigger) => trigger.type === type) ?? null;
}
