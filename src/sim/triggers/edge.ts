/** What follows from the settings of a CloudFront trigger: which requests reach the function, and which responses CloudFront takes. */
import { ruleValue } from '../rules/index.ts';

type Settings = Readonly<Record<string, unknown>>;

/** Whether the event belongs to the viewer's side of the cache, not to the origin's. */
export const isViewerEvent = ({ eventType }: Settings): boolean => eventType === 'viewer-request' || eventType === 'viewer-response';

/** Share of requests that the cache answers before the function is asked: 0 in viewer events (cloudfront.cache-before-origin-events). */
export function cachedShare(settings: Settings): number {
  const rate = settings.cacheHitRate;
  return isViewerEvent(settings) || typeof rate !== 'number' ? 0 : rate;
}

/** KB; the largest response of the function that CloudFront takes. */
export const largestEdgeResponse = (settings: Settings): number =>
  ruleValue(isViewerEvent(settings) ? 'cloudfront.viewer-response-size' : 'cloudfront.origin-response-size');

/** KB of a request's body that the function gets to see. */
export const visibleEdgeBody = (settings: Settings): number =>
  ruleValue(isViewerEvent(settings) ? 'cloudfront.viewer-body' : 'cloudfront.origin-body');

/** Whether CloudFront turns down what the function returns. */
export function isEdgeResponseTooLarge(settings: Settings): boolean {
  const { responseSize } = settings;
  return typeof responseSize === 'number' && responseSize > largestEdgeResponse(settings);
}
