/** A crowd at one moment against the scaling rate. */
import type { Challenge } from './challenge.ts';

export const ticketSale: Challenge = {
  slug: 'ticket-sale',
  scenario: {
    version: 1,
    name: 'Ticket sale',
    seed: 1,
    duration: '3m',
    account: { concurrentExecutions: 10_000 },
    functions: { sell: { runtime: 'nodejs22.x', memorySize: 512, timeout: '20s', handler: [{ io: '5s' }] } },
    resources: { requests: { type: 'sqs', visibilityTimeout: '2m' } },
    triggers: [{ id: 'door', type: 'api-gateway', function: 'sell', maximumAttempts: 1 }],
    traffic: [{ id: 'fans', to: 'door', pattern: 'burst', at: '60s', count: 1500 }],
  },
  targets: {},
  goals: [
    {
      id: 'served',
      holds: 'triggers.door.outcomes.succeeded == triggers.door.sent',
      measure: 'triggers.door.outcomes.succeeded',
      format: 'count',
    },
    { id: 'throttles', holds: 'functions.sell.Throttles == 0', measure: 'functions.sell.Throttles', format: 'count' },
  ],
  fixed: ['duration', 'platform', 'account', 'traffic', 'triggers', 'functions.sell.handler'],
  diagnosis: {
    options: [
      { id: 'account', when: 'functions.sell.ConcurrentExecutions.max >= set.account.concurrentExecutions' },
      {
        id: 'scaling',
        when: 'functions.sell.Throttles > 0 && functions.sell.ConcurrentExecutions.max < set.account.concurrentExecutions / 2',
      },
      { id: 'gateway', when: 'functions.sell.Throttles == 0' },
    ],
  },
  par: [{ path: 'functions.sell.provisionedConcurrentExecutions', value: 600 }],
  ruleId: 'concurrency.scaling-rate',
  lesson: 'bursts',
};
