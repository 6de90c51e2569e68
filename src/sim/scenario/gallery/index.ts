/** The scenarios that come with Coldstart, listed by hand, with their cards. The page asks for them one by one: see galleryCards.ts. */
import { cloudfrontEdge } from './cloudfrontEdge.ts';
import { codepipelineJob } from './codepipelineJob.ts';
import { cognitoSignUp } from './cognitoSignUp.ts';
import { databaseConnections } from './databaseConnections.ts';
import { dynamodbStream } from './dynamodbStream.ts';
import { eventbridgeRule } from './eventbridgeRule.ts';
import { firstColdStart } from './firstColdStart.ts';
import { functionCallsFunction } from './functionCallsFunction.ts';
import { functionUrl } from './functionUrl.ts';
import { galleryCards } from './galleryCards.ts';
import type { GalleryEntry, GalleryScenario } from './galleryEntry.ts';
import { gatewayTimeout } from './gatewayTimeout.ts';
import { httpApi } from './httpApi.ts';
import { idleGaps } from './idleGaps.ts';
import { imagePipeline } from './imagePipeline.ts';
import { initLongerThanTimeout } from './initLongerThanTimeout.ts';
import { iotRule } from './iotRule.ts';
import { javaP99 } from './javaP99.ts';
import { kafkaTopic } from './kafkaTopic.ts';
import { kinesisStream } from './kinesisStream.ts';
import { loadBalancer } from './loadBalancer.ts';
import { mqBroker } from './mqBroker.ts';
import { mskTopic } from './mskTopic.ts';
import { noisyNeighbour } from './noisyNeighbour.ts';
import { poisonPill } from './poisonPill.ts';
import { provisionedSpillover } from './provisionedSpillover.ts';
import { recursiveLoop } from './recursiveLoop.ts';
import { reservedOneOnAQueue } from './reservedOneOnAQueue.ts';
import { retryStorm } from './retryStorm.ts';
import { s3Notifications } from './s3Notifications.ts';
import { schedule } from './schedule.ts';
import { sdkCaller } from './sdkCaller.ts';
import { snsFanOut } from './snsFanOut.ts';
import { spike } from './spike.ts';
import { sqsFifo } from './sqsFifo.ts';
import { sqsQueue } from './sqsQueue.ts';
import { staleSecret } from './staleSecret.ts';
import { visibilityDrift } from './visibilityDrift.ts';
import { wholeMap } from './wholeMap.ts';
import { wrongBucket } from './wrongBucket.ts';

const scenarios: Readonly<Record<string, GalleryScenario>> = {
  'first-cold-start': firstColdStart,
  'image-pipeline': imagePipeline,
  spike: spike,
  'java-p99': javaP99,
  'idle-gaps': idleGaps,
  'whole-map': wholeMap,
  'sdk-caller': sdkCaller,
  'http-api': httpApi,
  'function-url': functionUrl,
  'load-balancer': loadBalancer,
  'cognito-sign-up': cognitoSignUp,
  'cloudfront-edge': cloudfrontEdge,
  'function-calls-function': functionCallsFunction,
  's3-notifications': s3Notifications,
  'sns-fan-out': snsFanOut,
  'eventbridge-rule': eventbridgeRule,
  schedule: schedule,
  'iot-rule': iotRule,
  'codepipeline-job': codepipelineJob,
  'sqs-queue': sqsQueue,
  'sqs-fifo': sqsFifo,
  'kinesis-stream': kinesisStream,
  'dynamodb-stream': dynamodbStream,
  'msk-topic': mskTopic,
  'kafka-topic': kafkaTopic,
  'mq-broker': mqBroker,
  'retry-storm': retryStorm,
  'poison-pill': poisonPill,
  'visibility-drift': visibilityDrift,
  'reserved-one-on-a-queue': reservedOneOnAQueue,
  'recursive-loop': recursiveLoop,
  'database-connections': databaseConnections,
  'noisy-neighbour': noisyNeighbour,
  'gateway-timeout': gatewayTimeout,
  'init-longer-than-timeout': initLongerThanTimeout,
  'provisioned-spillover': provisionedSpillover,
  'stale-secret': staleSecret,
  'wrong-bucket': wrongBucket,
};

export const gallery: readonly GalleryEntry[] = /* @__PURE__ */ galleryCards.map((card) => ({
  ...card,
  ...(scenarios[card.slug] as GalleryScenario),
}));
