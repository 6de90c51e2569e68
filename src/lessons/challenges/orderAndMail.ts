/** Build it: orders answered quickly, and every mail sent though the mail service is down for a while. */
import type { Challenge } from './challenge.ts';

export const orderAndMail: Challenge = {
  slug: 'order-and-mail',
  scenario: {
    version: 1,
    name: 'Orders and mails',
    seed: 1,
    duration: '12m',
    functions: {
      order: {
        runtime: 'nodejs22.x',
        memorySize: 512,
        timeout: '10s',
        handler: [
          { call: 'dynamodb:PutItem', on: 'orders' },
          { call: 'http:Post', on: 'mail-service', maximumAttempts: 1 },
        ],
      },
    },
    resources: {
      orders: { type: 'dynamodb' },
      'mail-service': { type: 'http', latency: { lognormal: { p50: '700ms', p99: '2500ms' } } },
    },
    triggers: [{ id: 'api', type: 'api-gateway', function: 'order', apiType: 'HTTP', maximumAttempts: 1 }],
    traffic: [{ id: 'shop', to: 'api', pattern: 'poisson', rate: 8, end: '8m' }],
    timeline: [{ at: '3m', fault: { on: 'mail-service', errorRate: 1, for: '90s' } }],
  },
  targets: { p99: 500 },
  goals: [
    {
      id: 'answered',
      holds: 'triggers.api.outcomes.succeeded == triggers.api.sent',
      measure: 'triggers.api.outcomes.succeeded',
      format: 'count',
    },
    { id: 'p99', holds: 'triggers.api.latencyMs.p99 < target.p99', measure: 'triggers.api.latencyMs.p99', format: 'ms' },
    {
      id: 'mails',
      holds: 'functions.mail.Invocations - functions.mail.Errors == triggers.api.sent',
      measure: 'functions.mail.Invocations - functions.mail.Errors',
      format: 'count',
    },
  ],
  fixed: [
    'duration',
    'platform',
    'account',
    'traffic',
    'timeline',
    'triggers.api',
    'resources.orders',
    'resources.mail-service',
    'functions.order.handler[0]',
  ],
  par: [
    { path: 'resources.mails', value: { type: 'sqs', visibilityTimeout: '60s', deadLetterQueue: 'unsent', maxReceiveCount: 20 } },
    { path: 'resources.unsent', value: { type: 'sqs' } },
    { path: 'functions.order.handler[1]', value: { call: 'sqs:SendMessage', on: 'mails' } },
    {
      path: 'functions.mail',
      value: {
        runtime: 'nodejs22.x',
        memorySize: 512,
        timeout: '10s',
        handler: [{ call: 'http:Post', on: 'mail-service', maximumAttempts: 1 }],
      },
    },
    { path: 'triggers[1]', value: { id: 'mailer', type: 'sqs', source: 'mails', function: 'mail', batchSize: 1 } },
  ],
  ruleId: 'sqs.visibility',
  lesson: 'queues-and-visibility',
};
