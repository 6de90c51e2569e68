/** The same event in another run: by who sent it and as its how-manieth, never by when, since a changed setting moves times. */
import { firstAtLeast } from '../../base/bisect.ts';
import { attemptsOf } from '../trace/indexTrace.ts';
import { originKinds, type Trace } from '../trace/tables.ts';
import { sourceOf } from './requestKey.ts';

/**
 * The request in `after` that `request` is in `before`: the k-th of its traffic entry, of the timeline or of the clock; or what follows from the twin
 * of its parent by the same step. Both runs have the same seed, so twins have the same luck. Null: it never came in the other run.
 */
export function twinOf(before: Trace, after: Trace, request: number): number | null {
  const origin = originRowOf(before, request);
  return origin === null ? sameOfSource(before, after, request) : sameFollower(before, after, request, origin);
}

/** The attempt in `after` that invocation `row` is in `before`: the one of the same number of the same request, or null. */
export function twinOfAttempt(before: Trace, after: Trace, row: number): number | null {
  const request = before.invocations.request[row] as number;
  const twin = twinOf(before, after, request);
  return twin === null ? null : (attemptsOf(after, twin)[attemptsOf(before, request).indexOf(row)] ?? null);
}

function originRowOf({ origins }: Trace, request: number): number | null {
  const row = firstAtLeast(origins.request, request);
  return row < origins.length && origins.request[row] === request ? row : null;
}

function sameOfSource(before: Trace, after: Trace, request: number): number | null {
  const { source: index, ordinal } = sourceOf(before, request);
  const source = before.sources[index];
  if (source === undefined) return null;
  const same = after.sources.findIndex(
    ({ id, kind, trigger }) =>
      id === source.id && kind === source.kind && after.triggers[trigger]?.id === before.triggers[source.trigger]?.id,
  );
  for (let row = 0; row < after.requests.length; row++) {
    const twin = sourceOf(after, row);
    if (twin.source === same && twin.ordinal === ordinal) return row;
  }
  return null;
}

function sameFollower(before: Trace, after: Trace, request: number, origin: number): number | null {
  const { origins, requests, triggers } = before;
  const parent = origins.parent[origin] as number;
  const isAttempt = originKinds[origins.kind[origin] as number]?.parent === 'invocation';
  const parentTwin = isAttempt ? twinOfAttempt(before, after, parent) : twinOf(before, after, parent);
  if (parentTwin === null) return null;
  const trigger = triggers[requests.trigger[request] as number]?.id;
  const { origins: others } = after;
  for (let row = 0; row < others.length; row++) {
    if (others.parent[row] !== parentTwin || others.kind[row] !== origins.kind[origin]) continue;
    if (others.step[row] !== origins.step[origin] || others.occurrence[row] !== origins.occurrence[origin]) continue;
    const twin = others.request[row] as number;
    if (after.triggers[after.requests.trigger[twin] as number]?.id === trigger) return twin;
  }
  return null;
}
