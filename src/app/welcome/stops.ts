/** The stops of the guided start: what to show, when in the run, and where on the page. */
import { NO_ROW } from '../../base/table.ts';
import { attemptsOf, isColdStart, type Trace } from '../../sim/index.ts';

export type StopId = 'stage' | 'cold' | 'warm' | 'throttled' | 'change' | 'next';

export interface Stop {
  readonly id: StopId;
  /** The part of the page that it speaks of. */
  readonly about: 'stage' | 'inspector' | 'editor';
  /** The request to pick, and when it was over, µs; null where the stop is about none. */
  readonly shown: { readonly request: number; readonly time: number } | null;
  /** From sent to settled, ms. */
  readonly latency: number;
}

/** In their order; a run without such a request has no such stop. */
export function stopsOf(trace: Trace): readonly Stop[] {
  const found = [
    ['cold', find(trace, (row, environment) => environment !== NO_ROW && isColdStart(trace, row))],
    ['warm', find(trace, (row, environment) => environment !== NO_ROW && !isColdStart(trace, row))],
    ['throttled', find(trace, (_, environment) => environment === NO_ROW)],
  ] as const;
  const ofRun = found.flatMap(([id, request]) => (request === null ? [] : [stopAt(trace, id, request)]));
  return [plain('stage', 'stage'), ...ofRun, plain('change', 'editor'), plain('next', 'inspector')];
}

const plain = (id: StopId, about: Stop['about']): Stop => ({ id, about, shown: null, latency: 0 });

function stopAt(trace: Trace, id: StopId, request: number): Stop {
  const time = trace.requests.settled[request] as number;
  return { id, about: 'inspector', shown: { request, time }, latency: (time - (trace.requests.sent[request] as number)) / 1000 };
}

/** The first request that was over within the run after one attempt that is like this. */
function find(trace: Trace, isLike: (row: number, environment: number) => boolean): number | null {
  const { request, environment, length } = trace.invocations;
  for (let row = 0; row < length; row++) {
    const of = request[row] as number;
    if (!isLike(row, environment[row] as number) || Number.isNaN(trace.requests.settled[of])) continue;
    if (attemptsOf(trace, of).length === 1) return of;
  }
  return null;
}
