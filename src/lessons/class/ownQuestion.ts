/** A teacher's own question, from the number of the run that they picked. */
import { MOST_PLACES, type OwnQuestion } from './classSetup.ts';

/** What an experiment's figure says of a number: see `Figure`. */
export interface AskedFigure {
  readonly expression: string;
  readonly unit: string;
}

/** The question with a bar that reaches well beyond the value, to a round number; a twentieth of it counts as close. Shares are asked for in percent. */
export function ownQuestion(text: string, { expression, unit }: AskedFigure, value: number): OwnQuestion {
  const isShare = unit === 'share';
  const max = isShare ? 100 : roundAbove(Math.max(0, value) * 2.3);
  // A whole number is asked for in whole numbers.
  const step = isShare ? 1 : Number.isInteger(value) ? Math.max(1, max / 100) : max / 100;
  return { text, value: isShare ? `${expression} * 100` : expression, unit: isShare ? '%' : unit, min: 0, max, step, close: max / 20 };
}

/** 10, 20, 50, 100 and so on, also below one; 10 for nothing. */
function roundAbove(n: number): number {
  // Less than a millionth of anything is nothing.
  if (!(n > 1e-6)) return 10;
  const size = 10 ** Math.floor(Math.log10(n));
  const digit = [1, 2, 5, 10].find((each) => each * size >= n) ?? 10;
  return Number((digit * size).toPrecision(3));
}

/** With another end of the bar, and what counts as close; null when that is no bar. */
export function withRange(question: OwnQuestion, max: number, close: number): OwnQuestion | null {
  const { min } = question;
  const step = Number.isInteger(question.step) ? Math.max(1, Math.round(max / 100)) : max / 100;
  const isBar = Number.isFinite(max) && max > min && (max - min) / step <= MOST_PLACES && close >= 0 && close < max - min;
  return isBar ? { ...question, max, step, close } : null;
}
