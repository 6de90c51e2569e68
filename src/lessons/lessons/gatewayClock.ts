/** API Gateway's clock: it stops waiting, the function does not stop running. */
import type { Lesson } from './lesson.ts';

export const gatewayClock: Lesson = {
  slug: 'gateway-clock',
  scenario: {
    version: 1,
    name: 'Lesson: API Gateway’s clock',
    seed: 1,
    duration: '5m',
    functions: {
      export: { runtime: 'python3.13', memorySize: 1024, timeout: '60s', handler: [{ description: 'write the export', io: '35s' }] },
    },
    triggers: [{ id: 'api', type: 'api-gateway', function: 'export' }],
    traffic: [{ id: 'person', to: 'api', pattern: 'burst', at: '2s', count: 1 }],
  },
  steps: [
    {
      slug: 'gone',
      edits: [],
      prediction: {
        kind: 'cause',
        options: [
          { id: 'runs-on', when: 'triggers.api.outcomes.succeeded == 0 && functions.export.billedMs >= 34000' },
          { id: 'answer', when: 'triggers.api.outcomes.succeeded == 1' },
          { id: 'stopped', when: 'triggers.api.outcomes.succeeded == 0 && functions.export.billedMs < 34000' },
        ],
      },
      reveal: { kind: 'event', event: 'callerGone' },
      claims: [
        'triggers.api.outcomes.callerGone == 1',
        'functions.export.Errors == 0',
        'functions.export.Duration.max == 35000',
        'functions.export.orphanedGbSeconds > 5',
      ],
      ruleId: 'api-gateway.integration-timeout',
    },
    {
      slug: 'again',
      edits: [{ path: 'triggers.api.maximumAttempts', value: 3 }],
      prediction: { kind: 'number', value: 'functions.export.Invocations', unit: '', min: 0, max: 10, step: 1, close: 0 },
      reveal: { kind: 'event', event: 'retry' },
      claims: ['functions.export.Invocations == 3', 'functions.export.Errors == 0', 'triggers.api.outcomes.succeeded == 0'],
      ruleId: 'api-gateway.client-retries',
    },
    {
      slug: 'handed-over',
      edits: [
        {
          path: 'functions.order',
          value: { runtime: 'python3.13', memorySize: 512, timeout: '5s', handler: [{ call: 'sqs:SendMessage', on: 'jobs' }] },
        },
        { path: 'resources', value: { jobs: { type: 'sqs', visibilityTimeout: '360s' } } },
        { path: 'triggers.api.function', value: 'order' },
        { path: 'triggers.1', value: { id: 'queue', type: 'sqs', source: 'jobs', function: 'export', batchSize: 1 } },
      ],
      prediction: { kind: 'number', value: 'triggers.api.latencyMs.max / 1000', unit: 's', min: 0, max: 40, step: 0.5, close: 2 },
      reveal: { kind: 'request', trigger: 'api', nth: 0, at: 'settled' },
      claims: [
        'triggers.api.outcomes.succeeded == 1',
        'triggers.api.latencyMs.max < 1000',
        'functions.export.Invocations == 1',
        'functions.export.Errors == 0',
      ],
      ruleId: 'sqs.delete',
    },
  ],
  playground: [{ path: 'traffic.person.count', value: 5 }],
};
