/**
 * The common road, worn smooth: plain synchronous requests that meet an idle environment, their responses, and refusals without retry, in
 * one loop over the columns. Does exactly what the general path of requests.ts and environments.ts does, event by event; a test holds the
 * two to the same bytes. It is taken only where the compiled tables say what it assumes, so a changed machine still drives the run.
 */
import { childWord } from '../../base/random.ts';
import { NO_ROW } from '../../base/table.ts';
import { ILLEGAL, type LifecycleTable } from '../lifecycles/lifecycleTable.ts';
import { ENDING } from '../trace/endings.ts';
import { LIGHT } from './lightAttempt.ts';
import { hasToken } from './limiter.ts';
import { findNext, type TrafficSource, type TrafficState } from './traffic.ts';
import type { TriggerState } from './triggerState.ts';
import { plainSteps } from './work.ts';
import type { FunctionState, World } from './world.ts';

/** Handles events from the next one on, `budget` at most and all before `timelineTime`, until one needs the general path. */
export type FastPath = (budget: number, timelineTime: number) => void;

/** The fast path of a world, or null when the tables are not those it was made for. */
export function createFastPath(world: World, traffic: TrafficState): FastPath | null {
  const states = fastStates(world);
  if (states === null) return null;
  const { inFlight, succeeded, throttled, handler, frozen, response } = states;
  const { clock, recorder, busy, timers, expiry, functions, horizon } = world;
  const { result } = world.work;
  const roads = traffic.entries.map((entry) => createRoad(world, entry));
  const single = roads.length === 1;

  return (budget, timelineTime) => {
    // Everything that the loop touches, in variables: nothing below replaces these arrays.
    const { requests, invocations } = recorder;
    requests.reserve(budget);
    invocations.reserve(budget);
    const { sent, settled, trigger: triggerOf, state: requestState } = requests.columns;
    const { request: requestOf, time: timeOf, duration: durationOf, environment: environmentOf, attempt, ending } = invocations.columns;
    const {
      state,
      slot,
      invocation,
      started,
      requestHigh,
      requestLow,
      fresh,
      created,
      maximumAge,
      function: functionOf,
    } = world.environments;
    busy.reserve(world.environments.capacity);
    const { times } = busy;
    const dated = Math.min(timelineTime, timers.nextTime, horizon);
    let others = Math.min(dated, expiry.nextTime);
    let arrival = traffic.nextTime;

    for (let left = budget; left > 0; left--) {
      const workTime = busy.size > 0 ? (times[0] as number) : Number.POSITIVE_INFINITY;
      if (workTime <= arrival) {
        // The end of a handler.
        const environment = busy.items[0] as number;
        if (workTime >= others || slot[environment] !== LIGHT) break;
        if (workTime - (created[environment] as number) >= (maximumAge[environment] as number)) break;
        const fn = functions[functionOf[environment] as number] as FunctionState;
        const row = invocation[environment] as number;
        const request = requestOf[row] as number;
        busy.pop();
        clock[0] = workTime;
        fn.inFlight--;
        if (fn.reserved === null) world.unreservedInFlight--;
        durationOf[row] = workTime - (started[environment] as number);
        ending[row] = ENDING.succeeded;
        settled[request] = workTime;
        requestState[request] = succeeded;
        state[environment] = frozen;
        slot[environment] = -1;
        invocation[environment] = -1;
        fn.idle.add(environment);
        expiry.idle(environment, world.sequence++);
      } else {
        if (arrival >= others) break;
        const road = roads[traffic.next] as Road | null;
        if (road === null) break;
        const { fn, trigger, arrivals } = road;
        if (fn.reserved === 0) break;
        const rate = fn.rate ?? world.accountRate;
        let refusal: number = ENDING.running;
        if (rate.fullAt > arrival && !hasToken(rate, arrival)) {
          refusal = fn.rate === null ? ENDING.throttledByAccountRate : ENDING.throttledByReservedRate;
        } else if (fn.reserved === null) {
          if (world.unreservedInFlight >= world.unreservedLimit) refusal = ENDING.throttledByAccountConcurrency;
        } else if (fn.inFlight >= fn.reserved) refusal = ENDING.throttledByReservedConcurrency;
        let environment: number = NO_ROW;
        if (refusal === ENDING.running) {
          if (fn.idle.size === 0 || !fn.model.repeatable) break;
          const high = childWord(road.keyHigh, arrivals.count);
          const low = childWord(road.keyLow, arrivals.count);
          environment = fn.idle.pick(high, low);
          if (state[environment] !== frozen || fresh[environment] !== 0) break;
          plainSteps(fn.model, fn.model.laterHandler, high, low, result);
          const duration = result.elapsed[0] as number;
          if (duration <= 0 || duration > fn.model.timeout || duration > trigger.callerTimeout) break;
          clock[0] = arrival;
          // As takeToken does.
          rate.fullAt = (rate.fullAt > arrival ? rate.fullAt : arrival) + rate.interval;
          fn.idle.remove(environment);
          expiry.busy(environment);
          fn.inFlight++;
          if (fn.reserved === null) world.unreservedInFlight++;
          state[environment] = handler;
          slot[environment] = LIGHT;
          invocation[environment] = invocations.length;
          started[environment] = arrival;
          requestHigh[environment] = high;
          requestLow[environment] = low;
          times[busy.size] = arrival + duration;
          busy.rise(world.sequence++, environment, response);
        } else if (trigger.maximumAttempts > 1) break;
        const request = requests.length++;
        sent[request] = arrival;
        settled[request] = refusal === ENDING.running ? Number.NaN : arrival;
        triggerOf[request] = road.index;
        requestState[request] = refusal === ENDING.running ? inFlight : throttled;
        const row = invocations.length++;
        requestOf[row] = request;
        timeOf[row] = arrival;
        environmentOf[row] = environment;
        attempt[row] = 1;
        ending[row] = refusal;
        if (traffic.manySources) recorder.requestSource(road.source);
        arrivals.advance();
        if (single) traffic.nextTime = arrivals.next;
        else findNext(traffic);
        arrival = traffic.nextTime;
      }
      others = Math.min(dated, expiry.nextTime);
      world.events++;
    }
  };
}

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
}

function createRoad(world: World, entry: TrafficSource): Road | null {
  const index = entry.triggers[0] as number;
  const trigger = world.triggers[index] as TriggerState;
  if (!entry.single || trigger.machine !== 'synchronous') return null;
  const { arrivals, keyHigh, keyLow } = entry;
  const fn = world.functions[trigger.function] as FunctionState;
  return { arrivals, keyHigh, keyLow, source: entry.sources[0] as number, index, trigger, fn };
}

interface FastStates {
  readonly inFlight: number;
  readonly succeeded: number;
  readonly throttled: number;
  readonly handler: number;
  readonly frozen: number;
  /** Column of the handler's response. */
  readonly response: number;
}

/** Reads from the tables the states that the fast path passes through; null when a transition does not do just what it would do. */
function fastStates(world: World): FastStates | null {
  const { environment, synchronous } = world.lifecycles;
  const { handlerState: handler, frozenState: frozen } = environment;
  const response = environment.workDone[handler] as number;
  const does = (table: LifecycleTable, state: number, column: string | number, actions: readonly string[]): number => {
    const index = typeof column === 'number' ? column : table.events.indexOf(column);
    const cell = table.cells[(state << table.columnBits) | index] as number;
    const mask = actions.reduce((sum, name) => sum | (1 << table.actions.indexOf(name)), 0);
    return cell !== ILLEGAL && table.programActions[cell >>> 8] === mask ? cell & 0xff : -1;
  };
  if (does(environment, frozen, 'INVOKE', ['leaveIdle']) !== handler) return null;
  if (does(environment, handler, response, ['endSucceeded', 'becomeIdle']) !== frozen) return null;
  if (world.environmentTable.delayName[handler] !== 'functionTimeout' || world.environmentTable.idleOnly[frozen] !== 1) return null;
  const serving = ((environment.tags[handler] as number) & ~(environment.tags[frozen] as number) & world.environmentTable.serving) !== 0;
  const inFlight = does(synchronous, synchronous.initial.plain as number, 'SEND', ['attempt']);
  const succeeded = inFlight < 0 ? -1 : does(synchronous, inFlight, 'SUCCEEDED', ['settle']);
  const throttled = inFlight < 0 ? -1 : does(synchronous, inFlight, 'THROTTLED_LAST', ['settle']);
  if (!serving || succeeded < 0 || throttled < 0) return null;
  return { inFlight, succeeded, throttled, handler, frozen, response };
}
