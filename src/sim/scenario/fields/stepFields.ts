/** The steps that init and handler consist of. */
import type { Field, Fields } from '../../../base/field.ts';
import { ruleValue } from '../../rules/index.ts';

const common: Fields = {
  times: { kind: 'integer', min: 1, max: 10_000, default: 1, help: 'How many times the step is done, one after the other.' },
  when: {
    kind: 'choice',
    options: ['every', 'first', 'later'],
    default: 'every',
    help: 'first: only in the first invocation of an environment; later: in all but that one.',
  },
  errorRate: { kind: 'share', default: 0, help: 'How likely the step is to fail.' },
  per: {
    kind: 'choice',
    options: ['invocation', 'record'],
    default: 'invocation',
    help: 'record: done once for each record of the batch that the invocation got.',
  },
};

const cpu: Fields = {
  cpu: {
    kind: 'distribution',
    of: 'duration',
    replay: true,
    required: true,
    ruleId: 'cpu.single-thread',
    help: 'Computing time at one full vCPU; less memory makes it take longer.',
  },
  threads: { kind: 'integer', min: 1, max: 64, default: 1, help: 'How many vCPUs the work can use at once.' },
  ...common,
};

const io: Fields = {
  io: { kind: 'distribution', of: 'duration', replay: true, required: true, help: 'A plain wait, the same at every memory size.' },
  ...common,
};

const call: Fields = {
  call: { kind: 'text', required: true, minLength: 1, maxLength: 100, help: 'The AWS action that is called, such as s3:GetObject.' },
  on: {
    kind: 'reference',
    to: ['resource', 'function', 'trigger'],
    required: true,
    help: 'The resource that is called; for lambda:InvokeFunction the function, for execute-api:Invoke and lambda:InvokeFunctionUrl the trigger.',
  },
  maximumAttempts: {
    kind: 'integer',
    min: 1,
    max: 100,
    default: ruleValue('sdk.maximum-attempts'),
    ruleId: 'sdk.maximum-attempts',
    help: 'How often the SDK tries in all; 1 means that it never retries.',
  },
  timeout: {
    kind: 'duration',
    min: '0s',
    aboveMin: true,
    default: null,
    help: 'How long one attempt may take; absent: the function timeout is the only limit.',
  },
  invocationType: {
    kind: 'choice',
    options: ['RequestResponse', 'Event'],
    default: 'RequestResponse',
    awsName: 'InvocationType',
    help: 'For lambda:InvokeFunction: wait for the response, or hand over an event.',
  },
  cacheFor: {
    kind: 'duration',
    min: '0s',
    max: `${ruleValue('limits.extension-cache-ttl')}s`,
    default: null,
    ruleId: 'limits.extension-cache-ttl',
    awsName: 'SECRETS_MANAGER_TTL',
    label: 'Cache for',
    help: 'How long the Parameters and Secrets Extension keeps a secret or parameter in each environment; absent: every call asks anew.',
  },
  body: {
    kind: 'json',
    default: null,
    help: 'What the event that this call causes carries; absent: the same as the event that is being handled.',
  },
  ...common,
};

const step: Field = {
  kind: 'variant',
  variants: { cpu, io, call },
  help: 'A step is {"cpu": "80ms"}, {"io": "20ms"} or {"call": "s3:GetObject", "on": "my-bucket"}.',
};

/** A list of steps. */
export function stepsField(help: string): Field {
  return { kind: 'list', item: step, maxItems: 100, default: [], help };
}
