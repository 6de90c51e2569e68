/** Power tuning: one function at every memory size that people try, its time and its cost, and one sentence about both. */
import { formatCount } from '../../base/formatCount.ts';
import type { Summary } from '../../sim/index.ts';
import { type Axis, listAxis, withPresent } from './axis.ts';
import type { SweptPoint } from './sweep.ts';

/** MB, from the least to the most that Lambda gives. */
export const powerTuningSizes: readonly number[] = [128, 256, 512, 1024, 1536, 2048, 3008, 4096, 5120, 6144, 7168, 8192, 9216, 10_240];

/** What one memory size came to. */
export interface TunedPoint {
  /** MB. */
  readonly memory: number;
  /** Average Duration, ms. */
  readonly timeMs: number;
  /** All that Lambda charges for the function, a million invocations. */
  readonly usdPerMillion: number;
  /** Of that, the charge for time alone, as the tool aws-lambda-power-tuning counts it. */
  readonly durationUsdPerMillion: number;
  /** Share of invocations that failed: too little memory fails fast, which is no gain. */
  readonly errorShare: number;
}

/** The sizes to try for a function, its present one among them; null when there is no such function. */
export function powerTuningAxis(json: unknown, fn: string): Axis | null {
  const read = listAxis(json, `functions.${fn}.memorySize`, powerTuningSizes);
  return read.ok && read.axis.setting !== null ? withPresent(read.axis) : null;
}

/** What the run of a memory size came to for `fn`; null when nothing was invoked. */
export function tunedPoint(summary: Summary, fn: string, memory: number): TunedPoint | null {
  const own = summary.functions[fn];
  if (own === undefined || own.Invocations === 0) return null;
  const lines = summary.bill.lines.filter((line) => line.function === fn);
  const perMillion = (part: typeof lines) => (part.reduce((sum, { usd }) => sum + usd, 0) / own.Invocations) * 1e6;
  return {
    memory,
    timeMs: own.Duration.avg,
    usdPerMillion: perMillion(lines),
    durationUsdPerMillion: perMillion(lines.filter(({ item }) => item.startsWith('duration'))),
    errorShare: own.Errors / own.Invocations,
  };
}

/** The points of a power tuning that were run and invoked something, by memory. */
export function tunedPoints(points: readonly SweptPoint[], fn: string): readonly TunedPoint[] {
  return points.flatMap(({ values, result }) => {
    const point = result?.ok === true ? tunedPoint(result.summary, fn, values[0]?.number ?? Number.NaN) : null;
    return point === null ? [] : [point];
  });
}

/** Differences below this share are none. */
const SAME = 0.005;

/**
 * What to do about the present size, in one sentence: the best size that is neither slower nor dearer, or that there is none and what the trade would be.
 * Sizes at which more fails do not count. Null while the present size has not been run.
 */
export function tuningSentence(points: readonly TunedPoint[], presentMemory: number): string | null {
  const present = points.find(({ memory }) => memory === presentMemory);
  if (present === undefined) return null;
  const others = points.filter((point) => point.memory !== presentMemory && point.errorShare <= present.errorShare + SAME);
  const gain = (point: TunedPoint) => ({ time: point.timeMs / present.timeMs - 1, cost: point.usdPerMillion / present.usdPerMillion - 1 });
  const best = (fits: (gained: { time: number; cost: number }) => boolean) =>
    others.filter((point) => fits(gain(point))).sort((a, b) => a.timeMs * a.usdPerMillion - b.timeMs * b.usdPerMillion)[0];
  const trade = (point: TunedPoint) => {
    const { time, cost } = gain(point);
    return `${mb(point.memory)}: ${changeText(time, ...TIME)} and ${changeText(cost, ...COST)}`;
  };
  const better = best(({ time, cost }) => time <= SAME && cost <= SAME && Math.min(time, cost) < -SAME);
  if (better !== undefined) return praise(mb(better.memory), gain(better), mb(presentMemory));
  const faster = best(({ time }) => time < -SAME);
  const cheaper = best(({ cost }) => cost < -SAME);
  const trades = [faster, cheaper].filter((point) => point !== undefined).map(trade);
  const none = `No other size is both as fast and as cheap as your ${mb(presentMemory)}`;
  return `${[none, ...trades].join('. ')}.`;
}

const TIME = ['faster', 'slower', 'as fast'] as const;
const COST = ['cheaper', 'dearer', 'as cheap'] as const;

/** Neither figure is worse, and one at least is better. */
function praise(size: string, { time, cost }: { readonly time: number; readonly cost: number }, present: string): string {
  const [faster, cheaper] = [changeText(time, ...TIME), changeText(cost, ...COST)];
  if (time < -SAME && cost < -SAME) return `${size}: ${faster} and ${cheaper} than your ${present}.`;
  const [gained, kept] = time < -SAME ? [faster, cheaper] : [cheaper, faster];
  return `${size}: ${gained} than your ${present}, and ${kept}.`;
}

const mb = (memory: number): string => `${formatCount(memory)} MB`;

function changeText(change: number, better: string, worse: string, same: string): string {
  if (Math.abs(change) <= SAME) return same;
  const share = Math.abs(change) * 100;
  return `${formatCount(share < 10 ? Number(share.toPrecision(1)) : Math.round(share))} % ${change < 0 ? better : worse}`;
}
