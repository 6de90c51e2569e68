/** Amazon API Gateway in front of a function. */
import { apiGatewayGuide, assumed, documented, guide, UNPUBLISHED } from './define.ts';
import type { Rule } from './rule.ts';

const ERRORS = guide('services-apigateway-errors');
const REST_LIMITS = apiGatewayGuide('api-gateway-execution-service-limits-table');
const RESPONSES = apiGatewayGuide('supported-gateway-response-types');
const THROTTLING = apiGatewayGuide('api-gateway-request-throttling');

export const apiGateway: readonly Rule[] = [
  documented('api-gateway.integration-timeout', 'A REST API waits 29 seconds for the function by default.', REST_LIMITS, 29, 's'),
  documented(
    'api-gateway.http-integration-timeout',
    'An HTTP API waits 30 seconds for the function at most.',
    apiGatewayGuide('http-api-quotas'),
    30,
    's',
  ),
  documented('api-gateway.no-retry', 'API Gateway never retries; the client has to.', ERRORS),
  documented('api-gateway.error-502', 'A function error reaches the client of API Gateway as HTTP 502.', ERRORS, 502, 'HTTP status'),
  assumed(
    'api-gateway.throttle-500',
    'A throttled function reaches the client of a REST API as HTTP 500.',
    `${ERRORS} says 500; an article of re:Post says that it may be 429: https://repost.aws/knowledge-center/api-gateway-internal-server-error.`,
    500,
    'HTTP status',
  ),
  documented(
    'api-gateway.invoke-refused-500',
    'When Lambda refuses the invocation, for lack of permission or for an error of its own, the client of an API gets HTTP 500.',
    ERRORS,
    500,
    'HTTP status',
  ),
  documented(
    'api-gateway.stage-throttle-429',
    'A request above the throttling of the API itself is answered with HTTP 429 and never reaches Lambda.',
    RESPONSES,
    429,
    'HTTP status',
  ),
  documented(
    'api-gateway.token-buckets',
    'A request needs a token of its stage, where the stage has throttling of its own, and one of the bucket that all APIs of the account share.',
    THROTTLING,
  ),
  assumed(
    'api-gateway.refused-takes-no-token',
    'A request that one token bucket refuses takes no token of the other.',
    `${THROTTLING} names the order of the buckets only.`,
  ),
  documented('api-gateway.payload', 'An API takes requests of up to 10 MB.', REST_LIMITS, 10, 'MB'),
  documented(
    'api-gateway.payload-413',
    'A request above the payload limit of the API is answered with HTTP 413 and never reaches Lambda.',
    RESPONSES,
    413,
    'HTTP status',
  ),
  assumed(
    'api-gateway.client-retries',
    'A client of an API or a function URL that tries again does so after 429, 5xx and its own timeout, with the waits of an SDK and no quota.',
    UNPUBLISHED,
  ),
  documented(
    'api-gateway.timeout-504',
    'When a REST API stops waiting, its client gets HTTP 504, and the function runs on and is billed.',
    RESPONSES,
    504,
    'HTTP status',
  ),
  assumed(
    'api-gateway.http-throttle-503',
    'A throttled function reaches the client of an HTTP API as HTTP 503.',
    `Reported by users; no AWS page states it, see ${apiGatewayGuide('http-api-troubleshooting-lambda')}.`,
    503,
    'HTTP status',
  ),
  documented('api-gateway.error-bodies', 'Where API Gateway answers in place of the function, the body has one field, message.', RESPONSES),
  assumed(
    'api-gateway.http-timeout-503',
    'When an HTTP API stops waiting, its client gets HTTP 503, and the function runs on and is billed.',
    'Field reports: https://github.com/cortexlabs/cortex/issues/1225 and https://github.com/serverless/serverless/issues/11222.',
    503,
    'HTTP status',
  ),
];
