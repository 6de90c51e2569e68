/** What it all costs: requests, duration, what stands around, and what stands ready. */
import type { Lesson } from './lesson.ts';

/** What the same work would cost Lambda on demand. */
const onDemand = '(bill.lines[0].usd + functions.quote.gbSeconds * bill.lines[1].unitPriceUsd)';
const whole = '(bill.totalUsd + bill.neighbours.totalUsd)';

export const whatItCosts: Lesson = {
  slug: 'what-it-costs',
  scenario: {
    version: 1,
    name: 'Lesson: what it all costs',
    seed: 1,
    duration: '10m',
    functions: { quote: { runtime: 'nodejs22.x', memorySize: 512, timeout: '10s', handler: [{ io: '100ms' }] } },
    triggers: [{ id: 'api', type: 'api-gateway', function: 'quote' }],
    traffic: [{ id: 'visitors', to: 'api', pattern: 'constant', rate: 3 }],
  },
  steps: [
    {
      slug: 'two-parts',
      edits: [],
      prediction: { kind: 'number', value: 'bill.lines[0].usd / bill.totalUsd * 100', unit: '%', min: 0, max: 100, step: 1, close: 10 },
      reveal: { kind: 'attempt', function: 'quote', nth: 5, at: 'end' },
      claims: ['bill.lines[0].item == "requests"', 'bill.lines[1].item == "duration x86_64"', 'bill.lines[0].usd < 0.3 * bill.totalUsd'],
      ruleId: 'billing.round-up-to-ms',
    },
    {
      slug: 'around',
      edits: [],
      prediction: {
        kind: 'number',
        value: `bill.neighbours.totalUsd / ${whole} * 100`,
        unit: '%',
        min: 0,
        max: 100,
        step: 1,
        close: 10,
      },
      reveal: { kind: 'attempt', function: 'quote', nth: 5, at: 'start' },
      claims: [`bill.neighbours.totalUsd > 0.7 * ${whole}`, `bill.neighbours.lines[0].usd > 0.6 * ${whole}`],
      ruleId: 'neighbours.rest-api-request-price',
    },
    {
      slug: 'waiting',
      edits: [
        {
          path: 'functions.ask',
          value: { runtime: 'nodejs22.x', memorySize: 512, timeout: '10s', handler: [{ description: 'wait for a partner', io: '2s' }] },
        },
        { path: 'triggers.1', value: { id: 'partner', type: 'api-gateway', function: 'ask' } },
        { path: 'traffic.1', value: { id: 'same', to: 'partner', pattern: 'constant', rate: 3 } },
      ],
      prediction: {
        kind: 'number',
        value: 'functions.ask.gbSeconds / functions.quote.gbSeconds',
        unit: 'times',
        min: 0,
        max: 40,
        step: 0.5,
        close: 3,
      },
      reveal: { kind: 'attempt', function: 'ask', nth: 5, at: 'end' },
      claims: ['functions.ask.gbSeconds > 18 * functions.quote.gbSeconds', 'functions.ask.gbSeconds < 21 * functions.quote.gbSeconds'],
      ruleId: 'billing.duration-x86-tier-1',
    },
    {
      slug: 'ready',
      edits: [
        { path: 'functions.ask', value: undefined },
        { path: 'triggers.1', value: undefined },
        { path: 'traffic.1', value: undefined },
        { path: 'functions.quote.provisionedConcurrentExecutions', value: 5 },
      ],
      prediction: {
        kind: 'cause',
        options: [
          { id: 'less', when: `bill.totalUsd < 0.9 * ${onDemand}` },
          { id: 'same', when: `bill.totalUsd >= 0.9 * ${onDemand} && bill.totalUsd <= 1.1 * ${onDemand}` },
          { id: 'more', when: `bill.totalUsd > 1.1 * ${onDemand}` },
        ],
      },
      reveal: { kind: 'attempt', function: 'quote', nth: 0, at: 'start' },
      claims: ['functions.quote.coldStarts == 0', `bill.totalUsd > 3 * ${onDemand}`],
      ruleId: 'billing.provisioned-x86-price',
    },
  ],
  playground: [{ path: 'account.freeTier', value: true }],
};
