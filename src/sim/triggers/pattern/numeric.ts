/** The operator numeric: one comparison, or two that bound a range. */
import { inside, type Place, refuse } from './place.ts';
import { numberOf, type Test } from './scalar.ts';

const COMPARE: Readonly<Record<string, (value: number, bound: number) => boolean>> = {
  '=': (value, bound) => value === bound,
  '<': (value, bound) => value < bound,
  '<=': (value, bound) => value <= bound,
  '>': (value, bound) => value > bound,
  '>=': (value, bound) => value >= bound,
};

interface Comparison {
  readonly sign: string;
  readonly bound: number;
}

const FORMS = 'Write ["=", 5], ["<", 10], [">", 0] or [">", 0, "<=", 5].';

/** The test, or null with a problem. Numbers written as text never pass: only JSON numbers are compared. */
export function numericTest(operand: unknown, place: Place): Test | null {
  if (!Array.isArray(operand)) return refuse(place, 'The value of numeric must be a list.', FORMS);
  if (operand.length !== 2 && operand.length !== 4)
    return refuse(place, `numeric takes one comparison or two, each a sign and a number; here are ${operand.length} items.`, FORMS);
  const pairs = operand.length === 2 ? [0] : [0, 2];
  const comparisons = pairs.map((at) => comparison(operand[at], operand[at + 1], at, place));
  const [first, second] = comparisons;
  if (first === null || first === undefined || second === null) return null;
  const { largestNumber } = place.terms;
  if (second !== undefined && !isRange(first, second, place)) return null;
  return (value) => {
    const number = numberOf(value);
    if (number === null || Math.abs(number) > largestNumber) return false;
    return passes(first, number) && (second === undefined || passes(second, number));
  };
}

function passes({ sign, bound }: Comparison, number: number): boolean {
  return COMPARE[sign]?.(number, bound) ?? false;
}

function comparison(sign: unknown, bound: unknown, at: number, place: Place): Comparison | null {
  if (typeof sign !== 'string' || !Object.hasOwn(COMPARE, sign))
    return refuse(inside(place, at), `${JSON.stringify(sign)} is no sign of comparison.`, 'Use =, <, <=, > or >=.');
  const number = numberOf(bound);
  if (number === null) return refuse(inside(place, at + 1), `After ${sign} comes a number, without quotation marks.`, FORMS);
  const { largestNumber, who } = place.terms;
  if (Math.abs(number) > largestNumber)
    return refuse(
      inside(place, at + 1),
      `${number} is out of reach: ${who} compares numbers from -${largestNumber} to ${largestNumber}.`,
      'Use a number in that range, or compare it as text.',
    );
  return { sign, bound: number };
}

function isRange(low: Comparison, high: Comparison, place: Place): boolean {
  if (!low.sign.startsWith('>') || !high.sign.startsWith('<')) {
    refuse(place, 'Two comparisons make a range: first its lower end with > or >=, then its upper end with < or <=.', FORMS);
    return false;
  }
  if (low.bound >= high.bound) {
    refuse(place, `Nothing lies above ${low.bound} and below ${high.bound}.`, 'Make the lower end smaller than the upper one.');
    return false;
  }
  return true;
}
