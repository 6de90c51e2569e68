/** A prediction as one whole number, for each kind of prediction: which of all the answers that its input can give. */
import type { Answer } from '../lessons/answerKey.ts';
import type { Prediction } from '../lessons/lesson.ts';

/** A drawn curve may take so many of the numbers that a code has room for. */
const MOST_CURVES = 2 ** 36;

/** How many answers there are; curves are counted on a grid that is as fine as a code has room for. */
export function answerCount(prediction: Prediction): number {
  switch (prediction.kind) {
    case 'cause':
      return prediction.options.length;
    case 'number':
      return levelsOf(prediction);
    case 'order':
      return factorial(prediction.events.length);
    case 'curve':
      return curveLevels(prediction) ** pointsOf(prediction);
  }
}

/** The number of an answer, from 0; null when it is none to this prediction. */
export function answerNumber(prediction: Prediction, given: Answer): number | null {
  switch (prediction.kind) {
    case 'cause': {
      const at = prediction.options.findIndex(({ id }) => id === given);
      return at < 0 ? null : at;
    }
    case 'number': {
      if (typeof given !== 'number' || !Number.isFinite(given)) return null;
      const { min, step } = prediction;
      return Math.min(levelsOf(prediction) - 1, Math.max(0, Math.round((given - min) / step)));
    }
    case 'order': {
      const ids = prediction.events.map(({ id }) => id);
      return Array.isArray(given) ? orderNumber(ids, given) : null;
    }
    case 'curve': {
      if (!Array.isArray(given) || given.length !== pointsOf(prediction)) return null;
      const levels = curveLevels(prediction);
      const { min, max } = prediction;
      return given.reduce<number>((number, value) => {
        const level = Math.round(((Number(value) - min) / (max - min)) * (levels - 1));
        return number * levels + Math.min(levels - 1, Math.max(0, level));
      }, 0);
    }
  }
}

/** The answer of a number below {@link answerCount}. */
export function numberedAnswer(prediction: Prediction, number: number): Answer {
  switch (prediction.kind) {
    case 'cause':
      return prediction.options[number]?.id ?? '';
    case 'number':
      return onGrid(prediction, number, prediction.step);
    case 'order':
      return numberedOrder(
        prediction.events.map(({ id }) => id),
        number,
      );
    case 'curve': {
      const levels = curveLevels(prediction);
      const values: number[] = [];
      for (let rest = number, i = 0; i < pointsOf(prediction); i++) {
        values.unshift(onGrid(prediction, rest % levels, (prediction.max - prediction.min) / (levels - 1)));
        rest = Math.floor(rest / levels);
      }
      return values;
    }
  }
}

/** The answer as a code can hold it: what a class is judged by. Throws for an answer to another prediction. */
export function codable(prediction: Prediction, given: Answer): Answer {
  const number = answerNumber(prediction, given);
  if (number === null) throw new Error(`${JSON.stringify(given)} is no answer to a prediction of the kind ${prediction.kind}.`);
  return numberedAnswer(prediction, number);
}

const levelsOf = ({ min, max, step }: { readonly min: number; readonly max: number; readonly step: number }): number =>
  Math.floor((max - min) / step + 1e-9) + 1;

type Curve = Extract<Prediction, { kind: 'curve' }>;

const pointsOf = ({ along }: Curve): number => (along.kind === 'time' ? along.stretches : along.points.length);

/** As fine as the input, or as many levels as so many points leave room for. */
const curveLevels = (curve: Curve): number =>
  Math.max(2, Math.min(levelsOf(curve), Math.floor(MOST_CURVES ** (1 / pointsOf(curve)) + 1e-9)));

/** Without the dust of binary fractions. */
const onGrid = ({ min }: { readonly min: number }, level: number, step: number): number => Number((min + level * step).toPrecision(12));

const factorial = (n: number): number => (n < 2 ? 1 : n * factorial(n - 1));

/** The place of an order among all orders of `ids`; null when it is none. */
function orderNumber(ids: readonly string[], given: readonly unknown[]): number | null {
  if (given.length !== ids.length) return null;
  const left = [...ids];
  let number = 0;
  for (const id of given) {
    const at = left.indexOf(String(id));
    if (at < 0) return null;
    left.splice(at, 1);
    number += at * factorial(left.length);
  }
  return number;
}

function numberedOrder(ids: readonly string[], number: number): readonly string[] {
  const left = [...ids];
  let rest = number;
  return ids.map(() => {
    const block = factorial(left.length - 1);
    const [id] = left.splice(Math.floor(rest / block), 1);
    rest %= block;
    return id as string;
  });
}
