/** Numbers of metrics as people read them. */
import { formatDuration } from '../../base/formatDuration.ts';
import type { Metric } from '../../sim/index.ts';

/** A value with its unit: `1,204`, `2.5`, `843 ms`, `12 s`, `0.7`; `–` where there is none. */
export function formatValue({ unit }: Pick<Metric, 'unit'>, value: number): string {
  if (Number.isNaN(value)) return '–';
  if (unit === 'Milliseconds') return value === 0 ? '0 ms' : formatDuration(value * 1e3);
  if (unit === 'Seconds') return value === 0 ? '0 s' : formatDuration(value * 1e6);
  const digits = unit === 'Share' ? 3 : Number.isInteger(value) || value >= 1000 ? 0 : 2;
  return value.toLocaleString('en-US', { maximumFractionDigits: digits });
}
