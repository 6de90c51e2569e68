/** Keys of entities that have a name: functions, traffic entries, triggers, queues. */
import { childWord, mix32, textWord } from '../../base/random.ts';

/** The two key words of an entity that a text names; `entity` separates kinds (see purposes.ts). */
export function textKey(seed: number, entity: number, text: string): readonly [number, number] {
  const word = childWord(mix32(seed), entity);
  return [childWord(word ^ textWord(text), 0), childWord(textWord(text) ^ mix32(word), 1)];
}
