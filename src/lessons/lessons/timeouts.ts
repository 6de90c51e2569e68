/** Timeouts: what Lambda ends, how an environment is reset by one, and the longest that there is. */
import type { Lesson } from './lesson.ts';

export const timeouts: Lesson = {
  slug: 'timeouts',
  scenario: {
    version: 1,
    name: 'Lesson: timeouts',
    seed: 1,
    duration: '2m',
    functions: {
      report: {
        runtime: 'python3.13',
        memorySize: 1769,
        init: [{ description: 'imports', cpu: '700ms' }],
        handler: [{ description: 'ask the archive', call: 'dynamodb:GetItem', on: 'archive', timeout: '30s' }],
      },
    },
    resources: { archive: { type: 'dynamodb', latency: '5s' } },
    triggers: [{ id: 'calls', type: 'sdk', function: 'report', maximumAttempts: 1 }],
    traffic: [{ id: 'staff', to: 'calls', pattern: 'constant', rate: 0.1, start: '2s', end: '110s' }],
  },
  steps: [
    {
      slug: 'default',
      edits: [],
      prediction: {
        kind: 'cause',
        options: [
          { id: 'all', when: 'functions.report.Errors == 0' },
          { id: 'cold', when: 'functions.report.Errors == 1' },
          { id: 'none', when: 'functions.report.Errors == functions.report.Invocations' },
        ],
      },
      reveal: { kind: 'event', event: 'timeout' },
      claims: ['functions.report.Errors == functions.report.Invocations', 'functions.report.Duration.p50 == 3000'],
      ruleId: 'limits.timeout-default',
    },
    {
      slug: 'reset',
      edits: [
        { path: 'resources.archive.latency', value: '2.6s' },
        { path: 'timeline', value: [{ at: '30s', fault: { on: 'archive', latency: '6s', for: '15s' } }] },
      ],
      prediction: {
        kind: 'cause',
        options: [
          { id: 'stuck', when: 'functions.report.Errors > 3' },
          { id: 'recovers', when: 'functions.report.Errors <= 2' },
          { id: 'once', when: 'functions.report.Errors == 3' },
        ],
      },
      reveal: { kind: 'event', event: 'timeout', nth: 2 },
      claims: ['functions.report.environments.created == 1', 'triggers.calls.outcomes.succeeded == 3'],
      ruleId: 'lifecycle.suppressed-init',
    },
    {
      slug: 'longer',
      edits: [{ path: 'functions.report.timeout', value: '15s' }],
      prediction: {
        kind: 'cause',
        options: [
          { id: 'same', when: 'functions.report.Errors > 2' },
          { id: 'fewer', when: 'functions.report.Errors > 0 && functions.report.Errors <= 2' },
          { id: 'slow', when: 'functions.report.Errors == 0' },
        ],
      },
      reveal: { kind: 'attempt', function: 'report', nth: 3, at: 'end' },
      claims: ['functions.report.Errors == 0', 'functions.report.Duration.max >= 6000', 'functions.report.coldStarts == 1'],
      ruleId: 'lifecycle.invoke-limit',
    },
    {
      slug: 'maximum',
      edits: [
        { path: 'duration', value: '25m' },
        { path: 'timeline', value: undefined },
        { path: 'functions.report.timeout', value: '900s' },
        { path: 'functions.report.handler', value: [{ description: 'read the whole archive', io: '20m' }] },
        { path: 'traffic.staff', value: { id: 'staff', to: 'calls', pattern: 'burst', at: '2s', count: 1 } },
      ],
      prediction: { kind: 'number', value: 'functions.report.billedMs / 60000', unit: 'min', min: 0, max: 25, step: 1, close: 1 },
      reveal: { kind: 'event', event: 'timeout' },
      claims: ['functions.report.Errors == 1', 'functions.report.Duration.max == 900000'],
      ruleId: 'limits.timeout-maximum',
    },
  ],
  playground: [{ path: 'functions.report.handler', value: [{ description: 'read a part of the archive', io: '2m' }] }],
};
