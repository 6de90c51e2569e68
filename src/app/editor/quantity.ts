/** Durations in the scenario's JSON, constant or drawn: their average, and the same shape made longer or shorter. */
import { parseDuration } from '../../sim/index.ts';
import { isRecord } from './record.ts';

/** The average of a duration in µs; null when the JSON is not one or has no average. */
export function meanDuration(json: unknown): number | null {
  if (typeof json === 'string') return parseDuration(json);
  if (!isRecord(json)) return null;
  const [kind, shape] = Object.entries(json)[0] ?? [];
  return kind === undefined ? null : (means[kind]?.(shape) ?? null);
}

/** The same shape with every duration in it multiplied so that the average is `mean` µs; a constant when that cannot be. */
export function withMean(json: unknown, mean: number): unknown {
  const before = meanDuration(json);
  if (!isRecord(json) || before === null || before === 0) return writeDuration(mean);
  return scaled(json, mean / before);
}

/** µs as the text that people write, in one unit, with no more places than needed. */
export function writeDuration(micros: number): string {
  const whole = Math.round(micros);
  if (whole < 1000) return `${whole}us`;
  return whole < 1e6 ? `${whole / 1e3}ms` : `${whole / 1e6}s`;
}

const read = (json: unknown): number => (typeof json === 'string' ? (parseDuration(json) ?? Number.NaN) : Number.NaN);
const finite = (value: number): number | null => (Number.isFinite(value) ? value : null);
const average = (json: unknown): number | null =>
  Array.isArray(json) && json.length > 0 ? finite(json.reduce((sum: number, item) => sum + read(item), 0) / json.length) : null;

const means: Readonly<Record<string, (shape: unknown) => number | null>> = {
  exponential: (shape) => finite(read(shape)),
  uniform: average,
  empirical: average,
  replay: average,
  normal: (shape) => (isRecord(shape) ? finite(read(shape.mean)) : null),
  lognormal: (shape) => {
    if (!isRecord(shape)) return null;
    const p50 = read(shape.p50);
    const sigma = Math.log(read(shape.p99) / p50) / 2.3263478740408408;
    return finite(p50 * Math.exp((sigma * sigma) / 2));
  },
  pareto: (shape) => {
    const alpha = isRecord(shape) ? Number(shape.alpha) : Number.NaN;
    return isRecord(shape) && alpha > 1 ? finite((read(shape.min) * alpha) / (alpha - 1)) : null;
  },
};

function scaled(json: unknown, factor: number): unknown {
  if (typeof json === 'string') {
    const micros = parseDuration(json);
    return micros === null ? json : writeDuration(Number((micros * factor).toPrecision(4)));
  }
  if (Array.isArray(json)) return json.map((item) => scaled(item, factor));
  return isRecord(json) ? Object.fromEntries(Object.entries(json).map(([key, item]) => [key, scaled(item, factor)])) : json;
}
