/** The scenarios that come with Coldstart, listed by hand; the first one opens on a first visit. */
import { databaseConnections } from './databaseConnections.ts';
import { dynamodbStream } from './dynamodbStream.ts';
import { eventbridgeRule } from './eventbridgeRule.ts';
import { firstColdStart } from './firstColdStart.ts';
import { functionCallsFunction } from './functionCallsFunction.ts';
import { functionUrl } from './functionUrl.ts';
import type { GalleryEntry } from './galleryEntry.ts';
import { gatewayTimeout } from './gatewayTimeout.ts';
import { httpApi } from './httpApi.ts';
import { idleGaps } from './idleGaps.ts';
import { imagePipeline } from './imagePipeline.ts';
import { initLongerThanTimeout } from './initLongerThanTimeout.ts';
import { javaP99 } from './javaP99.ts';
import { kinesisStream } from './kinesisStream.ts';
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
import { wrongBucket } from './wrongBucket.ts';

export const gallery: readonly GalleryEntry[] = [
  firstColdStart,
  imagePipeline,
  spike,
  javaP99,
  idleGaps,
  sdkCaller,
  httpApi,
  functionUrl,
  functionCallsFunction,
  s3Notifications,
  snsFanOut,
  eventbridgeRule,
  schedule,
  sqsQueue,
  sqsFifo,
  kinesisStream,
  dynamodbStream,
  retryStorm,
  poisonPill,
  visibilityDrift,
  reservedOneOnAQueue,
  recursiveLoop,
  databaseConnections,
  noisyNeighbour,
  gatewayTimeout,
  initLongerThanTimeout,
  provisionedSpillover,
  staleSecret,
  wrongBucket,
];
