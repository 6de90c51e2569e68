/** Reserved and provisioned concurrency: a permission with a ceiling, and machines that are ready. */
import type { Lesson } from './lesson.ts';

export const reservedAndProvisioned: Lesson = {
  slug: 'reserved-and-provisioned',
  scenario: {
    version: 1,
    name: 'Lesson: reserved and provisioned concurrency',
    seed: 1,
    duration: '2m',
    functions: {
      pay: {
        runtime: 'python3.13',
        memorySize: 512,
        timeout: '10s',
        reservedConcurrentExecutions: 20,
        init: [{ io: '1s' }],
        handler: [{ io: '2s' }],
      },
    },
    triggers: [{ id: 'calls', type: 'sdk', function: 'pay', maximumAttempts: 1 }],
    traffic: [{ id: 'sale', to: 'calls', pattern: 'burst', at: '30s', count: 20 }],
  },
  steps: [
    {
      slug: 'reserved-is-cold',
      edits: [],
      prediction: { kind: 'number', value: 'functions.pay.coldStarts', unit: '', min: 0, max: 30, step: 1, close: 0 },
      reveal: { kind: 'event', event: 'coldStart' },
      claims: ['functions.pay.coldStarts == set.traffic[0].count', 'functions.pay.Throttles == 0'],
      ruleId: 'concurrency.reserved',
    },
    {
      slug: 'ceiling',
      edits: [{ path: 'traffic.sale.count', value: 30 }],
      prediction: { kind: 'number', value: 'functions.pay.Throttles', unit: '', min: 0, max: 30, step: 1, close: 0 },
      reveal: { kind: 'event', event: 'throttle' },
      claims: ['functions.pay.Throttles == set.traffic[0].count - set.functions.pay.reservedConcurrentExecutions'],
      ruleId: 'concurrency.reserved',
    },
    {
      slug: 'provisioned',
      edits: [
        { path: 'functions.pay.reservedConcurrentExecutions', value: undefined },
        { path: 'functions.pay.provisionedConcurrentExecutions', value: 20 },
      ],
      prediction: { kind: 'number', value: 'functions.pay.coldStarts', unit: '', min: 0, max: 30, step: 1, close: 0 },
      reveal: { kind: 'event', event: 'spillover' },
      claims: [
        'functions.pay.coldStarts == set.traffic[0].count - set.functions.pay.provisionedConcurrentExecutions',
        'functions.pay.Throttles == 0',
      ],
      ruleId: 'provisioned.spillover',
    },
    {
      slug: 'others',
      edits: [
        { path: 'functions.pay.provisionedConcurrentExecutions', value: undefined },
        { path: 'functions.pay.reservedConcurrentExecutions', value: 700 },
        { path: 'functions.mail', value: { runtime: 'python3.13', memorySize: 512, timeout: '10s', handler: [{ io: '5s' }] } },
        { path: 'triggers.1', value: { id: 'mails', type: 'sdk', function: 'mail', maximumAttempts: 1 } },
        { path: 'traffic.1', value: { id: 'newsletter', to: 'mails', pattern: 'burst', at: '60s', count: 500 } },
      ],
      prediction: { kind: 'number', value: 'functions.mail.Invocations', unit: '', min: 0, max: 500, step: 10, close: 10 },
      reveal: { kind: 'event', event: 'throttle' },
      claims: ['functions.mail.Throttles > 0', 'functions.pay.Throttles == 0'],
      ruleId: 'concurrency.unreserved-pool',
    },
  ],
  playground: [],
};
