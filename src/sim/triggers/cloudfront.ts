/** Amazon CloudFront running the function at the edge (Lambda@Edge). */
import { defineTrigger } from './defineTrigger.ts';
import { cachedShare, isEdgeResponseTooLarge } from './edge.ts';
import { callerOutcomes, unite } from './waits.ts';

export const cloudfront = defineTrigger({
  type: 'cloudfront',
  title: 'CloudFront (Lambda@Edge)',
  help: 'CloudFront runs the function while it handles a request of a viewer, and never asks it twice.',
  way: 'synchronous',
  simulated: true,
  sourceTypes: [],
  fields: {
    eventType: {
      kind: 'choice',
      options: ['viewer-request', 'origin-request', 'origin-response', 'viewer-response'],
      default: 'viewer-request',
      awsName: 'EventType',
      ruleId: 'cloudfront.cache-before-origin-events',
      help: 'When the function runs: for every request of a viewer, or only when the cache has to ask the origin.',
    },
    cacheHitRate: {
      kind: 'share',
      default: 0,
      ruleId: 'cloudfront.cache-before-origin-events',
      help: 'Share of requests that the cache answers, which never reach origin events.',
    },
    responseSize: {
      kind: 'number',
      unit: 'KB',
      min: 0,
      default: null,
      slider: { min: 1, max: 2048, scale: 'log' },
      ruleId: 'cloudfront.viewer-response-size',
      help: 'Size of the response that the function makes itself; absent: it hands the request or response on.',
    },
    includeBody: {
      kind: 'flag',
      default: false,
      awsName: 'IncludeBody',
      ruleId: 'cloudfront.viewer-body',
      help: 'Whether the function sees the body of a request: the first 40 KB in viewer events, 1 MB in origin events.',
    },
  },
  outcomes: (settings, fn, _source, surroundings) =>
    unite(
      // The edge needs no permission of the function’s policy, and cuts off bodies that are too large.
      callerOutcomes({ ...fn, resourcePolicy: null }, surroundings && { ...surroundings, tooLarge: false }, false),
      cachedShare(settings) > 0 ? ['cached'] : [],
      isEdgeResponseTooLarge(settings) ? ['invalidResponse'] : [],
    ),
});
