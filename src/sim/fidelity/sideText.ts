/** What a source says, with its numbers. */
import type { OtherSide } from './conflicts.ts';
import { quantity } from './ruleText.ts';

/** The sentence of a source that Coldstart does not follow. */
export function sideText({ says, numbers = [] }: OtherSide): string {
  return says.replace(/\{(\d)\}/g, (_, place: string) => {
    const number = numbers[Number(place)];
    if (number === undefined) throw new Error(`"${says}" has no number ${place}.`);
    return quantity(number.value, number.unit);
  });
}
