/** The twins of all requests at once: what `twinOf` finds for each, in one pass over both runs. */
import { attemptsOf } from '../trace/indexTrace.ts';
import { originKinds, type Trace } from '../trace/tables.ts';
import { sourceOf } from './requestKey.ts';

/** No twin: the request never came in the other run. */
export const NO_TWIN = -1;

/** For each request of `before` the row of its twin in `after`, or {@link NO_TWIN}. Both runs have the same seed. */
export function twinsOf(before: Trace, after: Trace): Int32Array<ArrayBuffer> {
  const twins = new Int32Array(before.requests.length).fill(NO_TWIN);
  const bySource = rowsBySource(after);
  const sameSource = before.sources.map((source) =>
    after.sources.findIndex(
      ({ id, kind, trigger }) =>
        id === source.id && kind === source.kind && after.triggers[trigger]?.id === before.triggers[source.trigger]?.id,
    ),
  );
  const followers = followersOf(after);
  let origin = 0;
  // What follows from a request stands behind it, so that the twin of a parent is known before it is asked for.
  for (let row = 0; row < twins.length; row++) {
    if (before.origins.request[origin] === row) {
      twins[row] = followers.get(followerName(before, origin, twinOfParent(before, after, origin, twins))) ?? NO_TWIN;
      origin++;
      continue;
    }
    const { source, ordinal } = sourceOf(before, row);
    twins[row] = bySource[sameSource[source] ?? -1]?.[ordinal] ?? NO_TWIN;
  }
  return twins;
}

function rowsBySource(trace: Trace): number[][] {
  const rows: number[][] = trace.sources.map(() => []);
  for (let row = 0; row < trace.requests.length; row++) rows[sourceOf(trace, row).source]?.push(row);
  return rows;
}

function twinOfParent(before: Trace, after: Trace, origin: number, twins: Int32Array): number {
  const parent = before.origins.parent[origin] as number;
  if (originKinds[before.origins.kind[origin] as number]?.parent === 'request') return twins[parent] as number;
  const request = before.invocations.request[parent] as number;
  const twin = twins[request] as number;
  if (twin === NO_TWIN) return NO_TWIN;
  return attemptsOf(after, twin)[attemptsOf(before, request).indexOf(parent)] ?? NO_TWIN;
}

/** Requests that follow from something, by what they follow from. Of several with one name the first counts. */
function followersOf(trace: Trace): ReadonlyMap<string, number> {
  const followers = new Map<string, number>();
  for (let origin = trace.origins.length - 1; origin >= 0; origin--) {
    followers.set(followerName(trace, origin, trace.origins.parent[origin] as number), trace.origins.request[origin] as number);
  }
  return followers;
}

function followerName({ origins, requests, triggers }: Trace, origin: number, parent: number): string {
  const trigger = triggers[requests.trigger[origins.request[origin] as number] as number]?.id;
  return `${origins.kind[origin]} ${parent} ${origins.step[origin]} ${origins.occurrence[origin]} ${trigger}`;
}
