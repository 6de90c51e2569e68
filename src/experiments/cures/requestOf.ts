/** Which request a subject belongs to. */
import type { Trace } from '../../sim/index.ts';
import { type Subject, subjectKinds } from './subject.ts';

/** Row of the request that the subject is, or is an attempt of (of a batch: its first item). */
export function requestOf(trace: Trace, { kind, row }: Subject): number {
  return subjectKinds[kind] === 'invocation' ? (trace.invocations.request[row] as number) : row;
}
