/** Kinds of changes that may cure something, in the order in which they are tried: the likeliest and cheapest to run first. */
import type { Candidate } from '../candidate.ts';
import { bisectBatch } from './bisectBatch.ts';
import { callAttempts } from './callAttempts.ts';
import { capNeighbour } from './capNeighbour.ts';
import { deployAfterRotation, readSecretEachTime } from './freshSecret.ts';
import { grantPermission } from './grantPermission.ts';
import { largerBatches } from './largerBatches.ts';
import { longerApiTimeout } from './longerApiTimeout.ts';
import { longerTimeout } from './longerTimeout.ts';
import { longerVisibility } from './longerVisibility.ts';
import { mappingConcurrency } from './mappingConcurrency.ts';
import { moreConnections, reserveForDatabase } from './moreConnections.ts';
import { moreMemory } from './moreMemory.ts';
import { moreReceives } from './moreReceives.ts';
import { moreRetries } from './moreRetries.ts';
import { moreServiceConcurrency } from './moreServiceConcurrency.ts';
import { otherTarget } from './otherTarget.ts';
import { partialBatch } from './partialBatch.ts';
import { provisionedConcurrency } from './provisionedConcurrency.ts';
import { raiseAccountLimit } from './raiseAccountLimit.ts';
import { removeReservation } from './removeReservation.ts';
import { reserveMore, reserveOwn } from './reserveMore.ts';
import { shorterInit } from './shorterInit.ts';
import { snapStart } from './snapStart.ts';
import { stageBurst, stageThrottle } from './stageThrottle.ts';
import { withoutEntry, withoutErrors } from './withoutTrouble.ts';

export const candidates: readonly Candidate[] = [
  grantPermission,
  otherTarget,
  mappingConcurrency,
  reserveMore,
  reserveOwn,
  removeReservation,
  capNeighbour,
  raiseAccountLimit,
  longerVisibility,
  moreReceives,
  moreRetries,
  partialBatch,
  bisectBatch,
  longerTimeout,
  shorterInit,
  provisionedConcurrency,
  moreConnections,
  reserveForDatabase,
  moreServiceConcurrency,
  readSecretEachTime,
  deployAfterRotation,
  callAttempts,
  stageThrottle,
  stageBurst,
  longerApiTimeout,
  snapStart,
  moreMemory,
  largerBatches,
  withoutEntry,
  withoutErrors,
];
