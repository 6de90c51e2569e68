/** CloudFront in front of a function at the edge: what its cache answers, and what it makes of a response (rules `cloudfront.*`). */
import { uniform } from '../../base/random.ts';
import { cachedShare, isEdgeResponseTooLarge } from '../triggers/index.ts';
import { ATTEMPT_DRAW } from './purposes.ts';

export interface Edge {
  /** Share of requests that the cache answers before the function is asked. */
  readonly cachedShare: number;
  /** Whether CloudFront can use what the function returns. */
  readonly takesResponse: boolean;
}

/** Null for triggers of another type. */
export function edgeOf(type: string, settings: Readonly<Record<string, unknown>>): Edge | null {
  if (type !== 'cloudfront') return null;
  return { cachedShare: cachedShare(settings), takesResponse: !isEdgeResponseTooLarge(settings) };
}

/** Whether the cache answers the request with the key words `high` and `low`: luck of its own, so that another rate spares the same requests and some more. */
export function isCached(edge: Edge, high: number, low: number): boolean {
  return edge.cachedShare > 0 && uniform(high, low, ATTEMPT_DRAW.edgeCache) <= edge.cachedShare;
}
