/** Application Load Balancers in front of a function. */
import { assumed, documented, loadBalancerGuide, UNPUBLISHED } from './define.ts';
import type { Rule } from './rule.ts';

const TARGETS = loadBalancerGuide('lambda-functions');
const TROUBLE = loadBalancerGuide('load-balancer-troubleshooting');

export const alb: readonly Rule[] = [
  documented('alb.no-retry', 'A load balancer waits for the function and never tries again; the client has to.', TARGETS),
  documented(
    'alb.error-502',
    'A function error, a timeout of the function and a throttle of Lambda all reach the client of a load balancer as HTTP 502.',
    TROUBLE,
    502,
    'HTTP status',
  ),
  documented('alb.timeout-504', 'A load balancer that waited in vain answers HTTP 504.', TROUBLE, 504, 'HTTP status'),
  documented(
    'alb.client-left-460',
    'When the client leaves before the load balancer answers, the access log says 460, which nobody is told.',
    TROUBLE,
    460,
    'HTTP status',
  ),
  documented('alb.payload', 'A load balancer hands a function no request body above 1 MB.', TARGETS, 1, 'MB'),
  documented(
    'alb.payload-413',
    'A request body above the limit of the load balancer is answered with HTTP 413.',
    TROUBLE,
    413,
    'HTTP status',
  ),
  assumed(
    'alb.invoke-refused-502',
    'When Lambda refuses the invocation of a load balancer for lack of permission or for an error of its own, the client gets HTTP 502.',
    UNPUBLISHED,
    502,
    'HTTP status',
  ),
  documented(
    'alb.event',
    'A load balancer sends method, path, headers and body with the ARN of its target group; with multi-value headers on, headers and query parameters come as lists.',
    TARGETS,
  ),
];
