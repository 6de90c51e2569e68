/** A number of a summary as people read it. */
import { formatCount } from '../../base/formatCount.ts';
import { formatDuration } from '../../base/formatDuration.ts';
import type { FigureUnit } from './figure.ts';

/** With its unit and about three digits: `843 ms`, `12.4 %`, `$0.00173`, `1,204`. */
export function figureText(value: number, unit: FigureUnit): string {
  if (!Number.isFinite(value)) return value > 0 ? 'without end' : '–';
  if (unit === 'ms' || unit === 's') return durationText(value * (unit === 'ms' ? 1e3 : 1e6));
  if (unit === 'share') return `${digits(value * 100)} %`;
  if (unit === 'USD') return `${value < 0 ? '−' : ''}$${digits(Math.abs(value))}`;
  return unit === '' ? digits(value) : `${digits(value)} ${unit}`;
}

function durationText(micros: number): string {
  if (micros === 0) return '0 ms';
  return micros < 0 ? `−${formatDuration(-micros)}` : formatDuration(micros);
}

/** Three significant digits, or every one before the point; never an exponent. */
function digits(value: number): string {
  const size = Math.abs(value);
  if (size === 0) return '0';
  if (size >= 1000) return formatCount(Math.round(value));
  const places = Math.min(12, Math.max(0, 2 - Math.floor(Math.log10(size))));
  const text = value.toFixed(places);
  // Below that a number would be written with an exponent.
  return size < 1e-5 ? text.replace(/0+$/, '') : formatCount(Number(text));
}
