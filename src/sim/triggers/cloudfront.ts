/** Amazon CloudFront running the function at the edge (Lambda@Edge). */
import { defineTrigger } from './defineTrigger.ts';
import { callerOutcomes } from './waits.ts';

export const cloudfront = defineTrigger({
  type: 'cloudfront',
  title: 'CloudFront (Lambda@Edge)',
  help: 'CloudFront runs the function while it handles a request of a viewer.',
  way: 'synchronous',
  simulated: false,
  sourceTypes: [],
  fields: {
    eventType: {
      kind: 'choice',
      options: ['viewer-request', 'origin-request', 'origin-response', 'viewer-response'],
      default: 'viewer-request',
      awsName: 'EventType',
      help: 'When the function runs: for every request of a viewer, or only when the cache has to ask the origin.',
    },
    cacheHitRate: { kind: 'share', default: 0, help: 'Share of requests that the cache answers, which never reach origin events.' },
  },
  outcomes: (_settings, fn, _source, surroundings) => callerOutcomes(fn, surroundings),
});
