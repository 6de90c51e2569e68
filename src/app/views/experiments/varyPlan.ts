/** From what was chosen to the axis of a sweep: which setting, and between which values unless others were typed. */
import { listAxis, type ReadAxis, rangeAxis, type Setting, withPresent } from '../../../experiments/index.ts';
import { durationText, readValue } from '../../../sim/index.ts';
import type { VaryChoice } from './experimentChoices.ts';

export interface VaryPlan {
  readonly setting: Setting;
  /** As they stand in the form. */
  readonly from: string;
  readonly to: string;
  readonly scale: 'linear' | 'log';
  readonly axis: ReadAxis;
}

/** Settings that people vary first, by the end of their paths. */
const FIRST = ['.memorySize', '.rate', '.reservedConcurrentExecutions', '.batchSize'];

/** The plan for `choice`; `skip`: the path that is varied already. Null where the scenario has no numeric setting. */
export function varyPlan(json: unknown, settings: readonly Setting[], choice: VaryChoice, skip: string | null = null): VaryPlan | null {
  const setting = settings.find(({ path }) => path === choice.path) ?? usualSetting(settings, skip);
  if (setting === null) return null;
  const usual = usualRange(setting);
  const from = choice.from ?? written(setting, usual.from);
  const to = choice.to ?? written(setting, usual.to);
  const scale = choice.scale ?? usual.scale;
  return { setting, from, to, scale, axis: axisOf(json, setting.path, { from, to, scale, steps: Number(choice.steps) }) };
}

function axisOf(
  json: unknown,
  path: string,
  { from, to, steps, scale }: { from: string; to: string; steps: number; scale: 'linear' | 'log' },
): ReadAxis {
  const [a, b] = [readValue(from.trim()), readValue(to.trim())];
  const read = from.trim() === to.trim() ? listAxis(json, path, [a]) : rangeAxis(json, path, { from: a, to: b, steps, scale });
  return read.ok ? { ok: true, axis: withPresent(read.axis) } : read;
}

function usualSetting(settings: readonly Setting[], skip: string | null): Setting | null {
  const open = settings.filter(({ path }) => path !== skip);
  for (const end of FIRST) {
    const found = open.find(({ path, value }) => path.endsWith(end) && value !== null);
    if (found !== undefined) return found;
  }
  return open[0] ?? null;
}

/** A quarter of the present value to four times of it, within what may be; the slider's range where one is declared. */
function usualRange({ value, slider, min, max, kind }: Setting): {
  readonly from: number;
  readonly to: number;
  readonly scale: 'linear' | 'log';
} {
  if (slider !== null) return { from: slider.min, to: slider.max, scale: slider.scale === 'log' && slider.min > 0 ? 'log' : 'linear' };
  if (kind === 'share') return { from: 0, to: 0.2, scale: 'linear' };
  const [low, high] = [min ?? 0, max ?? Number.POSITIVE_INFINITY];
  if (value === null || value === 0)
    return { from: low, to: Math.min(high, Math.max(low + 1, kind === 'duration' ? 1e6 : 10)), scale: 'linear' };
  const round = (number: number) => (kind === 'number' ? Number(number.toPrecision(3)) : Math.round(Number(number.toPrecision(3))));
  const [from, to] = [Math.max(low, round(value / 4)), Math.min(high, round(value * 4))];
  return { from, to: Math.max(to, from + 1), scale: from > 0 && to / from >= 8 ? 'log' : 'linear' };
}

const written = ({ kind }: Setting, number: number): string => (kind === 'duration' ? durationText(Math.round(number)) : String(number));
