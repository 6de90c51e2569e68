/** Starts experiments about the present draft, and keeps what comes of them in the store. */
import {
  type Axis,
  type JobResult,
  pointResult,
  powerTuningAxis,
  replicationsOf,
  scenarioHash,
  sweepPoints,
} from '../../experiments/index.ts';
import { setPath } from '../../sim/index.ts';
import { cancelExperiment, type Member, startExperiment } from '../engine/experimentPool.ts';
import { type Experiments, experimentsStore, type Progress } from '../stores/experiments.ts';

type Name = keyof Experiments;

/** Counts beginnings and cancellations: an experiment that was called off before it began does not begin. */
let turn = 0;

/** The scenario under its own seed and those after it. */
export function runSeeds(json: unknown, count: number): void {
  const runs = replicationsOf(json, count);
  const of = hashWithout(json, ['seed']);
  start('seeds', runs, (results, progress) => {
    const seeds = { of, progress, runs: runs.map((run, i) => ({ ...run, result: results[i] ?? null })) };
    experimentsStore.setState({ seeds });
  });
}

/** The scenario at every value, or pair of values, of the axes. */
export function runSweep(json: unknown, axes: readonly Axis[]): void {
  const sweepOf = sweeper(json, axes);
  start('sweep', sweepOf.points, (results, progress) => experimentsStore.setState({ sweep: sweepOf.at(results, progress) }));
}

/** The function at every memory size that people try. */
export function runTuning(json: unknown, fn: string): void {
  const axis = powerTuningAxis(json, fn);
  if (axis === null) return;
  const sweepOf = sweeper(json, [axis]);
  start('tuning', sweepOf.points, (results, progress) => experimentsStore.setState({ tuning: { fn, ...sweepOf.at(results, progress) } }));
}

/** Calls off what is going; what has been found stays. */
export function cancelExperiments(): void {
  turn++;
  cancelExperiment();
  for (const name of ['seeds', 'sweep', 'tuning'] as const) markCancelled(name);
}

/** The scenario's hash without the settings at `paths`: two that agree in it differ in nothing else. */
export function hashWithout(json: unknown, paths: readonly string[]): string {
  const without = paths.reduce<unknown>((value, path) => {
    // A list must keep its length; any fixed value will do.
    const set = setPath(value, path, null);
    return set.ok ? set.json : value;
  }, json);
  return scenarioHash(without);
}

function sweeper(json: unknown, axes: readonly Axis[]) {
  const points = sweepPoints(json, axes);
  const of = hashWithout(
    json,
    axes.map(({ path }) => path),
  );
  const at = (results: readonly (JobResult | null)[], progress: Progress) => {
    return { of, axes, progress, points: points.map((point, i) => pointResult(point, results[i] ?? null)) };
  };
  return { points, at };
}

function start(name: Name, members: readonly Member[], show: (results: readonly (JobResult | null)[], progress: Progress) => void): void {
  cancelExperiments();
  const count = members.length;
  show([], { done: 0, count, state: 'running' });
  const begun = ++turn;
  // In a task of its own: drawing the empty chart and starting workers together would hold up a frame.
  setTimeout(() => {
    if (begun !== turn) return;
    startExperiment(members, {
      onProgress: (results, done) => show(results, { done, count, state: 'running' }),
      onEnd: () => mark(name, 'done'),
    });
  });
}

function markCancelled(name: Name): void {
  if (experimentsStore.getState()[name]?.progress.state === 'running') mark(name, 'cancelled');
}

function mark(name: Name, state: Progress['state']): void {
  const experiment = experimentsStore.getState()[name];
  if (experiment !== null) experimentsStore.setState({ [name]: { ...experiment, progress: { ...experiment.progress, state } } });
}
