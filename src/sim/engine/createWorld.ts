/** A world at time 0: everything that a scenario describes, and nothing that has happened yet. */
import { EventHeap } from '../../base/heap.ts';
import { ItemHeap } from '../../base/itemHeap.ts';
import type { Lifecycles } from '../lifecycles/lifecycleTable.ts';
import { lifecycleTables } from '../lifecycles/tables.generated.ts';
import { ruleValue } from '../rules/index.ts';
import type { Scenario } from '../scenario/model.ts';
import { createApiRate } from './apiBuckets.ts';
import { refreshClaims } from './concurrency/claims.ts';
import { bodiesOf } from './content.ts';
import { compileSampler } from './draw.ts';
import { createEnvironmentStore } from './environmentStore.ts';
import { createEnvironmentTable } from './environmentTable.ts';
import { ConstantExpiry, drawnExpiry } from './expiry.ts';
import { createFunctions } from './functions.ts';
import { firstLineages } from './lineage.ts';
import { createRateLimiter } from './rates.ts';
import { Recorder } from './recorder.ts';
import { createResources } from './resources.ts';
import { createSlots } from './slots.ts';
import { createTriggers } from './triggerState.ts';
import { createWaits } from './waits.ts';
import { warmStates } from './warmStates.ts';
import { callBackoff, createWork } from './work.ts';
import type { Hooks, World } from './world.ts';

const unheard: Hooks = {
  userReturns: () => {},
  settled: () => {},
  calleeSettled: () => {},
  callerGone: () => {},
  call: () => false,
  follows: () => {},
  announce: () => {},
  provisionedGone: () => {},
  onDemandGone: () => {},
  replaced: () => {},
};

/** A world at time 0. Without `shortWays` every event goes through the tables: for the tests that hold the two to the same bytes. */
export function createWorld(scenario: Scenario, lifecycles: Lifecycles = lifecycleTables, shortWays = true): World {
  const rule = (id: string): number => ruleValue(id, scenario.platform.rules);
  const resources = createResources(scenario, scenario.timeline);
  const { functions, versions } = createFunctions(scenario, resources, rule);
  const lifetime = scenario.platform.idleLifetime;
  const clock = new Float64Array(1);
  const environmentTable = createEnvironmentTable(lifecycles.environment);
  const world: World = {
    scenario,
    current: scenario,
    lifecycles,
    environmentTable,
    warm: shortWays ? warmStates(environmentTable) : null,
    clock,
    recorder: new Recorder(clock, scenario.duration),
    horizon: scenario.duration,
    environments: createEnvironmentStore(64),
    slots: createSlots(64),
    busy: new ItemHeap(),
    timers: new EventHeap(),
    expiry:
      lifetime.kind === 'constant'
        ? new ConstantExpiry(clock, lifetime.value)
        : drawnExpiry(clock, (e) => world.environments.idleLifetime[e] as number),
    sequence: 0,
    events: 0,
    stopped: null,
    functions,
    versions,
    resources,
    accountRate: createRateLimiter(scenario, scenario.account.concurrentExecutions),
    apiRate: createApiRate(),
    indebted: 0,
    unreservedInFlight: 0,
    unreservedLimit: 0,
    epoch: 0,
    work: { clock, after: 0, backoff: callBackoff(rule), result: { end: 0, elapsed: new Float64Array(1) }, failedRecords: [] },
    limits: {
      initLimit: rule('lifecycle.init-limit') * 1e6,
      initLimitPrepared: rule('lifecycle.init-limit-prepared') * 1e6,
      restoreLimit: rule('lifecycle.restore-limit') * 1e6,
    },
    waits: createWaits(rule),
    triggers: createTriggers(scenario, lifecycles),
    provisioning: compileSampler(scenario.platform.provisioning),
    idleLifetime: compileSampler(lifetime),
    maximumAge: compileSampler(scenario.platform.maximumAge),
    sampledLifetime: lifetime.kind !== 'constant',
    endedSlot: -1,
    endedEnding: 0,
    servedFrom: null,
    agenda: [],
    hooks: { ...unheard },
    reconfigured: [],
    scratch: createWork(),
    works: [],
    carried: [],
    memories: new Map(),
    connections: new Map(),
    inUse: new Map(),
    bodies: bodiesOf(scenario.traffic),
    firstLineages: firstLineages(functions.length),
  };
  refreshClaims(world);
  return world;
}
