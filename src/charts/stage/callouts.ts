/** What has just happened at a function: refusals, failures, cold starts, each as a few words. */
import { formatCount } from '../../base/formatCount.ts';
import { formatDuration } from '../../base/formatDuration.ts';
import { NO_ROW } from '../../base/table.ts';
import { endings, endOf, functionOf, initDurations, type Trace } from '../../sim/index.ts';
import { behind, leadOf } from './motion.ts';
import type { StageModel } from './stageModel.ts';

export interface Callout {
  readonly kind: 'refused' | 'failed' | 'cold';
  readonly words: string;
}

/** Moments of one function in order of time, each with the row it is about. */
interface Moments {
  readonly times: Float64Array;
  readonly rows: Uint32Array;
}

interface Happenings {
  readonly refused: Moments;
  readonly failed: Moments;
  /** Rows of environments, at the end of their init. */
  readonly cold: Moments;
}

const known = new WeakMap<Trace, readonly Happenings[]>();

/** Callouts of function `fn` (index into `trace.functions`) at `t`, µs: of the time that dots are on their way. The most telling first. */
export function calloutsAt(trace: Trace, model: StageModel, fn: number, t: number): readonly Callout[] {
  const { refused, failed, cold } = happeningsOf(trace)[fn] as Happenings;
  const lately = ({ times, rows }: Moments): { readonly count: number; readonly row: number } => {
    const { first, last } = behind(times, t, leadOf(trace.horizon));
    return { count: last - first, row: rows[last - 1] ?? NO_ROW };
  };
  const say = (kind: Callout['kind'], moments: Moments, words: (row: number) => string): Callout[] => {
    const { count, row } = lately(moments);
    if (count === 0) return [];
    return [{ kind, words: `${words(row)}${count > 1 ? ` ×${formatCount(count)}` : ''}` }];
  };
  return [
    ...say('refused', refused, (row) => refusalWords(trace, model, row)),
    ...say('failed', failed, (row) => failureWords(trace, row)),
    ...say('cold', cold, (row) => `cold start: ${formatDuration(initDurations(trace)[row] as number)} of init`),
  ];
}

function refusalWords(trace: Trace, model: StageModel, row: number): string {
  const { outcome, exception } = endings[trace.invocations.ending[row] as number] ?? {};
  const what = outcome === 'throttled' ? '429' : (exception ?? 'refused').replace(/Exception$/, '');
  const trigger = trace.requests.trigger[trace.invocations.request[row] as number] as number;
  const machine = trace.triggers[trigger]?.machine;
  if (machine === 'asynchronous') return `${what}, back to the queue`;
  if (machine !== 'synchronous') return `${what}, the mapping tries again`;
  const way = model.ways.find(({ invokes }) => invokes.includes(trigger));
  const sender = way === undefined ? undefined : model.parts[way.from];
  return `${what} to ${sender === undefined || sender.title === 'AWS SDK' ? 'the caller' : sender.title}`;
}

const failures: Readonly<Record<string, string>> = {
  handlerError: 'the handler failed',
  crashed: 'the process crashed',
  outOfMemory: 'out of memory',
  initFailed: 'the init failed',
  killed: 'an environment was killed',
  restoreFailed: 'the restore failed',
};

function failureWords(trace: Trace, row: number): string {
  const { name = '' } = endings[trace.invocations.ending[row] as number] ?? {};
  return failures[name] ?? `timed out after ${formatDuration(trace.invocations.duration[row] as number)}`;
}

function happeningsOf(trace: Trace): readonly Happenings[] {
  const before = known.get(trace);
  if (before !== undefined) return before;
  const { invocations, environments, horizon } = trace;
  const lists = trace.functions.map(() => ({ refused: [] as Moment[], failed: [] as Moment[], cold: [] as Moment[] }));
  for (let row = 0; row < invocations.length; row++) {
    const { outcome } = endings[invocations.ending[row] as number] ?? {};
    if (outcome === 'succeeded' || outcome === 'running') continue;
    const isRefused = invocations.environment[row] === NO_ROW;
    const time = isRefused ? (invocations.time[row] as number) : endOf(trace, row);
    lists[functionOf(trace, row)]?.[isRefused ? 'refused' : 'failed'].push({ time, row });
  }
  const inits = initDurations(trace);
  for (let row = 0; row < environments.length; row++) {
    const time = environments.ready[row] as number;
    if (time < horizon && !Number.isNaN(inits[row] as number)) lists[environments.function[row] as number]?.cold.push({ time, row });
  }
  const happenings = lists.map(({ refused, failed, cold }) => ({
    refused: columns(refused),
    failed: columns(failed),
    cold: columns(cold),
  }));
  known.set(trace, happenings);
  return happenings;
}

interface Moment {
  readonly time: number;
  readonly row: number;
}

function columns(list: Moment[]): Moments {
  list.sort((a, b) => a.time - b.time);
  return { times: Float64Array.from(list, ({ time }) => time), rows: Uint32Array.from(list, ({ row }) => row) };
}
