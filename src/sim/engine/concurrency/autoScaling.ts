/** Provisioned concurrency over a run: what the scenario asks for, what scheduled actions and target tracking make of it. */
import { ruleValue } from '../../rules/index.ts';
import type { AutoScaling, LambdaFunction } from '../../scenario/model.ts';
import { listen, wake } from '../agenda.ts';
import type { FunctionState, VersionState, World } from '../world.ts';
import { type Amount, amountsOf } from './amounts.ts';
import { provisionedOf, refreshClaims } from './claims.ts';
import { addUse } from './provisionedState.ts';
import { createProvisioning, type Provisioning } from './provisioning.ts';
import { type Alarms, alarmsAfter, quiet, type TrackingRules, trackedCapacity } from './scalableTarget.ts';

/** One place where provisioned concurrency is asked for, as it stands. */
interface Target {
  readonly fn: FunctionState;
  amount: Amount;
  capacity: number;
  min: number;
  max: number;
  alarms: Alarms;
}

const MINUTE = 60e6;

/** To be called once, when the world is complete. */
export function createAutoScaling(world: World): void {
  const provisioning = createProvisioning(world);
  const targets = world.functions.flatMap((fn) => amountsOf(configurationOf(world, fn)).map((amount) => newTarget(fn, amount)));
  const minutes = listen(world, () => passMinute(world, provisioning, targets, minutes));
  const actions: Scheduled[] = [];
  const schedule = listen(world, (index) => act(world, provisioning, targets, actions[index] as Scheduled));
  for (const target of targets) plan(world, target, actions, schedule);
  for (const version of world.versions) {
    const requested = requestedFor(targets, version);
    if (requested > 0) provisioning.begin(version, requested);
  }
  refreshClaims(world);
  if (tracks(world)) wake(world, minutes, MINUTE, 0);
  world.reconfigured.push(() => {
    for (const fn of world.functions) {
      for (const amount of amountsOf(configurationOf(world, fn))) follow(world, targets, fn, amount, actions, schedule);
    }
    for (const version of world.versions) ask(provisioning, version, requestedFor(targets, version));
    refreshClaims(world);
  });
}

/** Whether target tracking is at work at any time of the run: then its minutes pass. */
function tracks(world: World): boolean {
  const { scenario } = world;
  const scenarios = [scenario, ...scenario.timeline.flatMap((entry) => (entry.kind === 'set' ? [entry.scenario] : []))];
  return scenarios.some(({ functions }) =>
    functions.some((fn) => amountsOf(fn).some(({ autoScaling }) => autoScaling !== null && autoScaling.targetUtilization !== null)),
  );
}

const configurationOf = (world: World, fn: FunctionState): LambdaFunction =>
  world.current.functions.find(({ name }) => name === fn.name) as LambdaFunction;

function newTarget(fn: FunctionState, amount: Amount): Target {
  const { min, max } = boundsOf(amount.autoScaling);
  return { fn, amount, capacity: within(amount.count, min, max), min, max, alarms: quiet };
}

const boundsOf = (scaling: AutoScaling | null): { readonly min: number; readonly max: number } =>
  scaling === null ? { min: 0, max: Number.POSITIVE_INFINITY } : { min: scaling.minCapacity, max: scaling.maxCapacity };

const within = (count: number, min: number, max: number): number => Math.min(max, Math.max(min, count));

const isFor = (target: Target, version: VersionState): boolean => target.fn === version.function && target.amount.version === version.name;

const requestedFor = (targets: readonly Target[], version: VersionState): number =>
  targets.reduce((sum, target) => sum + (isFor(target, version) ? target.capacity : 0), 0);

function ask(provisioning: Provisioning, version: VersionState, requested: number): void {
  if (requested !== (version.provisioned?.requested ?? 0)) provisioning.request(version, requested);
}

/** A scheduled action of a target, void when its configuration has changed since it was planned. */
interface Scheduled {
  readonly target: Target;
  readonly scaling: AutoScaling;
  readonly place: number;
}

function plan(world: World, target: Target, actions: Scheduled[], schedule: number): void {
  const scaling = target.amount.autoScaling;
  const t = world.clock[0] as number;
  scaling?.schedule.forEach(({ at }, place) => {
    if (at >= t && at < world.horizon) wake(world, schedule, at, actions.push({ target, scaling, place }) - 1);
  });
}

/** provisioned.scheduled-scaling: new bounds, and a capacity within them. */
function act(world: World, provisioning: Provisioning, targets: readonly Target[], { target, scaling, place }: Scheduled): void {
  if (target.amount.autoScaling !== scaling) return;
  const action = scaling.schedule[place] as AutoScaling['schedule'][number];
  target.min = action.minCapacity ?? target.min;
  target.max = action.maxCapacity ?? target.max;
  change(world, provisioning, targets, target, within(target.capacity, target.min, target.max));
}

/** Asks for `capacity` for a target; a change beyond what is left is refused (provisioned.refused-change). */
function change(world: World, provisioning: Provisioning, targets: readonly Target[], target: Target, capacity: number): void {
  if (capacity === target.capacity) return;
  const version = world.versions.find((candidate) => isFor(target, candidate)) as VersionState;
  const requested = requestedFor(targets, version) - target.capacity + capacity;
  if (capacity > target.capacity && requested > mostFor(world, version)) return;
  target.capacity = capacity;
  ask(provisioning, version, requested);
}

/** The most that may be provisioned for a version: what its function's reservation, or the account with its floor, leaves. */
function mostFor(world: World, version: VersionState): number {
  const { function: fn } = version;
  if (fn.reserved !== null) return fn.reserved - provisionedOf(fn, version.index);
  const account = world.current.account.concurrentExecutions;
  // limits.unreserved-minimum
  const floor = Math.min(ruleValue('limits.unreserved-minimum'), account);
  return world.unreservedLimit + (version.provisioned?.requested ?? 0) - floor;
}

/** Another configuration is in force: a target whose settings are new begins with them, others stay where scaling has brought them. */
function follow(world: World, targets: Target[], fn: FunctionState, amount: Amount, actions: Scheduled[], schedule: number): void {
  let target = targets.find((candidate) => candidate.fn === fn && candidate.amount.alias === amount.alias);
  if (target === undefined) {
    target = newTarget(fn, amount);
    targets.push(target);
    plan(world, target, actions, schedule);
    return;
  }
  const before = target.amount;
  const sameScaling = JSON.stringify(before.autoScaling) === JSON.stringify(amount.autoScaling);
  target.amount = sameScaling ? { ...amount, autoScaling: before.autoScaling } : amount;
  if (!sameScaling) {
    Object.assign(target, boundsOf(amount.autoScaling), { alarms: quiet });
    plan(world, target, actions, schedule);
  }
  const count = before.count === amount.count && (sameScaling || amount.autoScaling !== null) ? target.capacity : amount.count;
  target.capacity = within(count, target.min, target.max);
}

/** provisioned.target-tracking: what the last minute says, target by target. */
function passMinute(world: World, provisioning: Provisioning, targets: readonly Target[], minutes: number): void {
  const value = (id: string): number => ruleValue(id, world.current.platform.rules);
  const rules: TrackingRules = {
    outPoints: value('provisioned.scale-out-data-points'),
    inPoints: value('provisioned.scale-in-data-points'),
    inThreshold: value('provisioned.scale-in-threshold'),
    inStep: value('provisioned.scale-in-step'),
  };
  const figures = world.versions.map((version) => takeUtilization(world, version));
  for (const target of targets) {
    const tracked = target.amount.autoScaling?.targetUtilization ?? null;
    const version = world.versions.find((candidate) => isFor(target, candidate));
    if (tracked === null || version === undefined) continue;
    const utilization = figures[version.index] ?? null;
    target.alarms = alarmsAfter(target.alarms, utilization, tracked, rules);
    const { provisioned } = version;
    // provisioned.one-change-at-a-time
    if (utilization === null || provisioned === null || provisioned.allocated !== provisioned.requested) continue;
    const capacity = trackedCapacity(target.capacity, utilization, tracked, target.alarms, rules);
    change(world, provisioning, targets, target, within(capacity, target.min, target.max));
  }
  wake(world, minutes, (world.clock[0] as number) + MINUTE, 0);
}

/** Average share of a version's provisioned environments in use since it was asked last; null when none was (provisioned.no-data). */
function takeUtilization(world: World, version: VersionState): number | null {
  const { provisioned } = version;
  if (provisioned === null) return null;
  addUse(world, provisioned);
  const { use } = provisioned;
  const utilization = use.busy > 0 && use.allocated > 0 ? use.busy / use.allocated : null;
  use.busy = 0;
  use.allocated = 0;
  return utilization;
}
