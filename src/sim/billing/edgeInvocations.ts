/** Which invocations ran at the edge (Lambda@Edge), at prices of their own. */
import type { Trace } from '../trace/tables.ts';

/** Whether the invocation in row `row` was CloudFront's. Null when none of the trace is. */
export function edgeInvocations({ triggers, requests, invocations }: Trace): ((row: number) => boolean) | null {
  const isEdge = triggers.map(({ type }) => type === 'cloudfront');
  if (!isEdge.includes(true)) return null;
  return (row) => isEdge[requests.trigger[invocations.request[row] as number] as number] === true;
}
