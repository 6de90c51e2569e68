/** Amazon API Gateway in front of the function: it waits for a limited time, never retries, and turns failures into status codes. */
import { ruleValue } from '../rules/index.ts';
import { clientFields } from './clientFields.ts';
import { defineTrigger } from './defineTrigger.ts';
import { callerOutcomes } from './waits.ts';

const MICROS = 1_000_000;

export const apiGateway = defineTrigger({
  type: 'api-gateway',
  title: 'API Gateway',
  help: 'Clients send HTTP requests to an API that invokes the function and waits.',
  way: 'synchronous',
  simulated: true,
  sourceTypes: [],
  fields: {
    apiType: {
      kind: 'choice',
      options: ['REST', 'HTTP'],
      default: 'REST',
      help: 'The kind of API: a REST API answers a timeout with 504, an HTTP API with 503. (AWS has no property for this; the name is ours.)',
    },
    timeout: {
      kind: 'duration',
      min: '50ms',
      max: '900s',
      default: null,
      ruleId: 'api-gateway.integration-timeout',
      awsName: 'TimeoutInMillis',
      help: 'How long API Gateway waits for the function: 29 s for a REST API (more on request), 30 s at most for an HTTP API.',
    },
    throttle: {
      kind: 'group',
      default: null,
      label: 'Throttling of the stage',
      help: 'A token bucket of the stage; what exceeds it gets 429 and never reaches Lambda. Absent: only the account’s own bucket.',
      fields: {
        rate: {
          kind: 'number',
          unit: '1/s',
          min: 0,
          max: 1_000_000,
          default: ruleValue('limits.api-throttle-rate'),
          ruleId: 'limits.api-throttle-rate',
          awsName: 'ThrottlingRateLimit',
          help: 'Requests a second that the stage takes for long.',
        },
        burst: {
          kind: 'integer',
          min: 0,
          max: 1_000_000,
          default: ruleValue('limits.api-throttle-burst'),
          ruleId: 'limits.api-throttle-burst',
          awsName: 'ThrottlingBurstLimit',
          help: 'Requests that it takes at once: what the bucket holds.',
        },
      },
    },
    ...clientFields,
  },
  complete: (settings) => {
    const rule = settings.apiType === 'HTTP' ? 'api-gateway.http-integration-timeout' : 'api-gateway.integration-timeout';
    return { ...settings, timeout: settings.timeout ?? ruleValue(rule) * MICROS };
  },
  outcomes: (_settings, fn, _source, surroundings) => callerOutcomes(fn, surroundings),
});
