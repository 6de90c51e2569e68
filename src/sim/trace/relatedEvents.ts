/** What an event follows from, and what followed from it. */
import { firstAtLeast } from '../../base/bisect.ts';
import { NO_ROW } from '../../base/table.ts';
import { type OriginKind, originKinds, type Trace } from './tables.ts';

/** Where a request came from, if neither traffic nor the timeline sent it. */
export interface Origin {
  readonly kind: OriginKind;
  /** Row of the invocation or request that it follows from. */
  readonly parent: number;
  readonly table: 'invocation' | 'request';
}

/** The origin of request `request`, or null when it came from outside. */
export function originOf(trace: Trace, request: number): Origin | null {
  const { origins } = trace;
  const row = firstAtLeast(origins.request, request);
  if (row >= origins.length || origins.request[row] !== request) return null;
  const { name, parent } = originKinds[origins.kind[row] as number] as (typeof originKinds)[number];
  return { kind: name, parent: origins.parent[row] as number, table: parent };
}

/** A request that followed from another event. */
export interface Consequence {
  readonly kind: OriginKind;
  readonly request: number;
}

/** What followed from invocation `invocation` (or NO_ROW) and from request `request`, in order of time. */
export function consequencesOf(trace: Trace, invocation: number, request: number): readonly Consequence[] {
  const { origins } = trace;
  const found: Consequence[] = [];
  for (let row = 0; row < origins.length; row++) {
    const { name, parent } = originKinds[origins.kind[row] as number] as (typeof originKinds)[number];
    const of = origins.parent[row] as number;
    const ours = parent === 'invocation' ? invocation !== NO_ROW && of === invocation : of === request;
    if (ours) found.push({ kind: name, request: origins.request[row] as number });
  }
  return found;
}
