/** The lessons' words in English, by the slug of the lesson. */
import type { LessonTexts } from '../lessonTexts.ts';
import { asyncRetries } from './asyncRetries.ts';
import { bestMemory } from './bestMemory.ts';
import { bursts } from './bursts.ts';
import { coldAndWarm } from './coldAndWarm.ts';
import { coldStartParts } from './coldStartParts.ts';
import { concurrencyCaps } from './concurrencyCaps.ts';
import { databases } from './databases.ts';
import { environment } from './environment.ts';
import { gatewayClock } from './gatewayClock.ts';
import { idempotency } from './idempotency.ts';
import { imagePipeline } from './imagePipeline.ts';
import { initAndHandler } from './initAndHandler.ts';
import { memoryAndCost } from './memoryAndCost.ts';
import { noisyNeighbours } from './noisyNeighbours.ts';
import { packagesAndImages } from './packagesAndImages.ts';
import { queuesAndVisibility } from './queuesAndVisibility.ts';
import { recursion } from './recursion.ts';
import { reservedAndProvisioned } from './reservedAndProvisioned.ts';
import { roles } from './roles.ts';
import { shorterColdStarts } from './shorterColdStarts.ts';
import { streamsAndPoison } from './streamsAndPoison.ts';
import { threeWays } from './threeWays.ts';
import { timeouts } from './timeouts.ts';
import { triggerMap } from './triggerMap.ts';
import { variablesAndSecrets } from './variablesAndSecrets.ts';
import { whatItCosts } from './whatItCosts.ts';

export const en: Readonly<Record<string, LessonTexts>> = {
  environment,
  'cold-and-warm': coldAndWarm,
  'init-and-handler': initAndHandler,
  'cold-start-parts': coldStartParts,
  'shorter-cold-starts': shorterColdStarts,
  'memory-and-cost': memoryAndCost,
  'best-memory': bestMemory,
  timeouts,
  'three-ways': threeWays,
  'trigger-map': triggerMap,
  'gateway-clock': gatewayClock,
  'async-retries': asyncRetries,
  'queues-and-visibility': queuesAndVisibility,
  'streams-and-poison': streamsAndPoison,
  'concurrency-caps': concurrencyCaps,
  bursts,
  'reserved-and-provisioned': reservedAndProvisioned,
  'noisy-neighbours': noisyNeighbours,
  databases,
  'variables-and-secrets': variablesAndSecrets,
  'packages-and-images': packagesAndImages,
  roles,
  recursion,
  idempotency,
  'what-it-costs': whatItCosts,
  'image-pipeline': imagePipeline,
};
