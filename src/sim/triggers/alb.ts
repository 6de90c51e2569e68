/** An Application Load Balancer whose target is the function. */
import { defineTrigger } from './defineTrigger.ts';
import { callerOutcomes } from './waits.ts';

export const alb = defineTrigger({
  type: 'alb',
  title: 'Application Load Balancer',
  help: 'A load balancer hands HTTP requests to the function and waits; it never retries.',
  way: 'synchronous',
  simulated: false,
  sourceTypes: [],
  fields: {
    idleTimeout: {
      kind: 'duration',
      min: '1s',
      max: '4000s',
      wholeSeconds: true,
      default: '60s',
      awsName: 'idle_timeout.timeout_seconds',
      help: 'How long the load balancer waits while nothing is sent.',
    },
    multiValueHeaders: {
      kind: 'flag',
      default: false,
      awsName: 'lambda.multi_value_headers.enabled',
      help: 'Whether headers and query parameters reach the function as lists.',
    },
  },
  outcomes: (_settings, fn, _source, surroundings) => callerOutcomes(fn, surroundings),
});
