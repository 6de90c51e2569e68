/** An entry of a list in a few words, as the closed line shows it. */
import { isRecord } from '../record.ts';
import { shapeOf, shapes } from './distribution.ts';
import { showValue } from './numberText.ts';

/** "cpu 20ms", "s3:GetObject on originals", "poisson 6 /s", "at 3m fault on orders". */
export function entrySummary(entry: unknown): string {
  if (!isRecord(entry)) return showValue(entry);
  const at = typeof entry.at === 'string' && entry.pattern === undefined ? `${entry.at} ` : '';
  return at + wordsOf(entry);
}

function wordsOf(entry: Readonly<Record<string, unknown>>): string {
  const times = typeof entry.times === 'number' && entry.times !== 1 ? ` × ${entry.times}` : '';
  const when = entry.when === 'first' ? ', first time only' : entry.when === 'later' ? ', not the first time' : '';
  if (entry.cpu !== undefined) return `CPU ${amount(entry.cpu)}${times}${when}`;
  if (entry.io !== undefined) return `wait ${amount(entry.io)}${times}${when}`;
  if (entry.call !== undefined) return `${showValue(entry.call)} on ${showValue(entry.on)}${times}${when}`;
  if (isRecord(entry.fault)) return `fault on ${showValue(entry.fault.on)}`;
  if (isRecord(entry.set))
    return `set ${Object.keys(entry.set)
      .map((key) => key.split('.').at(-1))
      .join(', ')}`;
  if (isRecord(entry.invoke)) return `send ${showValue(entry.invoke.count ?? 1)} to ${showValue(entry.invoke.trigger)}`;
  if (isRecord(entry.kill)) return `kill ${showValue(entry.kill.count ?? 1)} of ${showValue(entry.kill.function)}`;
  if (isRecord(entry.deploy)) return `deploy ${showValue(entry.deploy.function)}`;
  if (isRecord(entry.rotate)) return `rotate ${showValue(entry.rotate.resource)}`;
  if (isRecord(entry.poison))
    return `poison ${showValue(entry.poison.count ?? 1)} for ${showValue(entry.poison.trigger ?? entry.poison.resource)}`;
  if (entry.pattern !== undefined) return trafficWords(entry);
  return showValue(entry.name ?? entry.id ?? entry.type ?? Object.values(entry)[0]);
}

/** A traffic entry: its pattern and how much, rates to three digits. */
export function trafficWords(entry: Readonly<Record<string, unknown>>): string {
  const rate = entry.rate ?? entry.mean ?? entry.endRate;
  const shown = typeof rate === 'number' ? Number(rate.toPrecision(3)) : rate;
  const much = rate === undefined ? (entry.count ?? entry.users) : `${showValue(shown)}/s`;
  const at = entry.pattern === 'burst' && entry.at !== undefined ? ` at ${showValue(entry.at)}` : '';
  return `${showValue(entry.pattern)}${much === undefined ? '' : ` ${showValue(much)}`}${at}`;
}

function amount(value: unknown): string {
  const shape = shapeOf(value);
  if (shape === 'constant') return showValue(value);
  if (shape === null || !isRecord(value)) return 'varies';
  const inner = value[shape];
  const first = isRecord(inner) ? Object.values(inner)[0] : Array.isArray(inner) ? inner[0] : inner;
  return `${shapes[shape].label.toLowerCase()} ${showValue(first)}`;
}
