/** The ready pairs, listed by hand. */
import { bisectOnOrOff } from './bisectOnOrOff.ts';
import { littleOrMuchMemory } from './littleOrMuchMemory.ts';
import { provisionedOrPing } from './provisionedOrPing.ts';
import type { ReadyPair } from './readyPair.ts';
import { reservedOrMaximumConcurrency } from './reservedOrMaximumConcurrency.ts';
import { snapStartOrPlainJava } from './snapStartOrPlainJava.ts';
import { zipOrImage } from './zipOrImage.ts';

export { type PairCard, pairCards } from './pairCards.ts';
export type { ReadyPair } from './readyPair.ts';

export const readyPairs: readonly ReadyPair[] = [
  littleOrMuchMemory,
  reservedOrMaximumConcurrency,
  provisionedOrPing,
  zipOrImage,
  bisectOnOrOff,
  snapStartOrPlainJava,
];
