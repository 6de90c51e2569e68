/** The lessons, in the order in which they build on one another. */
import { asyncRetries } from './asyncRetries.ts';
import { bursts } from './bursts.ts';
import { coldAndWarm } from './coldAndWarm.ts';
import { coldStartParts } from './coldStartParts.ts';
import { concurrencyCaps } from './concurrencyCaps.ts';
import { environment } from './environment.ts';
import { gatewayClock } from './gatewayClock.ts';
import { initAndHandler } from './initAndHandler.ts';
import type { Lesson } from './lesson.ts';
import { memoryAndCost } from './memoryAndCost.ts';
import { queuesAndVisibility } from './queuesAndVisibility.ts';
import { reservedAndProvisioned } from './reservedAndProvisioned.ts';
import { streamsAndPoison } from './streamsAndPoison.ts';
import { threeWays } from './threeWays.ts';
import { timeouts } from './timeouts.ts';

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
];
