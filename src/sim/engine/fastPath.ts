/**
 * The common road, worn smooth: plain synchronous requests that meet an idle environment and will succeed, their responses, and refusals without retry, in
 * one loop over the columns. Does exactly what the general path of synchronous.ts and environments.ts does, event by event; a test holds the
 * two to the same bytes. It is taken only where the compiled tables say what it assumes, so a changed machine still drives the run.
 */
import { childWord } from '../../base/random.ts';
import { NO_ROW } from '../../base/table.ts';
import { ENDING } from '../trace/endings.ts';
import { isOpen } from './apiBuckets.ts';
import { ConstantExpiry } from './expiry.ts';
import { LIGHT } from './lightAttempt.ts';
import { hasToken, takeToken } from './limiter.ts';
import type { RecentPool } from './placement.ts';
import { entryMoved, type TrafficSource, type TrafficState } from './traffic.ts';
import { neverRefuses } from './triggerState.ts';
import { leadsTo, type WarmStates } from './warmStates.ts';
import { exponentialMicros, fails, plainSteps } from './work.ts';
import type { FunctionState, TriggerState, VersionState, World } from './world.ts';

/** Handles events from the next one on, `budget` at most and all before `pause[0]`, until one needs the general path. */
export type FastPath = (budget: number, pause: Float64Array) => void;

/**
 * The fast path of a world, or null when the tables are not those it was made for. One long function: what it calls for each event would have
 * to be looked up, checked and told numbers in boxes again each time, which costs as much as the simulation itself.
 */
export function createFastPath(world: World, traffic: TrafficState): FastPath | null {
  const states = fastStates(world);
  if (states === null) return null;
  const { inFlight, succeeded, throttled, handler, frozen, response } = states;
  const { clock, recorder, busy, timers, expiry, versions, horizon, apiRate } = world;
  const { result } = world.work;
  const roads = traffic.entries.map((entry) => createRoad(world, entry));
  const oneRoad = roads.length === 1;
  const recent = world.scenario.platform.placement === 'most-recently-used';
  const list = expiry instanceof ConstantExpiry ? expiry : null;
  const lifetime = list === null ? 0 : list.lifetime;

  return (budget, pause) => {
    // sdk.retry-refund: every answer counts for a client that has spent tokens.
    if (world.indebted > 0) return;
    // One look at what comes first: most events of other roads need not set up anything here.
    const firstEnd = busy.size > 0 ? (busy.times[0] as number) : Number.POSITIVE_INFINITY;
    const timerTime = timers.size > 0 ? (timers.times[0] as number) : Number.POSITIVE_INFINITY;
    if (firstEnd <= traffic.nextTime) {
      if (world.environments.slot[busy.items[0] as number] !== LIGHT || firstEnd >= timerTime) return;
    } else if ((roads[traffic.next] ?? null) === null || traffic.nextTime >= timerTime) return;

    // Everything that the loop touches, in variables. With room made beforehand nothing below replaces these arrays.
    const { requests, invocations } = recorder;
    const store = world.environments;
    requests.reserve(budget);
    invocations.reserve(budget);
    busy.reserve(store.capacity);
    list?.reserve(store.capacity);
    const { sent, settled, trigger: triggerOf, state: requestState } = requests.columns;
    const { request: requestOf, time: timeOf, duration: durationOf, environment: environmentOf, attempt, ending } = invocations.columns;
    const { state, slot, invocation, started, requestHigh, requestLow, fresh, created, maximumAge, version: versionOf } = store;
    const { times, items, sequences, extras } = busy;
    const next = list === null ? noLinks : list.next;
    const previous = list === null ? noLinks : list.previous;
    const since = list === null ? noTimes : list.since;
    const idleSequences = list === null ? noSequences : list.sequences;
    const dated = Math.min(pause[0] as number, timerTime, horizon);
    let others = Math.min(dated, expiry.nextTime);
    let arrival = traffic.nextTime;
    let { sequence, unreservedInFlight } = world;
    let { size } = busy;
    let tail = list === null ? -1 : list.tail;
    let requestCount = requests.length;
    let invocationCount = invocations.length;
    let left = budget;

    for (; left > 0; left--) {
      const workTime = size > 0 ? (times[0] as number) : Number.POSITIVE_INFINITY;
      if (workTime <= arrival) {
        // The end of a handler.
        const environment = items[0] as number;
        if (workTime >= others || slot[environment] !== LIGHT) break;
        if (workTime - (created[environment] as number) >= (maximumAge[environment] as number)) break;

        // busy.pop()
        size--;
        const lastTime = times[size] as number;
        const last = items[size] as number;
        times[size] = Number.POSITIVE_INFINITY;
        let hole = 0;
        for (let child = 1; child < size; child = 2 * hole + 1) {
          const a = times[child] as number;
          const b = times[child + 1] as number;
          if (a !== b) child += Number(b < a);
          else if (child + 1 < size && (sequences[items[child + 1] as number] as number) < (sequences[items[child] as number] as number))
            child++;
          const time = times[child] as number;
          const item = items[child] as number;
          if (time > lastTime || (time === lastTime && (sequences[item] as number) > (sequences[last] as number))) break;
          times[hole] = time;
          items[hole] = item;
          hole = child;
        }
        times[hole] = lastTime;
        items[hole] = last;

        // Actions endSucceeded and becomeIdle; the request is settled.
        const version = versions[versionOf[environment] as number] as VersionState;
        const fn = version.function;
        fn.inFlight--;
        if (fn.reserved === null) unreservedInFlight--;
        const row = invocation[environment] as number;
        const request = requestOf[row] as number;
        durationOf[row] = workTime - (started[environment] as number);
        ending[row] = ENDING.succeeded;
        settled[request] = workTime;
        requestState[request] = succeeded;
        state[environment] = frozen;
        slot[environment] = -1;
        invocation[environment] = -1;
        const pool = version.idle as RecentPool;
        if (recent && pool.size < pool.stack.length) pool.stack[pool.size++] = environment;
        else pool.add(environment);
        if (list === null) {
          clock[0] = workTime;
          expiry.idle(environment, sequence++);
          others = Math.min(dated, expiry.nextTime);
        } else {
          since[environment] = workTime;
          idleSequences[environment] = sequence++;
          next[environment] = -1;
          previous[environment] = tail;
          if (tail >= 0) next[tail] = environment;
          else {
            list.lead(environment);
            others = Math.min(dated, workTime + lifetime);
          }
          tail = environment;
        }
      } else {
        // An arrival: admitted to an idle environment, or refused for good.
        if (arrival >= others) break;
        const road = roads[traffic.next] as Road | null;
        if (road === null || road.fn.onDemandLimit === 0) break;
        const { fn, version, trigger, arrivals } = road;
        if (trigger.refusal !== neverRefuses || trigger.poison > 0 || !invokesOnly(trigger, version)) break;
        const { front } = trigger;
        clock[0] = arrival;
        if (front !== null && (!isOpen(apiRate, clock) || (front.stage !== null && !isOpen(front.stage, clock)))) break;
        const rate = fn.rate ?? world.accountRate;
        let refusal: number = ENDING.running;
        if (rate.fullAt > arrival && !hasToken(rate, clock)) {
          refusal = fn.rate === null ? ENDING.throttledByAccountRate : ENDING.throttledByReservedRate;
        } else if (fn.reserved === null) {
          if (unreservedInFlight >= world.unreservedLimit) refusal = ENDING.throttledByAccountConcurrency;
        } else if (fn.inFlight >= fn.onDemandLimit) refusal = ENDING.throttledByReservedConcurrency;
        let environment: number = NO_ROW;
        if (refusal === ENDING.running) {
          const { model } = version;
          const pool = version.idle as RecentPool;
          if (pool.size === 0 || !model.repeatable) break;
          const high = childWord(road.keyHigh, arrivals.count);
          const low = childWord(road.keyLow, arrivals.count);
          environment = recent ? (pool.stack[pool.size - 1] as number) : version.idle.pick(high, low);
          if (state[environment] !== frozen || fresh[environment] !== 0) break;
          let duration: number;
          if (model.exponentialWait >= 0) duration = exponentialMicros(high, low, model.exponentialDraw, model.exponentialWait);
          else {
            plainSteps(model, model.laterHandler, high, low, result);
            duration = result.elapsed[0] as number;
          }
          if (fails(model, high, low)) break;
          if (duration <= 0 || duration > model.timeout || duration > trigger.callerTimeout) break;

          // takeToken, and the action leaveIdle.
          rate.fullAt = Math.max(rate.fullAt, arrival) + rate.interval;
          fn.inFlight++;
          if (fn.reserved === null) unreservedInFlight++;
          if (recent) pool.size--;
          else pool.remove(environment);
          if (list === null) expiry.busy(environment);
          else {
            const before = previous[environment] as number;
            const after = next[environment] as number;
            if (after >= 0) previous[after] = before;
            else tail = before;
            if (before >= 0) next[before] = after;
            else {
              list.lead(after);
              others = Math.min(dated, list.nextTime);
            }
          }

          // The handler begins.
          state[environment] = handler;
          slot[environment] = LIGHT;
          invocation[environment] = invocationCount;
          started[environment] = arrival;
          requestHigh[environment] = high;
          requestLow[environment] = low;

          // busy.push()
          const time = arrival + duration;
          let place = size++;
          while (place > 0) {
            const parent = (place - 1) >> 1;
            // An equal time was scheduled before and comes first.
            if ((times[parent] as number) <= time) break;
            times[place] = times[parent] as number;
            items[place] = items[parent] as number;
            place = parent;
          }
          times[place] = time;
          items[place] = environment;
          sequences[environment] = sequence++;
          extras[environment] = response;
        } else if (trigger.maximumAttempts > 1) break;

        if (front !== null) {
          if (front.stage !== null) takeToken(front.stage, clock);
          takeToken(apiRate, clock);
        }
        sent[requestCount] = arrival;
        settled[requestCount] = refusal === ENDING.running ? Number.NaN : arrival;
        triggerOf[requestCount] = road.index;
        requestState[requestCount] = refusal === ENDING.running ? inFlight : throttled;
        requestOf[invocationCount] = requestCount++;
        timeOf[invocationCount] = arrival;
        environmentOf[invocationCount] = environment;
        attempt[invocationCount] = 1;
        ending[invocationCount++] = refusal;
        if (traffic.manySources) recorder.requestSource(road.source);
        arrivals.advance();
        if (oneRoad) arrival = arrivals.next;
        else {
          entryMoved(traffic, traffic.next);
          arrival = traffic.nextTime;
        }
      }
    }

    world.events += budget - left;
    world.sequence = sequence;
    world.unreservedInFlight = unreservedInFlight;
    busy.size = size;
    requests.length = requestCount;
    invocations.length = invocationCount;
    if (oneRoad) entryMoved(traffic, 0);
    if (list !== null) list.tail = tail;
  };
}

/** Whether all that the trigger invokes is `version`, by the configuration now in force. */
const invokesOnly = ({ routes }: TriggerState, version: VersionState): boolean => routes.length === 1 && routes[0]?.version === version;

/** Stand-ins for the columns of a list that is not there. */
const noLinks = new Int32Array(0);
const noTimes = new Float64Array(0);
const noSequences = new Uint32Array(0);

/** A traffic entry each of whose arrivals is one open-loop request at one synchronous trigger. */
interface Road {
  readonly arrivals: TrafficSource['arrivals'];
  readonly keyHigh: number;
  readonly keyLow: number;
  /** Of the trace. */
  readonly source: number;
  /** Of the trigger. */
  readonly index: number;
  readonly trigger: TriggerState;
  readonly fn: FunctionState;
  readonly version: VersionState;
}

function createRoad(world: World, entry: TrafficSource): Road | null {
  const index = entry.triggers[0] as number;
  const trigger = world.triggers[index] as TriggerState;
  if (!entry.single || trigger.machine !== 'synchronous' || trigger.edge !== null) return null;
  const { arrivals, keyHigh, keyLow } = entry;
  const fn = world.functions[trigger.function] as FunctionState;
  return { arrivals, keyHigh, keyLow, source: entry.sources[0] as number, index, trigger, fn, version: fn.latest };
}

/** Beside the environment's states those of a synchronous request. */
interface FastStates extends WarmStates {
  readonly inFlight: number;
  readonly succeeded: number;
  readonly throttled: number;
}

/** Reads from the tables the states that the fast path passes through; null when a transition does not do just what it would do. */
function fastStates({ lifecycles: { synchronous }, warm }: World): FastStates | null {
  const inFlight = leadsTo(synchronous, synchronous.initial.plain as number, 'SEND', ['attempt']);
  const succeeded = inFlight < 0 ? -1 : leadsTo(synchronous, inFlight, 'SUCCEEDED', ['settle']);
  const throttled = inFlight < 0 ? -1 : leadsTo(synchronous, inFlight, 'THROTTLED_LAST', ['settle']);
  return warm === null || succeeded < 0 || throttled < 0 ? null : { ...warm, inFlight, succeeded, throttled };
}
