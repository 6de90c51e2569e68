/** How a class answered a step, for each kind of prediction. */
import { formatCount } from '../../base/formatCount.ts';
import type { Answer } from '../lessons/answerKey.ts';
import type { Prediction } from '../lessons/lesson.ts';

export interface Bar {
  /** Unique among the bars. */
  readonly id: string;
  readonly label: string;
  readonly count: number;
}

const MOST_BINS = 10;

/** Of the values that a class gave at one point of a curve. */
export interface CurvePoint {
  readonly low: number;
  readonly middle: number;
  readonly high: number;
}

/** `words`: of options and events, by id. Curves have none: see {@link curvePoints}. */
export function barsOf(prediction: Prediction, words: Readonly<Record<string, string>>, answers: readonly Answer[]): readonly Bar[] {
  switch (prediction.kind) {
    case 'cause':
      return prediction.options.map(({ id }) => ({ id, label: words[id] ?? id, count: answers.filter((answer) => answer === id).length }));
    case 'number':
      return bins(prediction, answers.map(Number));
    case 'order':
      return orders(answers as readonly (readonly string[])[], words);
    case 'curve':
      return [];
  }
}

/** Lowest, middle and highest answer at each point of a curve; none without answers. */
export function curvePoints(answers: readonly Answer[]): readonly CurvePoint[] {
  const curves = answers.filter((answer): answer is readonly number[] => Array.isArray(answer));
  return (curves[0] ?? []).map((_, i) => {
    const values = curves.map((curve) => Number(curve[i])).toSorted((a, b) => a - b);
    return { low: values[0] ?? 0, middle: values[Math.floor(values.length / 2)] ?? 0, high: values.at(-1) ?? 0 };
  });
}

/** Equal stretches of the bar that students dragged, no finer than its steps. */
function bins({ min, max, step, unit }: Extract<Prediction, { kind: 'number' }>, answers: readonly number[]): readonly Bar[] {
  const places = Math.floor((max - min) / step + 1e-9) + 1;
  const perBin = Math.ceil(places / MOST_BINS);
  const count = Math.ceil(places / perBin);
  const placeOf = (value: number): number => Math.min(places - 1, Math.max(0, Math.round((value - min) / step)));
  const shown = (place: number): string => formatCount(Number((min + place * step).toPrecision(12)));
  return Array.from({ length: count }, (_, i) => {
    const [first, last] = [i * perBin, Math.min(places, (i + 1) * perBin) - 1];
    const label = `${first === last ? shown(first) : `${shown(first)} to ${shown(last)}`} ${unit}`.trim();
    return { id: String(i), label, count: answers.filter((value) => Math.floor(placeOf(value) / perBin) === i).length };
  });
}

/** Each order that was given, the most frequent first. */
function orders(answers: readonly (readonly string[])[], words: Readonly<Record<string, string>>): readonly Bar[] {
  const counts = new Map<string, { readonly ids: readonly string[]; count: number }>();
  for (const ids of answers) {
    const id = ids.join(' ');
    const seen = counts.get(id);
    if (seen === undefined) counts.set(id, { ids, count: 1 });
    else seen.count++;
  }
  return [...counts]
    .map(([id, { ids, count }]) => ({ id, label: ids.map((each) => words[each] ?? each).join(' → '), count }))
    .toSorted((a, b) => b.count - a.count || a.id.localeCompare(b.id));
}
