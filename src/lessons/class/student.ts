/** Who a student is to a class: a tag and a variant, both worked out from the class's id and the name that they joined with. */
import { textWord } from '../../base/random.ts';

/** Bits of a student's tag in a code. Two of thirty share one in one class of twenty. */
export const STUDENT_BITS = 13;
/** Variants of a step at most; a class has each about equally often. */
export const MOST_VARIANTS = 6;

/** Capitals, accents' way of writing and spaces make no other student. */
export const plainName = (name: string): string => name.normalize('NFKC').trim().replace(/\s+/g, ' ').toLowerCase();

/** Of a student, by the name or number that they joined with. */
export const studentTag = (classId: string, name: string): number => wordOf(classId, name) % 2 ** STUDENT_BITS;

/** From 1. The same for the same student in every step. */
export const studentVariant = (classId: string, name: string): number => variantOfTag(studentTag(classId, name));

/** The variant of whoever has this tag. */
export const variantOfTag = (tag: number): number => 1 + (tag % MOST_VARIANTS);

const wordOf = (classId: string, name: string): number => textWord(`${classId} ${plainName(name)}`) >>> 0;
