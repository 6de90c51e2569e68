/** An id for a new class, from chance that the caller brings. */

const LETTERS = '0123456789ABCDEFGHJKMNPQRSTVWXYZ';

/** Six letters and digits; `random`: uniform numbers from 0 to below 1. */
export const newClassId = (random: () => number): string =>
  Array.from({ length: 6 }, () => LETTERS[Math.floor(random() * LETTERS.length)]).join('');
