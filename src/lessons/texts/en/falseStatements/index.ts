/** The words about the false statements in English, by slug. */
import type { FalseStatementTexts } from '../../falseStatementTexts.ts';
import { burstOfThreeThousand } from './burstOfThreeThousand.ts';
import { cognitoAuthorizerInvokes } from './cognitoAuthorizerInvokes.ts';
import { concurrencyIsARate } from './concurrencyIsARate.ts';
import { connectionPerInvocation } from './connectionPerInvocation.ts';
import { credentialsFromMetadata } from './credentialsFromMetadata.ts';
import { deadLetterQueueOfTheFunction } from './deadLetterQueueOfTheFunction.ts';
import { edgeFiveSeconds } from './edgeFiveSeconds.ts';
import { environmentIsAContainer } from './environmentIsAContainer.ts';
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

export const falseStatements: Readonly<Record<string, FalseStatementTexts>> = {
  'nearest-millisecond': nearestMillisecond,
  'hundred-millisecond-steps': hundredMillisecondSteps,
  'price-of-a-tenth-of-a-second': priceOfATenthOfASecond,
  'init-is-free': initIsFree,
  'credentials-from-metadata': credentialsFromMetadata,
  'layers-of-250-mb-each': layersOf250MbEach,
  'cognito-authorizer-invokes': cognitoAuthorizerInvokes,
  'environment-is-a-container': environmentIsAContainer,
  'secret-once-at-init': secretOnceAtInit,
  'policy-of-another-bucket': policyOfAnotherBucket,
  'keys-as-they-come': keysAsTheyCome,
  'burst-of-three-thousand': burstOfThreeThousand,
  'twenty-nine-seconds-for-ever': twentyNineSecondsForEver,
  'snapstart-is-for-java': snapstartIsForJava,
  'two-vcpus-at-1769': twoVcpusAt1769,
  'recursion-through-dynamodb': recursionThroughDynamodb,
  'throttles-retry-themselves': throttlesRetryThemselves,
  'connection-per-invocation': connectionPerInvocation,
  'reserved-prevents-throttling': reservedPreventsThrottling,
  'queue-mapping-of-1000': queueMappingOf1000,
  'vpc-takes-ten-seconds': vpcTakesTenSeconds,
  'java-starts-in-seconds': javaStartsInSeconds,
  'five-minutes-at-most': fiveMinutesAtMost,
  'three-gigabytes-at-most': threeGigabytesAtMost,
  'half-a-gigabyte-of-tmp': halfAGigabyteOfTmp,
  'edge-five-seconds': edgeFiveSeconds,
  'provisioned-ends-cold-starts': provisionedEndsColdStarts,
  'provisioned-is-the-only-cure': provisionedIsTheOnlyCure,
  'dead-letter-queue-of-the-function': deadLetterQueueOfTheFunction,
  'reserved-zero-is-no-limit': reservedZeroIsNoLimit,
  'one-action-for-a-url': oneActionForAUrl,
  'one-environment-many-requests': oneEnvironmentManyRequests,
  'concurrency-is-a-rate': concurrencyIsARate,
  'pings-keep-it-warm': pingsKeepItWarm,
  'memory-shortens-init': memoryShortensInit,
  'poison-is-skipped': poisonIsSkipped,
};
