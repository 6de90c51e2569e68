/** The event loop: always the next event by (time, class, sequence); class 0 work that ends, timers and expiry, 1 timeline, 2 arrivals. */
import { childWord } from '../../base/random.ts';
import { END } from '../trace/causes.ts';
import type { Epoch } from '../trace/tables.ts';
import { attemptEnded, fireTimer } from './attempts.ts';
import { dispatch, goOn, isGone } from './environments.ts';
import { createFastPath } from './fastPath.ts';
import { CONTINUE } from './interactiveWork.ts';
import { giveSlot } from './lightAttempt.ts';
import { nobody, send } from './send.ts';
import { applyTimelineEvent, type TimelineEvent } from './timeline.ts';
import { entryMoved, type TrafficSource, type TrafficState } from './traffic.ts';
import { endsWell } from './warmRoad.ts';
import type { World } from './world.ts';

/** A run stops politely at so many events, or so many bytes of record (design.md section 8). */
export interface StopLimits {
  readonly events: number;
  readonly bytes: number;
}

/** How often the size of the record is looked at, in events. */
const SIZE_CHECK = 4095;

/** Runs until the horizon, or until a limit stops it; returns the time it ran to, µs. */
export function runLoop(
  world: World,
  traffic: TrafficState,
  timeline: readonly TimelineEvent[],
  epochs: Epoch[],
  limits: StopLimits,
): number {
  const { busy, timers, expiry, horizon } = world;
  world.hooks.userReturns = (source) => {
    (traffic.entries[source] as TrafficSource).closed?.settled(world.clock[0] as number);
    entryMoved(traffic, source);
  };
  const fast = createFastPath(world, traffic);
  const pause = new Float64Array(1);
  let place = 0;
  for (;;) {
    const timelineTime = place < timeline.length ? (timeline[place] as TimelineEvent).at : Number.POSITIVE_INFINITY;
    pause[0] = timelineTime;
    // The limits are looked at after each event of the general path, so one event before they are due is left to it.
    fast?.(Math.min(limits.events - world.events, SIZE_CHECK - (world.events & SIZE_CHECK)) - 1, pause);
    const workTime = busy.size > 0 ? (busy.times[0] as number) : Number.POSITIVE_INFINITY;
    const timerTime = timers.size > 0 ? (timers.times[0] as number) : Number.POSITIVE_INFINITY;
    const endTime = Math.min(workTime, timerTime, expiry.nextTime);
    const t = Math.min(endTime, timelineTime, traffic.nextTime);
    if (t >= horizon) return horizon;
    world.clock[0] = t;
    world.events++;
    if (workTime === t && timerTime !== t && expiry.nextTime !== t) endWork(world);
    else if (endTime === t) {
      endSomething(world);
    } else if (timelineTime === t) {
      applyTimelineEvent(world, traffic, epochs, timeline[place++] as TimelineEvent);
    } else arrive(world, traffic);
    if (world.events >= limits.events) world.stopped ??= `the run reached ${limits.events} events`;
    if ((world.events & SIZE_CHECK) === 0 && world.recorder.bytes >= limits.bytes)
      world.stopped ??= `the record reached ${limits.bytes} bytes`;
    if (world.stopped !== null) return t;
  }
}

/** Takes the end of an environment's work from the heap and carries it out. */
function endWork(world: World): void {
  const { busy } = world;
  const environment = busy.items[0] as number;
  const column = busy.extras[environment] as number;
  busy.pop();
  if (world.warm !== null && column === world.warm.response && endsWell(world, world.warm, environment)) return;
  if (isGone(world, environment)) return;
  giveSlot(world, environment);
  if (column === CONTINUE) goOn(world, environment);
  else dispatch(world, environment, column);
  if (world.endedSlot >= 0) attemptEnded(world);
}

/** Handles the class 0 event that is due: of several at one time the one that was scheduled first. */
function endSomething(world: World): void {
  const t = world.clock[0] as number;
  const { busy, timers, expiry } = world;
  const none = Number.POSITIVE_INFINITY;
  const work = busy.size > 0 && busy.times[0] === t ? (busy.sequences[busy.items[0] as number] as number) : none;
  const timer = timers.size > 0 && timers.times[0] === t ? (timers.sequences[0] as number) : none;
  const idle = expiry.nextTime === t ? expiry.nextSequence : none;
  if (work <= timer && work <= idle) endWork(world);
  else if (timer <= idle) fireTimer(world);
  else {
    const environment = expiry.take(() => world.sequence++);
    if (environment < 0) return;
    world.environments.retire[environment] = END.idle;
    dispatch(world, environment, world.environmentTable.column['after.idleLifetime'] as number);
  }
}

function arrive(world: World, traffic: TrafficState): void {
  const index = traffic.next;
  const entry = traffic.entries[index] as TrafficSource;
  const k = entry.arrivals.count;
  entry.arrivals.advance();
  entryMoved(traffic, index);
  if (traffic.manySources) for (const source of entry.sources) world.recorder.requestSource(source);
  const high = childWord(entry.keyHigh, k);
  const low = childWord(entry.keyLow, k);
  const content = entry.content(high, low);
  const { triggers } = entry;
  for (let i = 0; i < triggers.length; i++) {
    send(world, triggers[i] as number, i === 0 ? high : childWord(high, i), low, content, i === 0 ? entry.waiting : nobody);
  }
}
