/** The engine's door: a scenario in, a trace out, a pure function of its arguments. */

import type { Lifecycles } from '../lifecycles/lifecycleTable.ts';
import { lifecycleTables } from '../lifecycles/tables.generated.ts';
import type { Scenario } from '../scenario/model.ts';
import { ENDING } from '../trace/endings.ts';
import { startOf } from '../trace/startOf.ts';
import type { Epoch, Trace } from '../trace/tables.ts';
import { connectWorld } from './connectWorld.ts';
import { createWorld } from './createWorld.ts';
import { runLoop, type StopLimits } from './loop.ts';
import { timelineEvents } from './timeline.ts';
import { createTraffic, type TrafficState } from './traffic.ts';
import type { World } from './world.ts';

export interface SimulateOptions {
  /** Tables to run instead of the built-in ones: a changed machine, compiled, changes trace and bill with no edit to the engine. */
  readonly lifecycles?: Lifecycles;
  /** Where a run stops politely. Default 20 million events or 1 GB of record. */
  readonly limits?: StopLimits;
  /** False: every event takes the engine's general path, without short ways (warmRoad.ts, fastPath.ts). The trace is the same. */
  readonly fastPath?: boolean;
}

const defaultLimits: StopLimits = { events: 20_000_000, bytes: 1e9 };

/** Simulates `scenario` from 0 to its duration. The same scenario gives the same trace, byte for byte. */
export function simulate(scenario: Scenario, options: SimulateOptions = {}): Trace {
  const world = createWorld(scenario, options.lifecycles ?? lifecycleTables, options.fastPath ?? true);
  const traffic = createTraffic(scenario, world.triggers);
  connectWorld(world, traffic);
  const epochs: Epoch[] = [{ from: 0, scenario }];
  const ranTo = runLoop(world, traffic, timelineEvents(scenario.timeline), epochs, options.limits ?? defaultLimits);
  if (world.stopped !== null) world.recorder.mark('stopped', 0);
  return buildTrace(world, traffic, epochs, ranTo);
}

function buildTrace(world: World, traffic: TrafficState, epochs: readonly Epoch[], horizon: number): Trace {
  const { recorder, lifecycles, triggers } = world;
  const trace: Trace = {
    epochs,
    functions: world.functions.map(({ name }) => name),
    versions: world.versions.map(({ function: fn, name }) => ({ function: fn.index, name })),
    triggers: triggers.map(({ id, type, machine, outcomes, function: fn, implicit }) => ({
      id,
      type,
      function: fn,
      machine,
      outcomes,
      ...(implicit === null ? {} : { call: implicit.call }),
    })),
    sources: traffic.sources,
    requestSources: traffic.manySources ? recorder.requestSources.build().source.slice() : new Uint16Array(0),
    machines: {
      environment: lifecycles.environment.states,
      synchronous: lifecycles.synchronous.states,
      asynchronous: lifecycles.asynchronous.states,
      queueMessage: lifecycles.queueMessage.states,
      streamBatch: lifecycles.streamBatch.states,
    },
    handlerState: lifecycles.environment.handlerState,
    frozenState: lifecycles.environment.frozenState,
    horizon,
    events: world.events,
    stopped: world.stopped,
    ...recorder.build(),
  };
  closeAtHorizon(world, trace);
  return trace;
}

/** Spans that are open end at the horizon; invocations that run have lasted until then. */
function closeAtHorizon(world: World, trace: Trace): void {
  const { spans, invocations, horizon } = trace;
  for (let row = 0; row < spans.length; row++) if (spans.end[row] === Number.POSITIVE_INFINITY) spans.end[row] = horizon;
  const { invocation } = world.environments;
  for (let environment = 0; environment < trace.environments.length; environment++) {
    const row = invocation[environment] as number;
    if (row < 0 || invocations.ending[row] !== ENDING.running) continue;
    invocations.duration[row] = Math.max(0, horizon - Math.min(horizon, startOf(trace, row)));
  }
}
