/** What a person does to the system at a time: faults, changes of the configuration, extra requests, kills, deployments. */
import { childWord } from '../../base/random.ts';
import type { Scenario, TimelineEntry } from '../scenario/model.ts';
import { versionConfiguration } from '../scenario/versionConfiguration.ts';
import { END } from '../trace/causes.ts';
import type { Epoch } from '../trace/tables.ts';
import { attemptEnded } from './attempts.ts';
import { refreshClaims } from './concurrency/claims.ts';
import { compileSampler } from './draw.ts';
import { isGone, kill, retire } from './environments.ts';
import { createFunctionModel, replacesEnvironments } from './functionModel.ts';
import { carriedOver } from './limiter.ts';
import { ENTITY } from './purposes.ts';
import { createRateLimiter } from './rates.ts';
import { connectRefusals } from './refusals.ts';
import { createResources } from './resources.ts';
import { routeTriggers } from './routes.ts';
import { nobody, plainContent, send } from './send.ts';
import { textKey } from './textKey.ts';
import { retuneTraffic, type TrafficState } from './traffic.ts';
import { adjustTriggers } from './triggerState.ts';
import type { FunctionState, TriggerState, VersionState, World } from './world.ts';

/** One entry, or the end of a fault, in order of time. */
export interface TimelineEvent {
  readonly at: number;
  readonly entry: TimelineEntry;
  readonly faultEnds: boolean;
}

/** The scenario's timeline with the ends of its faults, sorted by time, then by place. */
export function timelineEvents(timeline: readonly TimelineEntry[]): TimelineEvent[] {
  const starts = timeline.map((entry): TimelineEvent => ({ at: entry.at, entry, faultEnds: false }));
  const ends = timeline.flatMap((entry): TimelineEvent[] =>
    entry.kind === 'fault' ? [{ at: entry.at + entry.for, entry, faultEnds: true }] : [],
  );
  return [...starts, ...ends].sort((a, b) => a.at - b.at);
}

/** Carries out one entry. */
export function applyTimelineEvent(world: World, traffic: TrafficState, epochs: Epoch[], event: TimelineEvent): void {
  const { entry } = event;
  const { recorder } = world;
  switch (entry.kind) {
    case 'fault':
      // The resources know their faults; only the marks are left to do.
      recorder.mark(event.faultEnds ? 'faultEnded' : 'faultStarted', entry.index);
      return;
    case 'set':
      recorder.mark('set', entry.index);
      reconfigure(world, traffic, epochs, entry.scenario);
      return;
    case 'invoke':
      recorder.mark('invoked', entry.index);
      invokeNow(world, traffic, entry.trigger, entry.count);
      return;
    case 'kill':
      recorder.mark('killed', entry.index);
      killOldest(world, entry.function, entry.count);
      return;
    case 'deploy': {
      recorder.mark('deployed', entry.index);
      const fn = world.functions.find(({ name }) => name === entry.function);
      if (fn) replaceEnvironments(world, fn);
      return;
    }
    case 'poison':
      recorder.mark('poisonArmed', entry.index);
      for (const trigger of world.triggers)
        if (trigger.id === entry.target || trigger.source === entry.target) trigger.poison += entry.count;
      return;
    case 'rotate':
      // The resources know their rotations; only the mark is left to do.
      recorder.mark('rotated', entry.index);
      return;
  }
}

const versionOf = (world: World, environment: number): VersionState =>
  world.versions[world.environments.version[environment] as number] as VersionState;

function invokeNow(world: World, traffic: TrafficState, id: string, count: number): void {
  const index = world.triggers.findIndex((trigger) => trigger.id === id);
  if (index < 0) return;
  const trigger = world.triggers[index] as TriggerState;
  const [high, low] = textKey(world.scenario.seed, ENTITY.invoke, trigger.id);
  for (let i = 0; i < count; i++) {
    const k = traffic.invokeCounts[index] as number;
    traffic.invokeCounts[index] = k + 1;
    if (traffic.manySources) world.recorder.requestSource(traffic.invokeSources[index] as number);
    send(world, index, childWord(high, k), childWord(low, k), plainContent, nobody);
  }
}

/** Kills the `count` oldest environments of a function. */
function killOldest(world: World, name: string, count: number): void {
  const fn = world.functions.find((f) => f.name === name);
  const rows = world.recorder.environments.length;
  for (let row = 0, left = count; fn && row < rows && left > 0; row++) {
    if (versionOf(world, row).function !== fn || isGone(world, row)) continue;
    kill(world, row);
    attemptEnded(world);
    left--;
  }
}

/** lifecycle.deploy-replaces: idle environments end now, busy ones at their next freeze. */
function replaceEnvironments(world: World, fn: FunctionState): void {
  world.hooks.replaced(fn);
  const rows = world.recorder.environments.length;
  for (let row = 0; row < rows; row++) {
    if (versionOf(world, row).function === fn && !isGone(world, row)) retire(world, row, END.deployed);
  }
}

/** Puts `next` in force: environments of changed functions are replaced, limits and traffic go on from here. */
function reconfigure(world: World, traffic: TrafficState, epochs: Epoch[], next: Scenario): void {
  const t = world.clock[0] as number;
  const before = world.current;
  world.current = next;
  epochs.push({ from: t, scenario: next });
  world.epoch = epochs.length - 1;
  world.resources = createResources(next, world.scenario.timeline);
  for (const fn of world.functions) {
    const config = next.functions.find(({ name }) => name === fn.name);
    const old = before.functions.find(({ name }) => name === fn.name);
    if (!config || !old) continue;
    for (const version of fn.versions) {
      version.model = createFunctionModel(versionConfiguration(config, version.name), next, world.resources);
      version.models.push(version.model);
      version.epoch = world.epoch;
    }
    if (replacesEnvironments(old, config)) replaceEnvironments(world, fn);
    else adoptModel(world, fn);
    fn.reserved = config.reservedConcurrentExecutions;
    fn.rate = fn.reserved === null || fn.reserved === 0 ? null : carriedOver(fn.rate, createRateLimiter(next, fn.reserved), t);
  }
  world.accountRate = carriedOver(world.accountRate, createRateLimiter(next, next.account.concurrentExecutions), t);
  refreshClaims(world);
  world.unreservedInFlight = world.functions.reduce((sum, fn) => sum + (fn.reserved === null ? fn.inFlight : 0), 0);
  world.provisioning = compileSampler(next.platform.provisioning);
  world.maximumAge = compileSampler(next.platform.maximumAge);
  if (world.sampledLifetime) world.idleLifetime = compileSampler(next.platform.idleLifetime);
  adjustTriggers(world.triggers, next, t);
  connectRefusals(world);
  routeTriggers(world);
  retuneTraffic(traffic, world.triggers, next, t);
  for (const tell of world.reconfigured) tell();
}

/** Environments of an unchanged function see the new surroundings (resources, platform) from their next work on. */
function adoptModel(world: World, fn: FunctionState): void {
  const rows = world.recorder.environments.length;
  for (let row = 0; row < rows; row++) {
    const version = versionOf(world, row);
    if (version.function === fn) world.environments.model[row] = version.models.length - 1;
  }
}
