/** The lives of all environments as flat columns, in the order in which they are drawn: what layouts bisect. Built once per trace. */
import { NO_ROW } from '../../base/table.ts';
import { endings, type StateInfo, type Trace, visitSpans } from '../../sim/index.ts';

/** How a stretch is drawn. In this order the later one wins where two share a pixel. */
export const laneKinds = ['invoke', 'suppressed', 'create', 'shutdown', 'reset', 'restore', 'init', 'timedOut', 'error'] as const;
export type LaneKind = (typeof laneKinds)[number];
/** Codes of {@link laneKinds}. */
export const LANE = Object.fromEntries(laneKinds.map((kind, code) => [kind, code])) as Record<LaneKind, number>;

export interface LaneTable {
  /** Number of lanes; one per environment, grouped by function. */
  readonly lanes: number;
  /** Environment of each lane, and lane of each environment. */
  readonly environmentOf: Uint32Array;
  readonly laneOf: Uint32Array;
  /** `environment 3`, or `resize 3` where there are several functions. */
  readonly names: readonly string[];
  /** Life of each lane, µs; cut at the horizon. */
  readonly born: Float64Array;
  readonly died: Float64Array;
  /** Stretches of lane `i` are `offsets[i]` … `offsets[i + 1] - 1`, in order, without overlap. Frozen time lies between them. */
  readonly offsets: Uint32Array;
  readonly start: Float64Array;
  readonly end: Float64Array;
  readonly kind: Uint8Array;
  /** Index into `trace.machines.environment`. */
  readonly state: Uint8Array;
  /** Row of the invocation that held the environment, or NO_ROW. */
  readonly invocation: Uint32Array;
  /** Attempts that were refused, in order of time: rows and times. */
  readonly refusedRows: Uint32Array;
  readonly refusedTimes: Float64Array;
}

const tables = new WeakMap<Trace, LaneTable>();

/** The lanes of a trace; the second call returns the first one's result. */
export function laneTable(trace: Trace): LaneTable {
  const known = tables.get(trace);
  if (known !== undefined) return known;
  const table = { ...orderLanes(trace), ...collectStretches(trace), ...collectRefused(trace) };
  tables.set(trace, table);
  return table;
}

function orderLanes(trace: Trace) {
  const { environments, horizon } = trace;
  const lanes = environments.length;
  const environmentOf = lanesInOrder(trace);
  const laneOf = new Uint32Array(lanes);
  const born = new Float64Array(lanes);
  const died = new Float64Array(lanes);
  const names: string[] = [];
  const counted = new Map<number, number>();
  environmentOf.forEach((row, lane) => {
    const fn = environments.function[row] as number;
    const number = (counted.get(fn) ?? 0) + 1;
    counted.set(fn, number);
    laneOf[row] = lane;
    born[lane] = environments.created[row] as number;
    died[lane] = Math.min(environments.ended[row] as number, horizon);
    names.push(`${trace.functions.length > 1 ? trace.functions[fn] : 'environment'} ${number}`);
  });
  return { lanes, environmentOf, laneOf, born, died, names };
}

/** Environments grouped by function, oldest first. */
function lanesInOrder(trace: Trace): Uint32Array {
  const rows = Uint32Array.from({ length: trace.environments.length }, (_, row) => row);
  if (trace.functions.length === 1) return rows;
  const fn = trace.environments.function;
  return rows.sort((a, b) => (fn[a] as number) - (fn[b] as number) || a - b);
}

function collectStretches(trace: Trace) {
  const order = lanesInOrder(trace);
  const most = trace.invocations.length + trace.spans.length;
  const start = new Float64Array(most);
  const end = new Float64Array(most);
  const kind = new Uint8Array(most);
  const state = new Uint8Array(most);
  const invocation = new Uint32Array(most);
  const offsets = new Uint32Array(order.length + 1);
  let count = 0;
  order.forEach((row, lane) => {
    const ready = trace.environments.ready[row] as number;
    visitSpans(trace, row, 0, trace.horizon, (code, from, to, held) => {
      const drawn = kindOf(trace, code, from, held, ready);
      if (drawn === null) return true;
      start[count] = from;
      end[count] = to;
      kind[count] = LANE[drawn];
      state[count] = code;
      invocation[count++] = held;
      return true;
    });
    offsets[lane + 1] = count;
  });
  return {
    offsets,
    start: start.subarray(0, count),
    end: end.subarray(0, count),
    kind: kind.subarray(0, count),
    state: state.subarray(0, count),
    invocation: invocation.subarray(0, count),
  };
}

/** Null for time that is drawn as the thin line between stretches. */
function kindOf(trace: Trace, code: number, from: number, held: number, ready: number): LaneKind | null {
  const { phase } = trace.machines.environment[code] as StateInfo;
  if (phase === 'invoke') return held === NO_ROW ? 'invoke' : invocationKind(trace, held);
  // An init after the first one is over runs inside an invocation: lifecycle.suppressed-init.
  if (phase === 'init') return from >= ready ? 'suppressed' : 'init';
  if (phase === 'create' || phase === 'restore' || phase === 'reset' || phase === 'shutdown') return phase;
  return null;
}

/** How the handler's time of invocation `row` is drawn: by how it ended. */
export function invocationKind(trace: Trace, row: number): 'invoke' | 'timedOut' | 'error' {
  const outcome = endings[trace.invocations.ending[row] as number]?.outcome;
  if (outcome === 'timedOut') return 'timedOut';
  return outcome === 'functionError' ? 'error' : 'invoke';
}

function collectRefused(trace: Trace) {
  const { environment, time, length } = trace.invocations;
  let count = 0;
  for (let row = 0; row < length; row++) if (environment[row] === NO_ROW) count++;
  const refusedRows = new Uint32Array(count);
  const refusedTimes = new Float64Array(count);
  let i = 0;
  for (let row = 0; row < length; row++) {
    if (environment[row] !== NO_ROW) continue;
    refusedRows[i] = row;
    refusedTimes[i++] = time[row] as number;
  }
  return { refusedRows, refusedTimes };
}
