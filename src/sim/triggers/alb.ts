/** An Application Load Balancer whose target is the function. */
import { clientFields } from './clientFields.ts';
import { defineTrigger } from './defineTrigger.ts';
import { callerOutcomes } from './waits.ts';

export const alb = defineTrigger({
  type: 'alb',
  title: 'Application Load Balancer',
  help: 'A load balancer hands HTTP requests to the function and waits; it never retries.',
  way: 'synchronous',
  simulated: true,
  sourceTypes: [],
  fields: {
    idleTimeout: {
      kind: 'duration',
      min: '1s',
      max: '4000s',
      wholeSeconds: true,
      default: '60s',
      awsName: 'idle_timeout.timeout_seconds',
      ruleId: 'alb.timeout-504',
      help: 'How long the load balancer waits for the function while nothing is sent.',
    },
    multiValueHeaders: {
      kind: 'flag',
      default: false,
      awsName: 'lambda.multi_value_headers.enabled',
      help: 'Whether headers and query parameters reach the function as lists.',
      ruleId: 'alb.event',
    },
    ...clientFields,
  },
  // What bounds the wait has one name in the engine.
  complete: (settings) => ({ ...settings, timeout: settings.idleTimeout }),
  outcomes: (_settings, fn, _source, surroundings) => callerOutcomes(fn, surroundings),
});
