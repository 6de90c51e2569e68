/** The short code by which a teacher opens the answer of a step for the whole class. */
import { textWord } from '../../base/random.ts';
import { readChecked, writeChecked } from './checkedText.ts';

const LENGTH = 8;
const BITS = 30;

/** Of a step, by its slug. Whoever reads our source can work it out: it keeps time, not secrets. */
export const openCode = (classId: string, step: string): string => writeChecked(BigInt(codedStep(classId, step)), LENGTH);

export type ReadOpenCode = { readonly step: string } | { readonly problem: string };

/** Which of `steps` a code opens, or why it opens none. */
export function readOpenCode(classId: string, steps: readonly string[], text: string): ReadOpenCode {
  const letters = text.replace(/[^0-9A-Za-z]/g, '');
  const read = letters.length === LENGTH ? readChecked(letters) : null;
  if (read === null) return { problem: `That is no opening code: it has ${LENGTH} letters and digits.` };
  if (!read.ok) return { problem: 'A character is wrong. Compare the code with the teacher’s.' };
  const step = steps.find((slug) => BigInt(codedStep(classId, slug)) === read.value);
  return step === undefined ? { problem: 'This code opens another class, or a step that is not open here.' } : { step };
}

const codedStep = (classId: string, step: string): number => (textWord(`${classId} opens ${step}`) >>> 0) % 2 ** BITS;
