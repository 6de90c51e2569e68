/** One traffic entry, from JSON to the model: times clipped to the run, schedules and counts turned into times. */

import { suggest } from '../../base/nearest.ts';
import type { Placed } from './draft.ts';
import { trafficPatterns } from './fields/trafficFields.ts';
import { isObject, kindOf, ownValue } from './jsonValue.ts';
import type { Micros, Traffic } from './model.ts';
import { parseEntry } from './parseEntry.ts';
import type { Findings, Path } from './problem.ts';
import { scheduleTimes } from './schedule.ts';

const MINUTE = 60_000_000;

type Settings = Readonly<Record<string, unknown>>;

export function readTraffic(index: number, raw: unknown, duration: Micros, findings: Findings): Placed<Traffic> | null {
  const path = ['traffic', index];
  if (!isObject(raw)) {
    findings.error(path, `A traffic entry must be an object, not ${kindOf(raw)}.`, 'Write { "to": …, "pattern": … }.');
    return null;
  }
  const pattern = ownValue(raw, 'pattern');
  const fields = typeof pattern === 'string' && Object.hasOwn(trafficPatterns, pattern) ? trafficPatterns[pattern] : undefined;
  if (fields === undefined) {
    const patterns = Object.keys(trafficPatterns);
    if (pattern === undefined) findings.error(path, 'A traffic entry needs a pattern.', suggest('', patterns, ''));
    else
      findings.error(
        [...path, 'pattern'],
        `There is no traffic pattern ${typeof pattern === 'string' ? `"${pattern.slice(0, 60)}"` : kindOf(pattern)}.`,
        suggest(String(pattern), patterns, ''),
      );
    return null;
  }
  const settings = parseEntry(fields, `Traffic with pattern "${String(pattern)}"`, raw, path, findings);
  if (settings === null) return null;
  const window = windowOf(settings, path, duration, findings);
  if (window === null) return null;
  const own = shapeOf(settings, window, path, findings);
  if (own === null) return null;
  const common = {
    id: (settings.id as string | null) ?? `traffic[${index}]`,
    to: settings.to as string,
    ...window,
    payloadSize: settings.payloadSize as number,
    keys: settings.keys as Traffic['keys'],
    bodies: settings.bodies as Traffic['bodies'],
    keepWarm: settings.keepWarm === true,
  };
  return { value: { ...common, pattern, ...own } as unknown as Traffic, path, settings, raw };
}

interface Window {
  readonly start: Micros;
  readonly end: Micros;
}

function windowOf(settings: Settings, path: Path, duration: Micros, findings: Findings): Window | null {
  const start = settings.start as Micros;
  const end = (settings.end as Micros | null) ?? Math.max(duration, start);
  if (settings.end !== null && end <= start) {
    findings.error([...path, 'end'], 'Traffic ends before it starts.', 'Make end later than start.');
    return null;
  }
  if (start >= duration)
    findings.warn(
      [...path, 'start'],
      'This traffic starts when the run is over, so nothing arrives.',
      'Start it earlier, or make duration longer.',
    );
  return { start, end: Math.min(end, Math.max(duration, start)) };
}

/** The settings that only this pattern has, as the model holds them. */
function shapeOf(settings: Settings, window: Window, path: Path, findings: Findings): Settings | null {
  switch (settings.pattern) {
    case 'constant':
    case 'poisson':
      return { rate: settings.rate };
    case 'ramp':
      return rampOf(settings, path, findings);
    case 'step':
      return stepsOf(settings, path, findings);
    case 'burst':
      return burstOf(settings, window, path, findings);
    case 'sine':
      return sineOf(settings, path, findings);
    case 'schedule':
      return scheduleOf(settings, window, path, findings);
    case 'closed':
      return { users: settings.users, thinkTime: settings.thinkTime };
    default:
      return replayOf(settings, window, path, findings);
  }
}

function rampOf({ startRate, endRate }: Settings, path: Path, findings: Findings): Settings | null {
  if (startRate !== 0 || endRate !== 0) return { startRate, endRate };
  findings.error(
    [...path, 'endRate'],
    'startRate and endRate are both 0, so nothing would ever arrive.',
    'Give one of them a rate above 0.',
  );
  return null;
}

function stepsOf(settings: Settings, path: Path, findings: Findings): Settings | null {
  const steps = settings.steps as readonly { readonly at: Micros; readonly rate: number }[];
  const disordered = steps.findIndex((step, i) => i > 0 && step.at <= (steps[i - 1]?.at ?? 0));
  if (disordered < 0) return { steps: steps.map(({ at, rate }) => ({ at, rate })) };
  findings.error([...path, 'steps', disordered, 'at'], 'A step must be later than the one before it.', 'Sort the steps by time.');
  return null;
}

function burstOf(settings: Settings, { start, end }: Window, path: Path, findings: Findings): Settings {
  const at = (settings.at as Micros | null) ?? start;
  if (at < start || at >= end)
    findings.warn(
      [...path, 'at'],
      'This burst comes outside the time of its traffic, so nothing arrives.',
      'Move it between start and end.',
    );
  return { at, count: settings.count, over: settings.over };
}

function sineOf({ mean, amplitude, period }: Settings, path: Path, findings: Findings): Settings | null {
  if ((amplitude as number) <= (mean as number)) return { mean, amplitude, period };
  findings.error([...path, 'amplitude'], 'amplitude is above mean, so the rate would fall below 0.', `Set it to ${String(mean)} at most.`);
  return null;
}

function scheduleOf(settings: Settings, { start, end }: Window, path: Path, findings: Findings): Settings | null {
  const times = scheduleTimes(settings.expression as string, start, end);
  if ('value' in times) return { expression: settings.expression, times: times.value };
  findings.error([...path, 'expression'], times.fault.message, times.fault.remedy);
  return null;
}

function replayOf(settings: Settings, { start, end }: Window, path: Path, findings: Findings): Settings | null {
  const { timestamps, perMinute } = settings as { timestamps: readonly Micros[] | null; perMinute: readonly number[] | null };
  if ((timestamps === null) === (perMinute === null)) {
    findings.error(path, 'A replay needs either timestamps or perMinute.', 'Give one of them, such as "timestamps": ["0s", "1.5s"].');
    return null;
  }
  const all = timestamps ?? spreadCounts(perMinute ?? [], start, end);
  const inside = all.filter((time) => time >= start && time < end);
  return { timestamps: isSorted(inside) ? inside : inside.sort((a, b) => a - b) };
}

/** Counts per minute as times: minute i covers start + i min, and its n requests come at equal distances, the first at its beginning. */
export function spreadCounts(counts: readonly number[], start: Micros, end: Micros): Micros[] {
  const times: Micros[] = [];
  for (let minute = 0; minute < counts.length && start + minute * MINUTE < end; minute++) {
    const count = counts[minute] ?? 0;
    for (let k = 0; k < count; k++) times.push(start + minute * MINUTE + Math.floor((k * MINUTE) / count));
  }
  return times;
}

function isSorted(times: readonly Micros[]): boolean {
  return times.every((time, i) => i === 0 || time >= (times[i - 1] ?? 0));
}
