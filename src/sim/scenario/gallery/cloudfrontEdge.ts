/** A distribution with a function on either side of its cache: one for every viewer, one for what the cache does not hold. */
import type { GalleryScenario } from './galleryEntry.ts';

export const cloudfrontEdge: GalleryScenario = {
  scenario: {
    version: 1,
    name: 'CloudFront at the edge',
    description:
      'A function before the cache looks at every request; one behind it makes the pages that the cache does not hold, one in ten. At 2:00 those pages grow above 1 MB: to Lambda all is well, and viewers get 502. Every failure at the edge is a 5xx, and nobody tries again.',
    seed: 11,
    duration: '4m',
    functions: {
      auth: {
        runtime: 'nodejs22.x',
        memorySize: 128,
        timeout: '1s',
        handler: [{ cpu: '1ms' }, { io: { lognormal: { p50: '4ms', p99: '30ms' } } }],
        errorRate: 0.002,
      },
      render: {
        runtime: 'nodejs22.x',
        memorySize: 512,
        timeout: '5s',
        handler: [{ io: { lognormal: { p50: '250ms', p99: '1200ms' } } }],
        errorRate: 0.01,
      },
    },
    triggers: [
      { id: 'viewers', type: 'cloudfront', function: 'auth', qualifier: '1', eventType: 'viewer-request' },
      {
        id: 'misses',
        type: 'cloudfront',
        function: 'render',
        qualifier: '1',
        eventType: 'origin-request',
        cacheHitRate: 0.9,
        responseSize: 600,
      },
    ],
    traffic: [
      { id: 'visitors', to: 'viewers', pattern: 'poisson', rate: 20 },
      { id: 'pages', to: 'misses', pattern: 'poisson', rate: 20 },
    ],
    timeline: [{ at: '2m', set: { 'triggers.misses.responseSize': 1200 } }],
  },
  controls: [
    {
      path: 'triggers.misses.cacheHitRate',
      label: 'Cache hit rate',
      min: 0,
      max: 1,
      step: 0.01,
      help: 'Which share of the pages the cache holds: those never reach the function behind it.',
    },
    {
      path: 'traffic.visitors.rate',
      label: 'Requests per second',
      unit: '1/s',
      min: 1,
      max: 500,
      step: 1,
      scale: 'log',
      help: 'How many requests of viewers there are; the function before the cache runs for each.',
    },
    {
      path: 'functions.render.errorRate',
      label: 'Share that fails',
      min: 0,
      max: 1,
      step: 0.01,
      help: 'Which share of the pages cannot be made.',
    },
  ],
  expect: [
    'triggers.misses.outcomes.cached > 4000',
    'triggers.misses.outcomes.invalidResponse > 150',
    'triggers.misses.outcomes.succeeded > 150',
    'triggers.misses.outcomes.functionError > 0',
    'triggers.viewers.outcomes.succeeded > 4500',
    'functions.render.Invocations < 600',
  ],
};
