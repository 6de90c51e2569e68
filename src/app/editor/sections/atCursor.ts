/** The moment shown, as the scenario writes times. */
import { cursor } from '../../stores/cursor.ts';
import { writeDuration } from '../quantity.ts';

export function atCursor(): string {
  return writeDuration(Math.floor(cursor.get()));
}
