/** The lessons, in the order in which they build on one another. */
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
import type { Lesson } from './lesson.ts';
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

export const lessons: readonly Lesson[] = [
  environment,
  coldAndWarm,
  initAndHandler,
  coldStartParts,
  memoryAndCost,
  timeouts,
  threeWays,
  gatewayClock,
  asyncRetries,
  queuesAndVisibility,
  streamsAndPoison,
  concurrencyCaps,
  bursts,
  reservedAndProvisioned,
  noisyNeighbours,
  databases,
  variablesAndSecrets,
  packagesAndImages,
  roles,
  recursion,
  idempotency,
  whatItCosts,
  shorterColdStarts,
  bestMemory,
  triggerMap,
  imagePipeline,
];
