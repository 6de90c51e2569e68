/** The lessons, in chapters and in the order in which they build on one another. */
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
import type { Chapter, Lesson } from './lesson.ts';
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

export const chapters: readonly Chapter[] = [
  { id: 'environments', lessons: [environment, coldAndWarm, initAndHandler, coldStartParts, shorterColdStarts] },
  { id: 'memory-and-time', lessons: [memoryAndCost, bestMemory, timeouts] },
  { id: 'invoking', lessons: [threeWays, triggerMap, gatewayClock, asyncRetries, queuesAndVisibility, streamsAndPoison] },
  { id: 'concurrency', lessons: [concurrencyCaps, bursts, reservedAndProvisioned, noisyNeighbours, databases] },
  { id: 'what-it-carries', lessons: [variablesAndSecrets, packagesAndImages, roles] },
  { id: 'running-it', lessons: [recursion, idempotency, whatItCosts] },
  { id: 'project', lessons: [imagePipeline] },
];

export const lessons: readonly Lesson[] = chapters.flatMap((chapter) => chapter.lessons);
