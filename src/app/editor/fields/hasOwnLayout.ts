/** Which controls label their own parts. */
import type { Field } from '../../../sim/index.ts';

/** Whether the control labels its parts itself, so that the field's name is a heading and not a label. */
export function hasOwnLayout(field: Field): boolean {
  return !['integer', 'number', 'share', 'size', 'duration', 'text'].includes(field.kind);
}
