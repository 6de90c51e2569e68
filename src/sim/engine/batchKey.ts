/** The random numbers of a batch follow from its first item, so that a changed setting elsewhere shifts none of them. */
import { childWord } from '../../base/random.ts';
import { ENTITY } from './purposes.ts';

/** Key words of a batch of `count` items, by those of its first item and how often that one has been received. */
export function batchKey(high: number, low: number, received: number, count: number): readonly [number, number] {
  return [childWord(childWord(high, -ENTITY.batch), received), childWord(low, -count)];
}
