/** What is common and false about Lambda. */

import { burstOfThreeThousand } from './burstOfThreeThousand.ts';
import { cognitoAuthorizerInvokes } from './cognitoAuthorizerInvokes.ts';
import { concurrencyIsARate } from './concurrencyIsARate.ts';
import { connectionPerInvocation } from './connectionPerInvocation.ts';
import { credentialsFromMetadata } from './credentialsFromMetadata.ts';
import { deadLetterQueueOfTheFunction } from './deadLetterQueueOfTheFunction.ts';
import { edgeFiveSeconds } from './edgeFiveSeconds.ts';
import { environmentIsAContainer } from './environmentIsAContainer.ts';
import type { FalseStatement } from './falseStatement.ts';
import { fiveMinutesAtMost } from './fiveMinutesAtMost.ts';
import { halfAGigabyteOfTmp } from './halfAGigabyteOfTmp.ts';
import { hundredMillisecondSteps } from './hundredMillisecondSteps.ts';
import { initIsFree } from './initIsFree.ts';
import { javaStartsInSeconds } from './javaStartsInSeconds.ts';
import { keysAsTheyCome } from './keysAsTheyCome.ts';
import { layersOf250MbEach } from './layersOf250MbEach.ts';
import { memoryShortensInit } from './memoryShortensInit.ts';
import { nearestMillisecond } from './nearestMillisecond.ts';
import { oneActionForAUrl } from './oneActionForAUrl.ts';
import { oneEnvironmentManyRequests } from './oneEnvironmentManyRequests.ts';
import { pingsKeepItWarm } from './pingsKeepItWarm.ts';
import { poisonIsSkipped } from './poisonIsSkipped.ts';
import { policyOfAnotherBucket } from './policyOfAnotherBucket.ts';
import { priceOfATenthOfASecond } from './priceOfATenthOfASecond.ts';
import { provisionedEndsColdStarts } from './provisionedEndsColdStarts.ts';
import { provisionedIsTheOnlyCure } from './provisionedIsTheOnlyCure.ts';
import { queueMappingOf1000 } from './queueMappingOf1000.ts';
import { recursionThroughDynamodb } from './recursionThroughDynamodb.ts';
import { reservedPreventsThrottling } from './reservedPreventsThrottling.ts';
import { reservedZeroIsNoLimit } from './reservedZeroIsNoLimit.ts';
import { secretOnceAtInit } from './secretOnceAtInit.ts';
import { snapstartIsForJava } from './snapstartIsForJava.ts';
import { threeGigabytesAtMost } from './threeGigabytesAtMost.ts';
import { throttlesRetryThemselves } from './throttlesRetryThemselves.ts';
import { twentyNineSecondsForEver } from './twentyNineSecondsForEver.ts';
import { twoVcpusAt1769 } from './twoVcpusAt1769.ts';
import { vpcTakesTenSeconds } from './vpcTakesTenSeconds.ts';

export const falseStatements: readonly FalseStatement[] = [
  nearestMillisecond,
  hundredMillisecondSteps,
  priceOfATenthOfASecond,
  initIsFree,
  credentialsFromMetadata,
  layersOf250MbEach,
  cognitoAuthorizerInvokes,
  environmentIsAContainer,
  secretOnceAtInit,
  policyOfAnotherBucket,
  keysAsTheyCome,
  burstOfThreeThousand,
  twentyNineSecondsForEver,
  snapstartIsForJava,
  twoVcpusAt1769,
  recursionThroughDynamodb,
  throttlesRetryThemselves,
  connectionPerInvocation,
  reservedPreventsThrottling,
  queueMappingOf1000,
  vpcTakesTenSeconds,
  javaStartsInSeconds,
  fiveMinutesAtMost,
  threeGigabytesAtMost,
  halfAGigabyteOfTmp,
  edgeFiveSeconds,
  provisionedEndsColdStarts,
  provisionedIsTheOnlyCure,
  deadLetterQueueOfTheFunction,
  reservedZeroIsNoLimit,
  oneActionForAUrl,
  oneEnvironmentManyRequests,
  concurrencyIsARate,
  pingsKeepItWarm,
  memoryShortensInit,
  poisonIsSkipped,
];
