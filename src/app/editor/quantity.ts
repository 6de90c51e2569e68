/** Durations in the scenario's JSON, constant or drawn: their average, and the same shape made longer or shorter. */
import { parseDuration } from '../../sim/index.ts';
import { isRecord } from './record.ts';

type Read = (json: unknown) => number;

/** The average of a duration in µs; null when the JSON is not one or has no average. */
export function meanDuration(json: unknown): number | null {
  return meanOf(json, readMicros);
}

/** The average of a size in MB; null when the JSON is not one or has no average. */
export function meanSize(json: unknown): number | null {
  return meanOf(json, (value) => (typeof value === 'number' ? value : Number.NaN));
}

/** The one number that stands for a duration, µs: the median of a lognormal, which is written there, else the average. */
export function typicalDuration(json: unknown): number | null {
  return isRecord(json) && isRecord(json.lognormal) ? meanDuration(json.lognormal.p50) : meanDuration(json);
}

/** The same shape with every duration in it multiplied so that its typical value is `typical` µs; a constant when that cannot be. */
export function withTypical(json: unknown, typical: number): unknown {
  const before = typicalDuration(json);
  if (!isRecord(json) || before === null || before === 0) return writeDuration(typical);
  return scaled(json, typical / before);
}

/** µs as the text that people write, in one unit, with no more places than needed. */
export function writeDuration(micros: number): string {
  const whole = Math.round(micros);
  if (whole < 1000) return `${whole}us`;
  return whole < 1e6 ? `${whole / 1e3}ms` : `${whole / 1e6}s`;
}

const readMicros: Read = (json) => (typeof json === 'string' ? (parseDuration(json) ?? Number.NaN) : Number.NaN);

function meanOf(json: unknown, read: Read): number | null {
  const [kind, shape] = isRecord(json) ? (Object.entries(json)[0] ?? []) : ['', json];
  const mean = kind === '' ? read(shape) : (means[kind ?? '']?.(shape, read) ?? Number.NaN);
  return Number.isFinite(mean) ? mean : null;
}

const average = (shape: unknown, read: Read): number =>
  Array.isArray(shape) ? shape.reduce((sum: number, item) => sum + read(item), 0) / shape.length : Number.NaN;

const means: Readonly<Record<string, (shape: unknown, read: Read) => number>> = {
  exponential: (shape, read) => read(shape),
  uniform: average,
  empirical: average,
  replay: average,
  normal: (shape, read) => (isRecord(shape) ? read(shape.mean) : Number.NaN),
  lognormal: (shape, read) => {
    if (!isRecord(shape)) return Number.NaN;
    const p50 = read(shape.p50);
    const sigma = Math.log(read(shape.p99) / p50) / 2.3263478740408408;
    return p50 * Math.exp((sigma * sigma) / 2);
  },
  pareto: (shape, read) => {
    const alpha = isRecord(shape) ? Number(shape.alpha) : Number.NaN;
    return isRecord(shape) && alpha > 1 ? (read(shape.min) * alpha) / (alpha - 1) : Number.NaN;
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
