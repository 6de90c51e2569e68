/** `coldstart sweep`: one setting or two over a range, or the memory of a function, on all cores. */
import { availableParallelism } from 'node:os';
import {
  type Axis,
  MOST_POINTS,
  pointResult,
  powerTuningAxis,
  type SweepTable,
  type SweptPoint,
  sweepCsv,
  sweepPoints,
  sweepTable,
  tunedPoints,
  tuningSentence,
} from '../experiments/index.ts';
import type { Summary } from '../sim/index.ts';
import type { Command, Console, ExitCode } from './command.ts';
import { readExpectations } from './expectations.ts';
import type { Given } from './flags.ts';
import { loadScenario, scenarioFlags } from './loadScenario.ts';
import { readVary } from './readVary.ts';
import { runJobs } from './runJobs.ts';
import { sweepText } from './sweepText.ts';
import { windowFlags, windowOf } from './window.ts';

export const sweep: Command = {
  name: 'sweep',
  purpose: 'run a scenario over a range of one setting, or of two',
  operand: 'FILE',
  flags: [
    { name: '--vary', value: 'path=VALUES', repeatable: true, help: 'the setting to vary, and its values; twice for two settings' },
    { name: '--power-tuning', value: 'FUNCTION', help: 'instead: vary the memory of this function from 128 to 10,240 MB' },
    { name: '--metric', value: 'EXPR', repeatable: true, help: 'a number of the summary to show, such as functions.f.Duration.p99' },
    ...scenarioFlags,
    ...windowFlags,
    { name: '--workers', value: 'N', help: 'how many runs go on at once (all cores unless given)' },
    { name: '--json', value: null, help: 'print one JSON object and nothing else' },
    { name: '--csv', value: null, help: 'print comma-separated values and nothing else' },
  ],
  details: `FILE is a scenario in JSON, - for standard input, or the name of a gallery scenario.

VALUES is a list, or a range with the number of its steps (10 unless given), in equal steps or in equal ratios:
  --vary functions.f.memorySize=128,256,512
  --vary functions.f.timeout=1s..30s
  --vary traffic.shoppers.rate=1..1000:7:log
A metric is an expression over the summary that "coldstart run --json" prints, as in --expect. A value that the scenario does not take is told of on
standard error and leaves its line empty.`,
  run: runSweep,
};

interface Plan {
  readonly json: unknown;
  readonly axes: readonly Axis[];
  readonly metrics: readonly string[];
  readonly window: { readonly from: number; readonly to: number };
  readonly workers: number;
  /** The function whose memory is tuned, or null. */
  readonly tuned: string | null;
}

async function runSweep(given: Given, console: Console): Promise<ExitCode> {
  const plan = planOf(given);
  if (Array.isArray(plan)) {
    for (const message of plan) console.complain(message);
    return 2;
  }
  const { json, axes, window, workers, tuned } = plan as Plan;
  const points = sweepPoints(json, axes);
  const runnable = points.filter(({ problem }) => problem === null);
  const jobs = runnable.map((point) => ({ text: JSON.stringify(point.json), window }));
  const results = await runJobs(jobs, workers, console.startWorker ?? null);
  const swept = points.map((point) => pointResult(point, results[runnable.indexOf(point)] ?? null));
  const first = swept.find(({ result }) => result?.ok === true)?.result;
  const summary = first?.ok === true ? first.summary : null;
  const table = sweepTable(axes, summary === null ? [] : metricsOf(plan as Plan, summary), swept);
  for (const [i, { problem }] of table.rows.entries()) if (problem !== null) console.complain(`${valuesText(table, i)}: ${problem}`);
  if (summary === null) return 2;
  const sentence = tuned === null ? null : sentenceOf(axes[0] as Axis, swept, tuned);
  if (given.flags.has('--csv')) console.write(sweepCsv(table));
  else if (given.flags.has('--json')) console.write(`${JSON.stringify(jsonOf(table, summary, tuned, swept, sentence), null, 2)}\n`);
  else console.write(`${sweepText(table, summary)}${sentence === null ? '' : `\n${sentence}\n`}`);
  return 0;
}

function planOf(given: Given): Plan | string[] {
  const { flags } = given;
  if (flags.has('--json') && flags.has('--csv')) return ['--json and --csv: one of both.'];
  const tuned = flags.get('--power-tuning')?.[0] ?? null;
  const varied = flags.get('--vary') ?? [];
  if (tuned === null && varied.length === 0) return ['Say what to vary: --vary path=values, or --power-tuning FUNCTION.'];
  if (tuned !== null && varied.length > 0) return ['--power-tuning and --vary: one of both.'];
  if (varied.length > 2) return ['--vary: at most two settings.'];
  const metrics = flags.get('--metric') ?? [];
  const readable = readExpectations(metrics);
  if (typeof readable === 'string') return [readable.replace('--expect', '--metric')];
  const workers = workersOf(flags.get('--workers')?.[0]);
  if (typeof workers === 'string') return [workers];
  const loaded = loadScenario(given);
  if (!loaded.ok) return [...loaded.messages];
  const { json, parsed } = loaded;
  const window = windowOf(given, parsed.scenario.duration);
  if (typeof window === 'string') return [window];
  const axes = axesOf(json, tuned, varied);
  if (typeof axes === 'string') return [axes];
  return { json, axes, metrics, window, workers, tuned };
}

function axesOf(json: unknown, tuned: string | null, varied: readonly string[]): readonly Axis[] | string {
  if (tuned !== null) {
    const axis = powerTuningAxis(json, tuned);
    return axis === null ? `--power-tuning ${JSON.stringify(tuned)}: the scenario has no such function.` : [axis];
  }
  const axes: Axis[] = [];
  for (const text of varied) {
    const axis = readVary(text, json);
    if (typeof axis === 'string') return axis;
    axes.push(axis);
  }
  const count = axes.reduce((product, { values }) => product * values.length, 1);
  return count > MOST_POINTS ? `${count} points are too many: at most ${MOST_POINTS}.` : axes;
}

function workersOf(text: string | undefined): number | string {
  if (text === undefined) return availableParallelism();
  const number = Number(text);
  return Number.isInteger(number) && number >= 1 && number <= 256 ? number : '--workers must be a whole number from 1 to 256.';
}

/** What is shown unless metrics are given: of each function how long, how cold and how often refused, and the bill. */
function metricsOf({ metrics, tuned }: Plan, { functions }: Summary): readonly string[] {
  if (metrics.length > 0) return metrics;
  const names = tuned === null ? Object.keys(functions) : [tuned];
  return [
    ...names.flatMap((name) => ['Duration.avg', 'Duration.p99', 'coldStartRate', 'Throttles'].map((key) => `functions.${name}.${key}`)),
    'bill.totalUsd',
  ];
}

function valuesText({ settings, rows }: SweepTable, i: number): string {
  return settings.map((path) => `${path}=${JSON.stringify(rows[i]?.settings[path])}`).join(' ');
}

function sentenceOf({ setting }: Axis, swept: readonly SweptPoint[], fn: string): string | null {
  return setting?.value == null ? null : tuningSentence(tunedPoints(swept, fn), setting.value);
}

function jsonOf(table: SweepTable, summary: Summary, tuned: string | null, swept: readonly SweptPoint[], sentence: string | null) {
  const { settings, figures, rows } = table;
  const tuning = tuned === null ? {} : { powerTuning: { function: tuned, points: tunedPoints(swept, tuned), sentence } };
  return { scenario: summary.scenario, settings, figures, points: rows, ...tuning };
}
