/** Which request a subject belongs to. */
import { duplicatesOf, type Trace } from '../../sim/index.ts';
import { type Subject, subjectKinds } from './subject.ts';

/** Row of the request that the subject is, or is an attempt of. Of a batch it is the first item; of a duplicate the item that is handled again. */
export function requestOf(trace: Trace, { kind, row }: Subject): number {
  if (kind === 'duplicate') return duplicatesOf(trace).get(row)?.request ?? (trace.invocations.request[row] as number);
  return subjectKinds[kind] === 'invocation' ? (trace.invocations.request[row] as number) : row;
}
