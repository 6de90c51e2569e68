/** Prose that names numbers by their rules: `waits {cognito.deadline} at most`. No number stands in it itself. */
import { ruleById } from '../rules/index.ts';

/** A piece of such prose: words, or the number of a rule with its unit. */
export interface TextPart {
  readonly text: string;
  /** The rule that the piece is the number of, or null for words. */
  readonly ruleId: string | null;
}

const REFERENCE = /\{([a-z0-9-]+\.[a-z0-9-]+)\}/;

/** The pieces of `prose`, in order. Throws for a rule that does not exist or has no number: prose comes from our own code. */
export function textParts(prose: string): readonly TextPart[] {
  return prose.split(REFERENCE).flatMap((piece, place): TextPart[] => {
    if (place % 2 === 0) return piece === '' ? [] : [{ text: piece, ruleId: null }];
    const { value, unit } = ruleById(piece);
    if (value === null) throw new Error(`The rule '${piece}' has no number to show.`);
    return [{ text: quantity(value, unit), ruleId: piece }];
  });
}

/** `prose` with the numbers of its rules, as plain text. */
export const plainText = (prose: string): string =>
  textParts(prose)
    .map(({ text }) => text)
    .join('');

/** A number with its unit: `1,250 invocations`, `6 MB`. */
export const quantity = (value: number, unit: string): string =>
  `${value.toLocaleString('en-US', { maximumFractionDigits: 12 })} ${unit}`.trim();
