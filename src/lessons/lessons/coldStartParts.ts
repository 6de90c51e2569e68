/** What is in a cold start, and what shortens it: the package, the runtime, memory, a snapshot. */
import type { Lesson } from './lesson.ts';

export const coldStartParts: Lesson = {
  slug: 'cold-start-parts',
  scenario: {
    version: 1,
    name: 'Lesson: what is in a cold start',
    seed: 1,
    duration: '30s',
    functions: {
      quote: {
        runtime: 'java21',
        memorySize: 1024,
        timeout: '15s',
        package: { size: 60 },
        init: [{ description: 'wire the framework', cpu: '1.5s' }],
        handler: [{ io: '80ms' }],
      },
    },
    triggers: [{ id: 'api', type: 'api-gateway', function: 'quote' }],
    traffic: [{ id: 'visitors', to: 'api', pattern: 'burst', at: '1s', count: 20 }],
  },
  steps: [
    {
      slug: 'parts',
      edits: [],
      prediction: {
        kind: 'order',
        events: [
          { id: 'answered', moment: { kind: 'request', trigger: 'api', nth: 0, at: 'settled' } },
          { id: 'handler', moment: { kind: 'attempt', function: 'quote', nth: 0, at: 'start' } },
          { id: 'created', moment: { kind: 'environment', function: 'quote', nth: 0, at: 'created' } },
        ],
      },
      reveal: { kind: 'event', event: 'coldStart' },
      claims: [
        'functions.quote.coldStarts == set.traffic[0].count',
        'functions.quote.InitDuration.p50 > 20 * functions.quote.Duration.p50',
        'triggers.api.latencyMs.p50 > functions.quote.InitDuration.p50 + functions.quote.Duration.p50',
      ],
      ruleId: 'lifecycle.phases',
    },
    {
      slug: 'memory',
      edits: [{ path: 'functions.quote.memorySize', value: 3008 }],
      prediction: {
        kind: 'cause',
        options: [
          { id: 'same', when: 'functions.quote.InitDuration.p50 >= 2200 && functions.quote.InitDuration.p50 <= 3200' },
          { id: 'shorter', when: 'functions.quote.InitDuration.p50 < 2200' },
          { id: 'longer', when: 'functions.quote.InitDuration.p50 > 3200' },
        ],
      },
      reveal: { kind: 'event', event: 'coldStart' },
      claims: ['functions.quote.coldStarts == set.traffic[0].count'],
      ruleId: 'cpu.init-vcpus',
    },
    {
      slug: 'package',
      edits: [
        { path: 'functions.quote.memorySize', value: 1024 },
        { path: 'functions.quote.package.size', value: 5 },
      ],
      prediction: { kind: 'number', value: 'functions.quote.InitDuration.p50', unit: 'ms', min: 0, max: 6000, step: 50, close: 500 },
      reveal: { kind: 'event', event: 'coldStart' },
      claims: ['functions.quote.coldStarts == set.traffic[0].count'],
      ruleId: 'cold-start.init-per-mb',
    },
    {
      slug: 'runtime',
      edits: [
        { path: 'functions.quote.runtime', value: 'python3.13' },
        { path: 'functions.quote.init.0.cpu', value: '300ms' },
      ],
      prediction: { kind: 'number', value: 'functions.quote.InitDuration.p50', unit: 'ms', min: 0, max: 6000, step: 50, close: 400 },
      reveal: { kind: 'event', event: 'coldStart' },
      claims: ['functions.quote.coldStarts == set.traffic[0].count'],
      ruleId: 'cold-start.init-duration',
    },
    {
      slug: 'snapshot',
      edits: [
        { path: 'functions.quote.runtime', value: 'java21' },
        { path: 'functions.quote.init.0.cpu', value: '1.5s' },
        { path: 'functions.quote.package.size', value: 60 },
        { path: 'functions.quote.snapStart', value: true },
      ],
      prediction: {
        kind: 'cause',
        options: [
          { id: 'none', when: 'functions.quote.coldStarts == 0' },
          { id: 'shorter', when: 'functions.quote.coldStarts > 0 && triggers.api.latencyMs.p50 < 2000' },
          { id: 'same', when: 'functions.quote.coldStarts > 0 && triggers.api.latencyMs.p50 >= 2000' },
        ],
      },
      reveal: { kind: 'event', event: 'coldStart' },
      claims: ['functions.quote.coldStarts == set.traffic[0].count'],
      ruleId: 'snapstart.restore-duration',
    },
  ],
  playground: [],
};
