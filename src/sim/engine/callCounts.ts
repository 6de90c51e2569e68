/** How often handlers and inits called what they call: from the record where it holds the calls, else from the steps that they went through. */
import { NO_ROW } from '../../base/table.ts';
import type { CallStep, LambdaFunction, Scenario, Step } from '../scenario/model.ts';
import { versionConfiguration } from '../scenario/versionConfiguration.ts';
import { functionIn } from '../trace/configuration.ts';
import { ENDING } from '../trace/endings.ts';
import { startOf } from '../trace/startOf.ts';
import { callOutcomes, type Epoch, type Trace } from '../trace/tables.ts';
import { callEffect } from './callEffect.ts';
import { createResources, type ResourceModel } from './resources.ts';
import { workOf } from './workOf.ts';

/** Attempts of one call of a function that its service did not refuse. */
export interface CallCount {
  /** Index into `trace.functions`. */
  readonly function: number;
  /** AWS's action, such as `s3:GetObject`, and the name of what is called. */
  readonly action: string;
  readonly on: string;
  readonly count: number;
}

export interface CallCounts {
  readonly counts: readonly CallCount[];
  /** Invocations whose steps had to be looked at one by one, and how many of them were: the rest is taken to be like these. */
  readonly inQuestion: number;
  readonly lookedAt: number;
}

/** Outcomes that never reached the service, or that it refused (neighbours.refused-calls-free). */
const refused: ReadonlySet<string> = new Set(['throttled', 'accessDenied', 'tooManyConnections', 'recursionStopped', 'cached']);

/**
 * Attempts of calls of the invocations that started in from ≤ t < to, µs, and of the inits that were done then. Calls of handlers that ran to their
 * end and could not fail on the way follow from the steps; of the others some hundreds at most are played again, evenly chosen from all of the run.
 * Left out: what an init calls that has to run again inside an invocation.
 */
export function callCounts(trace: Trace, from: number, to: number): CallCounts {
  const tally = new Map<string, CallCount>();
  const add = (fn: number, action: string, on: string, count: number): void => {
    if (count === 0) return;
    const key = `${fn} ${action} ${on}`;
    tally.set(key, { function: fn, action, on, count: count + (tally.get(key)?.count ?? 0) });
  };
  const plans = plansOf(trace);
  addRecorded(trace, plans, from, to, add);
  addInits(trace, plans, from, to, add);
  addCertain(trace, plans, from, to, add);
  const { inQuestion, played } = replaysOf(trace, plans);
  const weight = played.length === 0 ? 0 : inQuestion / played.length;
  for (const { start, calls } of played) {
    if (start >= from && start < to) for (const { function: fn, action, on, count } of calls) add(fn, action, on, count * weight);
  }
  const counts = [...tally.values()].map((each) => ({ ...each, count: Math.round(each.count) }));
  return { counts, inQuestion, lookedAt: played.length };
}

type Add = (fn: number, action: string, on: string, count: number) => void;

/** What a configuration calls without leaving a record. */
interface Plan {
  readonly function: number;
  readonly configuration: LambdaFunction;
  readonly init: readonly CallStep[];
  readonly handler: readonly CallStep[];
  /** Places of those steps in the handler. */
  readonly places: ReadonlySet<number>;
  /** Whether each invocation that succeeds makes each of them once, as often as it is listed. */
  readonly certain: boolean;
}

const knownPlans = new WeakMap<Trace, readonly Plan[]>();

/** By configuration: epoch × versions + version. */
function plansOf(trace: Trace): readonly Plan[] {
  const known = knownPlans.get(trace);
  if (known !== undefined) return known;
  const { timeline } = (trace.epochs[0] as Epoch).scenario;
  const plans = trace.epochs.flatMap(({ scenario }) => {
    const resources = createResources(scenario, timeline);
    return trace.versions.map(({ function: fn, name }) =>
      planOf(fn, versionConfiguration(functionIn(trace, scenario, fn), name), scenario, resources),
    );
  });
  knownPlans.set(trace, plans);
  return plans;
}

function planOf(index: number, fn: LambdaFunction, scenario: Scenario, resources: ReadonlyMap<string, ResourceModel>): Plan {
  const unrecorded = (step: Step): step is CallStep =>
    step.kind === 'call' && resources.has(step.on) && callEffect(step, { scenario, resources, function: fn }) === null;
  const steady = ({ on, errorRate, timeout, per, when }: CallStep): boolean => {
    const { errorRate: failing, faults } = resources.get(on) as ResourceModel;
    return when === 'every' && per === 'invocation' && errorRate === 0 && timeout === null && failing === 0 && faults.length === 0;
  };
  const handler = fn.handler.filter(unrecorded);
  return {
    function: index,
    configuration: fn,
    init: fn.init.filter(unrecorded),
    handler,
    places: new Set(fn.handler.flatMap((step, place) => (unrecorded(step) ? [place] : []))),
    certain: handler.every(steady),
  };
}

const planAt = (trace: Trace, plans: readonly Plan[], environment: number): Plan =>
  plans[
    (trace.environments.epoch[environment] as number) * trace.versions.length + (trace.environments.version[environment] as number)
  ] as Plan;

/** Steps that a place in the record tells apart, those of init behind those of the handler. */
const STEPS = 0x10000;
const INIT_STEPS = 0x8000;

/** Calls that the record holds, handlers' and inits', attempt by attempt. */
function addRecorded(trace: Trace, plans: readonly Plan[], from: number, to: number, add: Add): void {
  const { calls, environments, versions } = trace;
  // By configuration and step.
  const counts = new Map<number, number>();
  for (let row = 0; row < calls.length; row++) {
    const start = calls.start[row] as number;
    if (start < from || start >= to || refused.has(callOutcomes[calls.outcome[row] as number] ?? '')) continue;
    const environment = calls.environment[row] as number;
    const configuration = (environments.epoch[environment] as number) * versions.length + (environments.version[environment] as number);
    const key = configuration * STEPS + (calls.step[row] as number);
    counts.set(key, (counts.get(key) ?? 0) + 1);
  }
  for (const [key, count] of counts) {
    const { function: fn, configuration } = plans[Math.floor(key / STEPS)] as Plan;
    const place = key % STEPS;
    const step = place >= INIT_STEPS ? configuration.init[place - INIT_STEPS] : configuration.handler[place];
    if (step?.kind === 'call') add(fn, step.action, step.on, count);
  }
}

/** Each init that was done made its calls once; retries of them are not looked for. */
function addInits(trace: Trace, plans: readonly Plan[], from: number, to: number, add: Add): void {
  if (plans.every(({ init }) => init.length === 0)) return;
  const { environments } = trace;
  for (let row = 0; row < environments.length; row++) {
    const ready = environments.ready[row] as number;
    if (ready < from || ready >= to) continue;
    const { function: fn, init } = planAt(trace, plans, row);
    for (const { action, on, times } of init) add(fn, action, on, times);
  }
}

/** Handlers that ran to their end and whose calls could not fail. */
function addCertain(trace: Trace, plans: readonly Plan[], from: number, to: number, add: Add): void {
  const sure = plans.map(({ places, certain }) => places.size > 0 && certain);
  if (!sure.includes(true)) return;
  const counts = new Float64Array(plans.length);
  const { invocations, environments, versions } = trace;
  for (let row = 0; row < invocations.length; row++) {
    const environment = invocations.environment[row] as number;
    if (environment === NO_ROW || invocations.ending[row] !== ENDING.succeeded) continue;
    const place = (environments.epoch[environment] as number) * versions.length + (environments.version[environment] as number);
    if (!sure[place]) continue;
    const start = Math.max(invocations.time[row] as number, environments.ready[environment] as number);
    if (start >= from && start < to) counts[place] = (counts[place] as number) + 1;
  }
  plans.forEach(({ function: fn, handler }, place) => {
    for (const { action, on, times } of handler) add(fn, action, on, times * (counts[place] as number));
  });
}

interface Replay {
  readonly start: number;
  readonly calls: readonly CallCount[];
}

interface Replays {
  readonly inQuestion: number;
  readonly played: readonly Replay[];
}

const knownReplays = new WeakMap<Trace, Replays>();

/** Most invocations that are played again, and about how many spans may be looked at for it: playing one looks at all of them. */
const MOST_PLAYED = 400;
const MOST_SPANS = 3e6;

/** The invocations whose calls do not follow from the configuration, or as many of them as there is time for. */
function replaysOf(trace: Trace, plans: readonly Plan[]): Replays {
  const before = knownReplays.get(trace);
  if (before !== undefined) return before;
  const { invocations, environments, versions } = trace;
  const rows = new Uint32Array(plans.some(({ places }) => places.size > 0) ? invocations.length : 0);
  let count = 0;
  if (rows.length > 0) {
    for (let row = 0; row < invocations.length; row++) {
      const environment = invocations.environment[row] as number;
      if (environment === NO_ROW) continue;
      const place = (environments.epoch[environment] as number) * versions.length + (environments.version[environment] as number);
      const { places, certain } = plans[place] as Plan;
      if (places.size === 0 || (certain && invocations.ending[row] === ENDING.succeeded)) continue;
      rows[count++] = row;
    }
  }
  const most = Math.max(50, Math.min(MOST_PLAYED, Math.floor(MOST_SPANS / Math.max(1, trace.spans.length))));
  const step = Math.max(1, count / most);
  const chosen = Array.from({ length: Math.min(count, most) }, (_, i) => rows[Math.floor(i * step)] as number);
  const replays = { inQuestion: count, played: chosen.map((row) => replay(trace, plans, row)) };
  knownReplays.set(trace, replays);
  return replays;
}

function replay(trace: Trace, plans: readonly Plan[], row: number): Replay {
  const environment = trace.invocations.environment[row] as number;
  const { function: fn, places, configuration } = planAt(trace, plans, environment);
  const calls = workOf(trace, row).flatMap(({ index, attempts }): CallCount[] => {
    const step = configuration.handler[index];
    if (!places.has(index) || step?.kind !== 'call') return [];
    const count = attempts.filter(({ outcome }) => !refused.has(outcome)).length;
    return [{ function: fn, action: step.action, on: step.on, count }];
  });
  return { start: startOf(trace, row), calls };
}
