/**
 * Runs the scenarios of an experiment beside the page: on all cores but one, what was run before not again. One experiment at a time. Results come in
 * bundles, so that a hundred fast runs do not draw the page a hundred times.
 */
import { createPool, createResultCache, type JobResult, type JobWorkerEvents, type Pool, resultKey } from '../../experiments/index.ts';

/** A scenario to run; undefined where there is none, which counts as done. */
export interface Member {
  readonly json: unknown;
}

export interface Listener {
  /** Results so far by place, null where there is none yet; how many there are. */
  readonly onProgress: (results: readonly (JobResult | null)[], done: number) => void;
  readonly onEnd: () => void;
  /** When it was called off, by a person or by another experiment. */
  readonly onCancel?: () => void;
}

/** Between two bundles of results: rarer than one frame in twenty, so that drawing them is never what a frame costs. */
const BUNDLE_MS = 400;
/** Workers that rest this long are let go. */
const REST_MS = 60_000;

/** What a place without a scenario comes to: whoever made it knows why. */
const NOTHING: JobResult = { ok: false, problems: [], failure: null };

const cache = createResultCache();
let pool: Pool | null = null;
/** Of the experiment that is going. */
let going: Listener | null = null;
let flush: ReturnType<typeof setTimeout> | null = null;
let rest: ReturnType<typeof setTimeout> | null = null;

/** Begins; an experiment that is still going is called off. */
export function startExperiment(members: readonly Member[], listener: Listener): void {
  const { onProgress, onEnd } = listener;
  cancelExperiment();
  going = listener;
  if (rest !== null) clearTimeout(rest);
  const results: (JobResult | null)[] = members.map(() => null);
  const keys: string[] = [];
  let done = 0;
  const tell = () => {
    flush = null;
    onProgress([...results], done);
  };
  pool ??= createPool({ size: poolSize(navigator.hardwareConcurrency), start: startWorker, later: (action) => setTimeout(action, 0) });
  pool.run({
    count: members.length,
    jobAt: (index) => {
      const json = members[index]?.json;
      if (json === undefined) return { result: NOTHING };
      const key = resultKey(json);
      keys[index] = key;
      const known = cache.get(key);
      return known === undefined ? { job: { text: JSON.stringify(json) } } : { result: known };
    },
    onResult: (index, result) => {
      results[index] = result;
      done++;
      const key = keys[index];
      if (key !== undefined) cache.set(key, result);
      flush ??= setTimeout(tell, BUNDLE_MS);
    },
    onEnd: () => {
      if (flush !== null) clearTimeout(flush);
      going = null;
      tell();
      rest = setTimeout(letGo, REST_MS);
      onEnd();
    },
  });
}

/** Calls the experiment off: its workers are ended, whatever they are doing. */
export function cancelExperiment(): void {
  pool?.cancel();
  if (flush !== null) clearTimeout(flush);
  flush = null;
  const off = going;
  going = null;
  off?.onCancel?.();
}

/** One core is left for the page. */
export function poolSize(cores: number | undefined): number {
  return Math.max(1, (cores ?? 2) - 1);
}

function letGo(): void {
  pool?.stop();
  pool = null;
}

function startWorker({ onResult, onFailure }: JobWorkerEvents) {
  const worker = new Worker(new URL('../../worker/jobsWorker.ts', import.meta.url), { type: 'module' });
  worker.onmessage = ({ data }: MessageEvent<JobResult>) => onResult(data);
  worker.onerror = ({ message }) => onFailure(message || 'The worker that runs experiments could not be started.');
  return { ask: (job: { readonly text: string }) => worker.postMessage(job), end: () => worker.terminate() };
}
