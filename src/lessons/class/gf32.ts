/** The field of 32 elements, one for each character of a code: addition is exclusive or, multiplication is modulo x⁵ + x² + 1. */

const { powers, logarithms } = /* @__PURE__ */ tables();

function tables() {
  const powers: number[] = [];
  const logarithms: number[] = [];
  for (let element = 1, i = 0; i < 31; i++) {
    powers[i] = element;
    logarithms[element] = i;
    element <<= 1;
    if (element & 32) element ^= 0b100101;
  }
  return { powers, logarithms };
}

/** The i-th power of the primitive element. */
export const power = (i: number): number => powers[((i % 31) + 31) % 31] as number;

/** i, for the i-th power; `element` is not zero. */
export const logarithm = (element: number): number => logarithms[element] as number;

export const times = (a: number, b: number): number => (a === 0 || b === 0 ? 0 : power(logarithm(a) + logarithm(b)));

/** `b` is not zero. */
export const over = (a: number, b: number): number => (a === 0 ? 0 : power(logarithm(a) - logarithm(b)));
