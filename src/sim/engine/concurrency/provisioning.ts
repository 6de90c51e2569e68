/** Allocates, replaces and releases the environments of provisioned concurrency. */
import { NO_ROW } from '../../../base/table.ts';
import { ruleValue } from '../../rules/index.ts';
import { CREATION, END } from '../../trace/causes.ts';
import { INITIALIZATION } from '../../trace/initialization.ts';
import { listen, wake } from '../agenda.ts';
import { createEnvironment, dispatch } from '../environments.ts';
import { createIdlePool } from '../placement.ts';
import { createRateLimiter } from '../rates.ts';
import type { FunctionState, ProvisionedState, VersionState, World } from '../world.ts';
import { refreshClaims } from './claims.ts';
import { addUse, completeAllocation, countProvisioned, PROVISIONED, setAllocated } from './provisionedState.ts';
import { rememberInit } from './rememberInit.ts';

/** What a world's provisioned concurrency can be told to do. */
export interface Provisioning {
  /** Asks for another amount for a version: more is allocated in its time, less is released at once. */
  readonly request: (version: VersionState, requested: number) => void;
  /** The same at the beginning of a run: provisioned.ready-at-start. */
  readonly begin: (version: VersionState, requested: number) => void;
}

/** To be called once for a world. */
export function createProvisioning(world: World): Provisioning {
  const versionAt = (index: number): VersionState => world.versions[index] as VersionState;
  const steps = listen(world, (index) => makeNext(world, versionAt(index), steps, ages));
  const replacements = listen(world, (index) => replaceMissing(world, versionAt(index), ages));
  const ages = listen(world, (environment) => retireAged(world, environment));
  world.hooks.provisionedGone = (version, environment) => {
    const provisioned = version.provisioned as ProvisionedState;
    forget(world, provisioned, environment);
    if (provisioned.members < provisioned.allocated) wake(world, replacements, world.clock[0] as number, version.index);
    resume(world, version, provisioned, steps);
  };
  world.hooks.replaced = (fn) => reallocate(world, fn, steps);
  return {
    request: (version, requested) => request(world, version, requested, steps),
    begin: (version, requested) => begin(world, version, requested, ages),
  };
}

function provisionedIn(world: World, version: VersionState): ProvisionedState {
  version.provisioned ??= {
    requested: 0,
    allocated: 0,
    members: 0,
    joining: new Set(),
    waiting: new Set(),
    idle: createIdlePool(world.scenario.platform.placement),
    inFlight: 0,
    rate: createRateLimiter(world.current, 0),
    nextStep: Number.POSITIVE_INFINITY,
    use: { since: world.clock[0] as number, busy: 0, allocated: 0 },
  };
  return version.provisioned;
}

function begin(world: World, version: VersionState, requested: number, ages: number): void {
  const provisioned = provisionedIn(world, version);
  provisioned.requested = requested;
  refreshClaims(world);
  for (let i = 0; i < requested; i++) {
    const environment = make(world, version, PROVISIONED.member);
    rememberInit(world, version.model, environment);
    dispatch(world, environment, world.environmentTable.column.FIND_READY as number);
    watchAge(world, environment, ages);
  }
  provisioned.members = requested;
  setAllocated(world, version, provisioned, requested);
}

function request(world: World, version: VersionState, requested: number, steps: number): void {
  const provisioned = provisionedIn(world, version);
  if (requested === provisioned.requested) return;
  provisioned.requested = requested;
  refreshClaims(world);
  const toJoin = Math.max(0, requested - provisioned.allocated);
  for (const environment of [...provisioned.joining].reverse().slice(0, Math.max(0, provisioned.joining.size - toJoin)))
    release(world, environment, END.released);
  if (requested < provisioned.allocated) releaseMembers(world, version, provisioned, requested);
  else if (toJoin > 0 && provisioned.waiting.size >= toJoin) completeAllocation(world, version, provisioned);
  else setAllocated(world, version, provisioned, provisioned.allocated);
  if (requested - provisioned.allocated > provisioned.joining.size) allocate(world, version, provisioned, steps);
}

/** provisioned.preparation */
function allocate(world: World, version: VersionState, provisioned: ProvisionedState, steps: number): void {
  const preparation = Math.round(ruleValue('provisioned.preparation', world.current.platform.rules) * 1e6);
  provisioned.nextStep = (world.clock[0] as number) + preparation;
  wake(world, steps, provisioned.nextStep, version.index);
}

/** Makes one environment of an allocation, and sees to the next. */
function makeNext(world: World, version: VersionState, steps: number, ages: number): void {
  const provisioned = version.provisioned as ProvisionedState;
  const t = world.clock[0] as number;
  // A later request, or a release, has made this step void.
  if (provisioned.nextStep !== t) return;
  provisioned.nextStep = Number.POSITIVE_INFINITY;
  if (provisioned.allocated + provisioned.joining.size >= provisioned.requested) return;
  const environment = make(world, version, PROVISIONED.joining);
  provisioned.joining.add(environment);
  watchAge(world, environment, ages);
  if (provisioned.allocated + provisioned.joining.size < provisioned.requested) {
    provisioned.nextStep = t + stepOf(world);
    wake(world, steps, provisioned.nextStep, version.index);
  }
  dispatch(world, environment, world.environmentTable.column.PREPARE as number);
}

/** An environment of the allocation under way is lost: another one is made as soon as the rate allows. */
function resume(world: World, version: VersionState, provisioned: ProvisionedState, steps: number): void {
  const missing = provisioned.requested - provisioned.allocated - provisioned.joining.size;
  if (missing <= 0 || provisioned.nextStep !== Number.POSITIVE_INFINITY) return;
  provisioned.nextStep = (world.clock[0] as number) + stepOf(world);
  wake(world, steps, provisioned.nextStep, version.index);
}

/** Time between two environments of an allocation, µs: provisioned.allocation-rate. */
const stepOf = (world: World): number => Math.round(60e6 / ruleValue('provisioned.allocation-rate', world.current.platform.rules));

/** provisioned.recycled: environments that were retired or killed are made again at once. */
function replaceMissing(world: World, version: VersionState, ages: number): void {
  const provisioned = version.provisioned as ProvisionedState;
  while (provisioned.members < provisioned.allocated) {
    provisioned.members++;
    const environment = make(world, version, PROVISIONED.member);
    watchAge(world, environment, ages);
    dispatch(world, environment, world.environmentTable.column.PREPARE as number);
  }
}

function make(world: World, version: VersionState, provisioned: number): number {
  const environment = createEnvironment(world, version, NO_ROW, CREATION.provisioned, INITIALIZATION.provisioned);
  world.environments.provisioned[environment] = provisioned;
  return environment;
}

/** An environment is no longer part of the provisioned concurrency. */
function forget(world: World, provisioned: ProvisionedState, environment: number): void {
  const { provisioned: kinds } = world.environments;
  if (kinds[environment] === PROVISIONED.member) provisioned.members--;
  else provisioned.joining.delete(environment);
  kinds[environment] = PROVISIONED.none;
}

/** lifecycle.maximum-age holds for environments that lie idle for hours, too. */
function watchAge(world: World, environment: number, ages: number): void {
  const { created, maximumAge } = world.environments;
  const due = (created[environment] as number) + (maximumAge[environment] as number);
  if (due < world.horizon) wake(world, ages, due, environment);
}

function retireAged(world: World, environment: number): void {
  const store = world.environments;
  if (store.provisioned[environment] !== PROVISIONED.member || world.environmentTable.idleOnly[store.state[environment] as number] !== 1)
    return;
  store.retire[environment] = END.aged;
  dispatch(world, environment, world.environmentTable.column.RETIRE as number);
}

/** provisioned.released: free environments go first, the busy ones after their request. */
function releaseMembers(world: World, version: VersionState, provisioned: ProvisionedState, left: number): void {
  const { state, provisioned: kinds } = world.environments;
  const { idleOnly } = world.environmentTable;
  setAllocated(world, version, provisioned, left);
  for (const free of [1, 0]) {
    const rows = world.recorder.environments.length;
    for (let row = 0; row < rows && provisioned.members > left; row++) {
      const mine = kinds[row] === PROVISIONED.member && world.environments.version[row] === version.index;
      if (mine && idleOnly[state[row] as number] === free) release(world, row, END.released);
    }
  }
}

/** Lets go of an environment: a free one ends now, any other at its next freeze. */
function release(world: World, environment: number, cause: number): void {
  const store = world.environments;
  const { environmentTable } = world;
  const version = world.versions[store.version[environment] as number] as VersionState;
  const state = store.state[environment] as number;
  store.retire[environment] = cause;
  if (environmentTable.idleOnly[state] === 1) dispatch(world, environment, environmentTable.column.RETIRE as number);
  const provisioned = version.provisioned as ProvisionedState;
  if (store.provisioned[environment] === PROVISIONED.none) return;
  const serves = ((environmentTable.table.tags[state] as number) & environmentTable.serving) !== 0;
  if (serves) countProvisioned(world, provisioned, -1);
  forget(world, provisioned, environment);
  if (!serves) return;
  const fn = version.function;
  fn.inFlight++;
  if (fn.reserved === null) world.unreservedInFlight++;
}

/** provisioned.deploy-reallocates */
function reallocate(world: World, fn: FunctionState, steps: number): void {
  for (const version of fn.versions) {
    const { provisioned } = version;
    if (provisioned === null || provisioned.requested === 0) continue;
    addUse(world, provisioned);
    setAllocated(world, version, provisioned, 0);
    const { provisioned: kinds, version: versions } = world.environments;
    const rows = world.recorder.environments.length;
    for (let row = 0; row < rows; row++)
      if (versions[row] === version.index && kinds[row] !== PROVISIONED.none) release(world, row, END.deployed);
    allocate(world, version, provisioned, steps);
  }
}
