/** A number of a prediction as a person compares it. */
import { formatCount } from '../../base/formatCount.ts';

/** Three digits and the unit; whole numbers whole. */
export function quantity(value: number, unit: string): string {
  const short = Math.abs(value) >= 100 ? Math.round(value) : Number(value.toPrecision(3));
  return `${formatCount(short)} ${unit}`.trim();
}
