/** The shapes that a drawn duration or size may take, their parameters, and the way from one shape to another. */
import { meanDuration, meanSize, writeDuration } from '../quantity.ts';
import { isRecord } from '../record.ts';

export type Shape = 'constant' | 'exponential' | 'lognormal' | 'uniform' | 'normal' | 'pareto' | 'empirical' | 'replay';

/** A parameter: where it stands inside the shape, what it is called, and whether it is a plain number whatever the unit. */
export interface Parameter {
  readonly at: readonly (string | number)[];
  readonly label: string;
  readonly plain?: boolean;
}

/** Each shape in words, in the order of a menu. */
export const shapes: Readonly<Record<Shape, { readonly label: string; readonly parameters: readonly Parameter[] }>> = {
  constant: { label: 'Always the same', parameters: [{ at: [], label: 'Value' }] },
  lognormal: { label: 'Lognormal', parameters: at('lognormal', { p50: 'Median (p50)', p99: 'p99' }) },
  exponential: { label: 'Exponential', parameters: [{ at: ['exponential'], label: 'Mean' }] },
  uniform: {
    label: 'Uniform',
    parameters: [
      { at: ['uniform', 0], label: 'From' },
      { at: ['uniform', 1], label: 'To' },
    ],
  },
  normal: { label: 'Normal', parameters: at('normal', { mean: 'Mean', sd: 'Standard deviation' }) },
  pareto: {
    label: 'Pareto',
    parameters: [
      { at: ['pareto', 'min'], label: 'Least' },
      { at: ['pareto', 'alpha'], label: 'Alpha', plain: true },
    ],
  },
  empirical: { label: 'Drawn from a list', parameters: [] },
  replay: { label: 'A list in order', parameters: [] },
};

/** Which shape a value has; null when it is none that we know. */
export function shapeOf(value: unknown): Shape | null {
  if (typeof value === 'string' || typeof value === 'number') return 'constant';
  const key = isRecord(value) ? Object.keys(value).find((each) => each in shapes && each !== 'constant') : undefined;
  return key === undefined ? null : (key as Shape);
}

/** About the same amount in another shape. */
export function reshape(value: unknown, shape: Shape, of: 'duration' | 'size'): unknown {
  const list = shape === 'empirical' || shape === 'replay' ? listIn(value) : null;
  if (list !== null) return { [shape]: list };
  const middle = of === 'size' ? (meanSize(value) ?? 128) : (meanDuration(value) ?? 100_000);
  const write = of === 'size' ? Math.round : writeDuration;
  const times = (factor: number) => write(Number((middle * factor).toPrecision(3)));
  switch (shape) {
    case 'constant':
      return times(1);
    case 'exponential':
      return { exponential: times(1) };
    case 'lognormal':
      return { lognormal: { p50: times(1), p99: times(2) } };
    case 'uniform':
      return { uniform: [times(0.5), times(1.5)] };
    case 'normal':
      return { normal: { mean: times(1), sd: times(0.2) } };
    case 'pareto':
      return { pareto: { min: times(0.5), alpha: 2 } };
    default:
      return { [shape]: [times(1)] };
  }
}

function at(shape: string, parameters: Readonly<Record<string, string>>): readonly Parameter[] {
  return Object.entries(parameters).map(([key, label]) => ({ at: [shape, key], label }));
}

function listIn(value: unknown): readonly unknown[] | null {
  const list = isRecord(value) ? (value.empirical ?? value.replay) : null;
  return Array.isArray(list) ? list : null;
}
