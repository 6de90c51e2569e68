/** The random numbers of an event that follows from another: a child of its parent's, so that a changed setting elsewhere shifts none of them. */
import { childWord } from '../../base/random.ts';
import { type OriginKind, originKinds } from '../trace/tables.ts';
import { ENTITY } from './purposes.ts';

const codes = Object.fromEntries(originKinds.map(({ name }, code) => [name, code])) as Record<OriginKind, number>;

/** Key words of what follows from the parent with words `high` and `low`; `place` is the index of the trigger it goes to. */
export function followKey(
  high: number,
  low: number,
  kind: OriginKind,
  step: number,
  occurrence: number,
  place: number,
): readonly [number, number] {
  const code = codes[kind];
  return [childWord(childWord(high, -ENTITY.follow - 16 * code), step), childWord(childWord(low, occurrence), place)];
}
