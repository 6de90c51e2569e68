/** The whole run in a strip of pixels: how many attempts were admitted and refused in each, and what is worth a look. */
import { firstAtLeast } from '../../base/bisect.ts';
import { type InterestingEvents, type InterestingKind, interestingKinds } from '../../sim/index.ts';

export interface Overview {
  /** Attempts per column: admitted, and refused. Their sum over all columns is all attempts of the run. */
  readonly admitted: Uint32Array;
  readonly refused: Uint32Array;
  readonly highest: number;
}

/** Counts sorted `admitted` and `refused` times over 0 … `horizon` into `columns`. */
export function layoutOverview(admitted: Float64Array, refused: Float64Array, horizon: number, columns: number): Overview {
  const [a, r] = [countColumns(admitted, horizon, columns), countColumns(refused, horizon, columns)];
  let highest = 0;
  for (let x = 0; x < columns; x++) highest = Math.max(highest, (a[x] as number) + (r[x] as number));
  return { admitted: a, refused: r, highest };
}

function countColumns(times: Float64Array, horizon: number, columns: number): Uint32Array {
  const counts = new Uint32Array(columns);
  let first = 0;
  for (let x = 0; x < columns; x++) {
    const next = x === columns - 1 ? times.length : firstAtLeast(times, ((x + 1) * horizon) / columns, first);
    counts[x] = next - first;
    first = next;
  }
  return counts;
}

/** How a kind of moment is marked on the strip; throttles are part of the columns already. */
export type EventShape = 'coldStart' | 'failure' | 'intervention';

const shapes: Partial<Record<InterestingKind, EventShape>> = {
  coldStart: 'coldStart',
  functionError: 'failure',
  timeout: 'failure',
  refused: 'failure',
  sentToDestination: 'failure',
  deadLettered: 'failure',
  dropped: 'failure',
  faultStarted: 'intervention',
  faultEnded: 'intervention',
  set: 'intervention',
  invoked: 'intervention',
  killed: 'intervention',
  deployed: 'intervention',
  poisonArmed: 'intervention',
  rotated: 'intervention',
};

/** Columns in which each shape occurs, ascending, each once. */
export function layoutEvents(events: InterestingEvents, horizon: number, columns: number): Record<EventShape, number[]> {
  const marks: Record<EventShape, number[]> = { coldStart: [], failure: [], intervention: [] };
  for (let i = 0; i < events.length; i++) {
    const kind = interestingKinds[events.kinds[i] as number]?.name;
    const shape = kind === undefined ? undefined : shapes[kind];
    if (shape === undefined) continue;
    const column = Math.min(columns - 1, Math.floor(((events.times[i] as number) / horizon) * columns));
    if (marks[shape].at(-1) !== column) marks[shape].push(column);
  }
  return marks;
}
