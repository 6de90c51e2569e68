/** The words of the interview questions in English, by slug. */
import type { QuestionTexts } from '../../questionTexts.ts';
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

export const questions: Readonly<Record<string, QuestionTexts>> = {
  'august-2025': august2025,
  bisect,
  canary,
  'code-after-return': codeAfterReturn,
  'database-connections': databaseConnections,
  'database-guard': databaseGuard,
  'dead-letter-queue-or-destination': deadLetterQueueOrDestination,
  'estimate-concurrency': estimateConcurrency,
  'exactly-once': exactlyOnce,
  'failing-async': failingAsync,
  'fifo-concurrency': fifoConcurrency,
  'gateway-timeout': gatewayTimeout,
  globals,
  'idle-lifetime': idleLifetime,
  'init-longer-than-timeout': initLongerThanTimeout,
  'is-more-memory-dearer': isMoreMemoryDearer,
  'kinesis-concurrency': kinesisConcurrency,
  'managed-instances': managedInstances,
  'maximum-concurrency': maximumConcurrency,
  'maximum-event-age': maximumEventAge,
  'memory-and-init': memoryAndInit,
  'noisy-neighbour': noisyNeighbour,
  'one-of-ten-fails': oneOfTenFails,
  'order-with-parallelism': orderWithParallelism,
  'poison-record': poisonRecord,
  'provisioned-inside-reserved': provisionedInsideReserved,
  'provisioned-on-latest': provisionedOnLatest,
  'provisioned-spillover': provisionedSpillover,
  'recursive-loop': recursiveLoop,
  'request-rate': requestRate,
  'requests-per-environment': requestsPerEnvironment,
  'reserved-one-and-a-queue': reservedOneAndAQueue,
  'reserved-or-provisioned': reservedOrProvisioned,
  'reserved-zero': reservedZero,
  'retry-storm': retryStorm,
  'snap-start-or-provisioned': snapStartOrProvisioned,
  'sqs-scaling': sqsScaling,
  'throttled-async': throttledAsync,
  'visibility-timeout': visibilityTimeout,
  warmers,
  'what-is-in-a-cold-start': whatIsInAColdStart,
  'what-others-can-use': whatOthersCanUse,
  'when-cold-starts': whenColdStarts,
  'when-provisioned-pays': whenProvisionedPays,
  'where-failures-land': whereFailuresLand,
  'which-metric-first': whichMetricFirst,
  'who-sees-a-throttle': whoSeesAThrottle,
  'zero-to-five-thousand': zeroToFiveThousand,
  'maximum-duration': maximumDuration,
  'how-lambda-scales': howLambdaScales,
  'three-ways-of-invoking': threeWaysOfInvoking,
  'sharing-code': sharingCode,
};
