/** Amazon CloudFront running a function at the edge (Lambda@Edge). */
import { assumed, documented, UNPUBLISHED } from './define.ts';
import type { Rule } from './rule.ts';

const developerGuide = (page: string): string => `https://docs.aws.amazon.com/AmazonCloudFront/latest/DeveloperGuide/${page}.html`;
const EVENTS = developerGuide('lambda-cloudfront-trigger-events');
const LIMITS = developerGuide('cloudfront-limits');
const RESTRICTIONS = developerGuide('lambda-at-edge-function-restrictions');
const FAILURES = developerGuide('http-503-service-unavailable');

export const cloudfront: readonly Rule[] = [
  documented(
    'cloudfront.cache-before-origin-events',
    'Origin events invoke the function only when the cache has no answer; viewer events do so for every request.',
    EVENTS,
  ),
  documented(
    'cloudfront.numbered-version',
    'A distribution names a numbered version of the function, never $LATEST or an alias.',
    RESTRICTIONS,
  ),
  documented('cloudfront.timeout', 'A function at the edge may run 30 seconds at most, in all four events.', LIMITS, 30, 's'),
  documented('cloudfront.ephemeral-storage', 'A function at the edge has 512 MB of /tmp.', RESTRICTIONS, 512, 'MB'),
  documented('cloudfront.runtimes', 'Functions at the edge are written in Node.js or Python.', RESTRICTIONS),
  documented(
    'cloudfront.unsupported',
    'At the edge there are no environment variables, VPC, layers, dead-letter queue, provisioned concurrency, container images or arm64.',
    RESTRICTIONS,
  ),
  documented(
    'cloudfront.shares-concurrency',
    'Functions at the edge share the concurrency of the account in the Region where they run; each unit of it takes this many requests a second.',
    LIMITS,
    10,
    'requests per s',
  ),
  documented('cloudfront.viewer-response-size', 'In viewer events CloudFront takes no generated response above this.', LIMITS, 40, 'KB'),
  documented('cloudfront.origin-response-size', 'In origin events CloudFront takes no generated response above this.', LIMITS, 1024, 'KB'),
  documented(
    'cloudfront.viewer-body',
    'In viewer events the function sees this much of a request’s body; the rest is cut off.',
    LIMITS,
    40,
    'KB',
  ),
  documented(
    'cloudfront.origin-body',
    'In origin events the function sees this much of a request’s body; the rest is cut off.',
    LIMITS,
    1024,
    'KB',
  ),
  documented(
    'cloudfront.error-503',
    'The viewer gets HTTP 503 when the function at the edge fails (until 2023 AWS documented 500).',
    FAILURES,
    503,
    'HTTP status',
  ),
  documented(
    'cloudfront.limit-503',
    'The viewer gets HTTP 503 when the function at the edge is throttled or runs into its timeout.',
    FAILURES,
    503,
    'HTTP status',
  ),
  documented(
    'cloudfront.response-502',
    'The viewer gets HTTP 502 when what the function at the edge returned is too large or no valid response.',
    RESTRICTIONS,
    502,
    'HTTP status',
  ),
  assumed(
    'cloudfront.invoke-refused-503',
    'When Lambda refuses to run the function at the edge, the viewer gets HTTP 503.',
    UNPUBLISHED,
    503,
    'HTTP status',
  ),
  assumed(
    'cloudfront.no-retry',
    'CloudFront does not invoke a function at the edge again for the same request.',
    'Assumption of Coldstart: no page of AWS tells of a retry.',
  ),
  documented(
    'cloudfront.event',
    'The function gets one record with the distribution, the event type and the request; in response events the response, too.',
    developerGuide('lambda-event-structure'),
  ),
];
