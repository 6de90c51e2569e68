/** Init code and handler code: what runs once for each environment and what runs for each request. */
import type { Lesson } from './lesson.ts';

/** What the handlers alone are billed, ms. */
const handlers = '20 * functions.price.Invocations';

export const initAndHandler: Lesson = {
  slug: 'init-and-handler',
  scenario: {
    version: 1,
    name: 'Lesson: init code and handler code',
    seed: 1,
    duration: '1m',
    functions: {
      price: {
        runtime: 'python3.13',
        memorySize: 512,
        timeout: '15s',
        handler: [
          { description: 'load the price list', io: '600ms' },
          { description: 'look the price up', io: '20ms' },
        ],
      },
    },
    triggers: [{ id: 'api', type: 'api-gateway', function: 'price' }],
    traffic: [{ id: 'shoppers', to: 'api', pattern: 'constant', rate: 1, start: '2s' }],
  },
  steps: [
    {
      slug: 'in-the-handler',
      edits: [],
      prediction: { kind: 'number', value: 'triggers.api.latencyMs.p50', unit: 'ms', min: 0, max: 1000, step: 10, close: 40 },
      reveal: { kind: 'attempt', function: 'price', nth: 3, at: 'start' },
      claims: ['triggers.api.latencyMs.p50 >= 620', 'triggers.api.latencyMs.p50 < 700'],
      ruleId: 'lifecycle.phases',
    },
    {
      slug: 'in-init',
      edits: [
        { path: 'functions.price.init', value: [{ description: 'load the price list', io: '600ms' }] },
        { path: 'functions.price.handler', value: [{ description: 'look the price up', io: '20ms' }] },
      ],
      prediction: { kind: 'number', value: 'triggers.api.latencyMs.p50', unit: 'ms', min: 0, max: 1000, step: 10, close: 40 },
      reveal: { kind: 'event', event: 'coldStart' },
      claims: [
        'triggers.api.latencyMs.p50 < 60',
        'triggers.api.latencyMs.max > 600',
        'functions.price.coldStarts == 1',
        'functions.price.InitDuration.max >= 600',
      ],
      ruleId: 'lifecycle.freeze',
    },
    {
      slug: 'billed',
      edits: [{ path: 'traffic.1', value: { id: 'sale', to: 'api', pattern: 'burst', at: '30.5s', count: 6 } }],
      prediction: {
        kind: 'cause',
        options: [
          { id: 'free', when: `functions.price.billedMs <= ${handlers} + 100` },
          {
            id: 'once',
            when: `functions.price.billedMs > ${handlers} + 100 && functions.price.billedMs < ${handlers} + 1.5 * functions.price.InitDuration.p50`,
          },
          {
            id: 'each',
            when: `functions.price.billedMs > ${handlers} + 0.95 * functions.price.coldStarts * functions.price.InitDuration.avg`,
          },
        ],
      },
      reveal: { kind: 'event', event: 'coldStart', nth: -1 },
      claims: ['functions.price.coldStarts == set.traffic[1].count', 'functions.price.billedMs > functions.price.coldStarts * 600'],
      ruleId: 'billing.init-billed',
    },
    {
      slug: 'too-long',
      edits: [
        { path: 'traffic.1', value: undefined },
        { path: 'functions.price.init.0.io', value: '12s' },
      ],
      prediction: {
        kind: 'cause',
        options: [
          { id: 'waits', when: 'triggers.api.outcomes.succeeded > 0 && triggers.api.latencyMs.max < 14000' },
          { id: 'twice', when: 'triggers.api.outcomes.succeeded > 0 && triggers.api.latencyMs.max >= 14000' },
          { id: 'never', when: 'triggers.api.outcomes.succeeded == 0' },
        ],
      },
      reveal: { kind: 'request', trigger: 'api', nth: 0, at: 'settled' },
      claims: ['triggers.api.latencyMs.max > 22000', 'functions.price.Errors == 0'],
      ruleId: 'lifecycle.init-limit',
    },
  ],
  playground: [{ path: 'functions.price.init.0.io', value: '600ms' }],
};
