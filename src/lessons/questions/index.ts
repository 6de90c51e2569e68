/** The interview questions, in their order. */
import { august2025 } from './august2025.ts';
import { bisect } from './bisect.ts';
import { canary } from './canary.ts';
import { codeAfterReturn } from './codeAfterReturn.ts';
import { databaseConnections } from './databaseConnections.ts';
import { databaseGuard } from './databaseGuard.ts';
import { deadLetterQueueOrDestination } from './deadLetterQueueOrDestination.ts';
import { estimateConcurrency } from './estimateConcurrency.ts';
import { exactlyOnce } from './exactlyOnce.ts';
import { failingAsync } from './failingAsync.ts';
import { fifoConcurrency } from './fifoConcurrency.ts';
import { gatewayTimeout } from './gatewayTimeout.ts';
import { globals } from './globals.ts';
import { howLambdaScales } from './howLambdaScales.ts';
import { idleLifetime } from './idleLifetime.ts';
import { initLongerThanTimeout } from './initLongerThanTimeout.ts';
import { isMoreMemoryDearer } from './isMoreMemoryDearer.ts';
import { kinesisConcurrency } from './kinesisConcurrency.ts';
import { managedInstances } from './managedInstances.ts';
import { maximumConcurrency } from './maximumConcurrency.ts';
import { maximumDuration } from './maximumDuration.ts';
import { maximumEventAge } from './maximumEventAge.ts';
import { memoryAndInit } from './memoryAndInit.ts';
import { noisyNeighbour } from './noisyNeighbour.ts';
import { oneOfTenFails } from './oneOfTenFails.ts';
import { orderWithParallelism } from './orderWithParallelism.ts';
import { poisonRecord } from './poisonRecord.ts';
import { provisionedInsideReserved } from './provisionedInsideReserved.ts';
import { provisionedOnLatest } from './provisionedOnLatest.ts';
import { provisionedSpillover } from './provisionedSpillover.ts';
import type { Question } from './question.ts';
import { recursiveLoop } from './recursiveLoop.ts';
import { requestRate } from './requestRate.ts';
import { requestsPerEnvironment } from './requestsPerEnvironment.ts';
import { reservedOneAndAQueue } from './reservedOneAndAQueue.ts';
import { reservedOrProvisioned } from './reservedOrProvisioned.ts';
import { reservedZero } from './reservedZero.ts';
import { retryStorm } from './retryStorm.ts';
import { sharingCode } from './sharingCode.ts';
import { snapStartOrProvisioned } from './snapStartOrProvisioned.ts';
import { sqsScaling } from './sqsScaling.ts';
import { threeWaysOfInvoking } from './threeWaysOfInvoking.ts';
import { throttledAsync } from './throttledAsync.ts';
import { visibilityTimeout } from './visibilityTimeout.ts';
import { warmers } from './warmers.ts';
import { whatIsInAColdStart } from './whatIsInAColdStart.ts';
import { whatOthersCanUse } from './whatOthersCanUse.ts';
import { whenColdStarts } from './whenColdStarts.ts';
import { whenProvisionedPays } from './whenProvisionedPays.ts';
import { whereFailuresLand } from './whereFailuresLand.ts';
import { whichMetricFirst } from './whichMetricFirst.ts';
import { whoSeesAThrottle } from './whoSeesAThrottle.ts';
import { zeroToFiveThousand } from './zeroToFiveThousand.ts';

export const questions: readonly Question[] = [
  requestsPerEnvironment,
  estimateConcurrency,
  whenColdStarts,
  whatIsInAColdStart,
  memoryAndInit,
  initLongerThanTimeout,
  globals,
  codeAfterReturn,
  idleLifetime,
  managedInstances,
  reservedOrProvisioned,
  reservedZero,
  whatOthersCanUse,
  provisionedSpillover,
  provisionedOnLatest,
  provisionedInsideReserved,
  zeroToFiveThousand,
  requestRate,
  whoSeesAThrottle,
  noisyNeighbour,
  databaseGuard,
  failingAsync,
  throttledAsync,
  maximumEventAge,
  deadLetterQueueOrDestination,
  exactlyOnce,
  sqsScaling,
  visibilityTimeout,
  oneOfTenFails,
  reservedOneAndAQueue,
  maximumConcurrency,
  fifoConcurrency,
  whereFailuresLand,
  kinesisConcurrency,
  poisonRecord,
  bisect,
  orderWithParallelism,
  gatewayTimeout,
  isMoreMemoryDearer,
  whenProvisionedPays,
  august2025,
  warmers,
  databaseConnections,
  snapStartOrProvisioned,
  recursiveLoop,
  retryStorm,
  canary,
  whichMetricFirst,
  maximumDuration,
  howLambdaScales,
  threeWaysOfInvoking,
  sharingCode,
];
