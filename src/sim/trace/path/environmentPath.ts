/** The way of one environment through its machine, from the spans and invocations of the trace. */
import { NO_ROW } from '../../../base/table.ts';
import { lifecycleTables } from '../../lifecycles/tables.generated.ts';
import { ruleValue } from '../../rules/index.ts';
import { END } from '../causes.ts';
import { configurationOf, scenarioAt } from '../configuration.ts';
import { ENDING } from '../endings.ts';
import { indexTrace } from '../indexTrace.ts';
import type { Stretch } from '../spansInWindow.ts';
import { startOf } from '../startOf.ts';
import { initializationTypes, type Trace } from '../tables.ts';
import { visitSpans } from '../visitSpans.ts';
import { begin, goTo, nameOf, type PathStep, stateOf, type Walk } from './walk.ts';

const table = lifecycleTables.environment;
const phasesOfInit = ['extension', 'runtime', 'function'] as const;

/** Events that lead on when nothing goes wrong, and those that follow a failure by themselves. */
const onwards = [
  'COLD_START',
  'PREPARE',
  'PROVISIONED',
  'RESTORED',
  'EXTENSIONS_READY',
  'RUNTIME_READY',
  'FUNCTION_READY',
  'INIT_ABANDONED',
  'REINITIALISED',
  'INVOKE',
  'after.resetLimit',
  'after.shutdownLimit',
] as const;

const endEvents: Readonly<Record<number, string>> = {
  [ENDING.succeeded]: 'RESPONSE',
  [ENDING.handlerError]: 'HANDLER_ERROR',
  [ENDING.crashed]: 'CRASH',
  [ENDING.outOfMemory]: 'OUT_OF_MEMORY',
  [ENDING.timedOut]: 'after.functionTimeout',
  [ENDING.initFailed]: 'INIT_ERROR',
  [ENDING.killed]: 'KILL',
  [ENDING.restoreFailed]: 'after.restoreLimit',
};

/** All steps of the environment in row `row`, until it ended or the run did. Throws when the trace is none that this machine made. */
export function environmentPath(trace: Trace, row: number): readonly PathStep[] {
  const { environments, horizon } = trace;
  const created = environments.created[row] as number;
  const stretches = stretchesOf(trace, row);
  const walk = bornTo(trace, row, stretches[0], created);
  let held = NO_ROW;
  for (const stretch of stretches) {
    if (stateOf(walk) === stretch.state && held === stretch.invocation && held === NO_ROW) continue;
    if (!reach(trace, row, walk, stretch.state, stretch.start, held)) throw misread(walk, stretch.state);
    held = stretch.invocation;
  }
  const ended = environments.ended[row] as number;
  const terminated = table.states.findIndex(({ phase }) => phase === 'ended');
  if (ended < horizon && !reach(trace, row, walk, terminated, ended, held)) throw misread(walk, terminated);
  return walk.steps;
}

const misread = (walk: Walk, to: number): Error => new Error(`environment: no way from ${nameOf(walk)} to ${table.states[to]?.name}`);

/** The walk in `created`, of the class (with a snapshot or without) that can go where this one went. */
function bornTo(trace: Trace, row: number, first: Stretch | undefined, created: number): Walk {
  const walks = Object.values(table.initial).map((state) => begin(table, state, created));
  const found = walks.find(
    ({ steps }) => first !== undefined && reach(trace, row, { table, steps: [...steps] }, first.state, created, NO_ROW),
  );
  return found ?? (walks[0] as Walk);
}

/** Goes to `state` at `time`; `held`: the invocation that ends then, or NO_ROW. */
function reach(trace: Trace, row: number, walk: Walk, state: number, time: number, held: number): boolean {
  const { environments, invocations } = trace;
  const isKilled = environments.endCause[row] === END.killed && environments.ended[row] === time;
  const ends = held === NO_ROW ? [] : [endEvents[invocations.ending[held] as number] ?? ''];
  const retires = environments.endCause[row] === END.idle ? 'after.idleLifetime' : 'RETIRE';
  const fails = initFailure(trace, row, walk, time);
  const events = [...ends, ...onwards, 'FIND_READY', fails, 'after.restoreLimit', retires].filter((event) => table.events.includes(event));
  // A killed environment was doing what it did until then.
  return goTo(walk, state, isKilled ? ['KILL', ...events.filter((event) => event !== retires)] : events, time);
}

/** What ended an init that was given up: its limit, or an error of the code. */
function initFailure(trace: Trace, row: number, walk: Walk, time: number): string {
  const name = nameOf(walk);
  if (!name.includes('.init.')) return '';
  const begun = walk.steps.find(({ state }) => table.states[state]?.name.includes('.init.'))?.from ?? time;
  if (time - begun < initLimit(trace, row)) return 'INIT_ERROR';
  return name.startsWith('prepared') ? 'after.initLimitPrepared' : 'after.initLimit';
}

/** lifecycle.init-limit, lifecycle.init-limit-prepared: how long the init of environment `row` may take, µs. */
export function initLimit(trace: Trace, row: number): number {
  const { environments, epochs } = trace;
  const { rules } = scenarioAt(trace, epochs[0]?.from ?? 0).platform;
  const isProvisioned = initializationTypes[environments.initialization[row] as number] === 'provisioned-concurrency';
  if (!isProvisioned) return ruleValue('lifecycle.init-limit', rules) * 1e6;
  return Math.max(ruleValue('lifecycle.init-limit-prepared', rules) * 1e6, configurationOf(trace, row).timeout);
}

/** The stretches of its life, invocations that took no time among them, and phases of init under their own names. */
function stretchesOf(trace: Trace, row: number): readonly Stretch[] {
  const instants = instantInvocations(trace, row);
  const stretches: Stretch[] = [];
  const given: Stretch[] = [];
  visitSpans(trace, row, 0, Number.POSITIVE_INFINITY, (state, start, end, invocation) => {
    while (instants.length > 0 && (instants[0]?.start ?? 0) <= start) stretches.push(instants.shift() as Stretch);
    const stretch = { state, start, end, invocation };
    if (table.states[state]?.name.endsWith('.abandoned')) given.push(stretch);
    stretches.push(stretch);
    return undefined;
  });
  const renamed = new Map(given.map((stretch, place) => [stretch, { ...stretch, state: phaseOfInit(trace, row, given, place) }]));
  return [...stretches, ...instants].map((stretch) => renamed.get(stretch) ?? stretch);
}

/**
 * The trace holds the phases of an init that was given up as `abandoned`, because nobody is billed for them: which phase the one at `place` was. Phases
 * that took no time, such as that of extensions where there are none, are not held.
 */
function phaseOfInit(trace: Trace, row: number, given: readonly Stretch[], place: number): number {
  const branch = table.states[(given[place] as Stretch).state]?.name.replace('.abandoned', '') ?? '';
  const hasExtensions = configurationOf(trace, row).extensions.length > 0;
  const phase = phasesOfInit[Math.min(2, place + (hasExtensions ? 0 : 1))];
  return table.states.findIndex(({ name }) => name === `${branch}.init.${phase}`);
}

/** Invocations that took no time lie between stretches, and in none. */
function instantInvocations(trace: Trace, row: number): Stretch[] {
  const { offsets, rows } = indexTrace(trace).invocationsByEnvironment;
  const { invocations, handlerState } = trace;
  return Array.from(rows.subarray(offsets[row], offsets[row + 1])).flatMap((invocation) => {
    const start = startOf(trace, invocation);
    const isInstant = invocations.duration[invocation] === 0 && invocations.ending[invocation] !== ENDING.running && start < trace.horizon;
    return isInstant && !isKilledBefore(trace, row, start) ? [{ state: handlerState, start, end: start, invocation }] : [];
  });
}

const isKilledBefore = (trace: Trace, row: number, start: number): boolean => (trace.environments.ended[row] as number) < start;
