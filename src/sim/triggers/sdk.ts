/** A program that invokes the function itself with an AWS SDK, waits for the response and retries what AWS's SDKs retry. */
import { ruleValue } from '../rules/index.ts';
import { defineTrigger } from './defineTrigger.ts';
import { callerOutcomes } from './waits.ts';

export const sdk = defineTrigger({
  type: 'sdk',
  title: 'Program using an AWS SDK',
  help: 'A program calls Invoke and waits for the response.',
  way: 'synchronous',
  simulated: true,
  sourceTypes: [],
  fields: {
    maximumAttempts: {
      kind: 'integer',
      min: 1,
      max: 100,
      default: ruleValue('sdk.maximum-attempts'),
      ruleId: 'sdk.maximum-attempts',
      slider: { min: 1, max: 10 },
      help: 'How often the caller tries in all; 1 means that it never retries.',
    },
    callerTimeout: {
      kind: 'duration',
      min: '0s',
      aboveMin: true,
      default: `${ruleValue('sdk.caller-timeout')}s`,
      ruleId: 'sdk.caller-timeout',
      help: 'How long the caller waits for a response before it gives up and calls again; the function runs on.',
    },
    retryQuota: {
      kind: 'integer',
      min: 0,
      max: 1_000_000,
      default: ruleValue('sdk.retry-quota'),
      ruleId: 'sdk.retry-quota',
      help: 'Tokens that the client may spend on retries before it stops retrying; a success gives some back.',
    },
  },
  outcomes: (_settings, fn, _source, surroundings) => callerOutcomes(fn, surroundings),
});
