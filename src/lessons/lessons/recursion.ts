/** Recursion: a function that causes its own events, what Lambda stops, and what it does not see. */
import type { Lesson } from './lesson.ts';

export const recursion: Lesson = {
  slug: 'recursion',
  scenario: {
    version: 1,
    name: 'Lesson: recursion',
    seed: 1,
    duration: '2m',
    functions: {
      thumb: {
        runtime: 'python3.13',
        memorySize: 1024,
        timeout: '10s',
        handler: [{ call: 's3:GetObject', on: 'photos' }, { cpu: '50ms' }, { call: 's3:PutObject', on: 'photos' }],
      },
    },
    resources: { photos: { type: 's3' } },
    triggers: [{ id: 'uploads', type: 's3', source: 'photos', function: 'thumb' }],
    traffic: [{ id: 'person', to: 'photos', pattern: 'burst', at: '2s', count: 1 }],
  },
  steps: [
    {
      slug: 'own-bucket',
      edits: [],
      prediction: { kind: 'number', value: 'functions.thumb.Invocations', unit: '', min: 0, max: 100, step: 1, close: 2 },
      reveal: { kind: 'event', event: 'recursionStopped' },
      claims: ['triggers.uploads.outcomes.recursionStopped == 1', 'functions.thumb.Invocations > 10', 'functions.thumb.Errors == 0'],
      ruleId: 'recursion.hops',
    },
    {
      slug: 'through-a-table',
      edits: [
        {
          path: 'functions.thumb.handler',
          value: [{ cpu: '50ms' }, { call: 'dynamodb:UpdateItem', on: 'albums' }],
        },
        { path: 'resources', value: { albums: { type: 'dynamodb' } } },
        { path: 'triggers', value: [{ id: 'changes', type: 'dynamodb-streams', source: 'albums', function: 'thumb', batchSize: 1 }] },
        { path: 'traffic.person.to', value: 'albums' },
      ],
      prediction: {
        kind: 'cause',
        options: [
          { id: 'once', when: 'functions.thumb.Invocations == 1' },
          { id: 'stopped', when: 'functions.thumb.Invocations > 1 && functions.thumb.Invocations <= 100' },
          { id: 'goes-on', when: 'functions.thumb.Invocations > 100' },
        ],
      },
      reveal: { kind: 'attempt', function: 'thumb', nth: -1, at: 'start' },
      claims: ['functions.thumb.Errors == 0'],
      ruleId: 'recursion.detected-services',
    },
    {
      slug: 'kill-switch',
      edits: [{ path: 'timeline', value: [{ at: '30s', set: { 'functions.thumb.reservedConcurrentExecutions': 0 } }] }],
      prediction: {
        kind: 'curve',
        along: { kind: 'time', metric: 'Invocations', statistic: 'Sum', function: 'thumb', until: '60s', stretches: 6 },
        unit: '',
        min: 0,
        max: 80,
        step: 1,
        close: 8,
      },
      reveal: { kind: 'event', event: 'throttle' },
      claims: ['functions.thumb.Throttles > 0', 'functions.thumb.Invocations > 20'],
      ruleId: 'concurrency.reserved-zero',
    },
    {
      slug: 'prefix',
      edits: [
        { path: 'timeline', value: undefined },
        {
          path: 'functions.thumb.handler',
          value: [
            { call: 's3:GetObject', on: 'photos' },
            { cpu: '50ms' },
            { call: 's3:PutObject', on: 'photos', body: { key: 'small/summer.jpg' } },
          ],
        },
        { path: 'resources', value: { photos: { type: 's3' } } },
        { path: 'triggers', value: [{ id: 'uploads', type: 's3', source: 'photos', function: 'thumb', prefix: 'new/' }] },
        {
          path: 'traffic.person',
          value: { id: 'person', to: 'photos', pattern: 'burst', at: '2s', count: 5, bodies: [{ body: { key: 'new/summer.jpg' } }] },
        },
      ],
      prediction: { kind: 'number', value: 'functions.thumb.Invocations', unit: '', min: 0, max: 100, step: 1, close: 0 },
      reveal: { kind: 'attempt', function: 'thumb', nth: 0, at: 'end' },
      claims: ['functions.thumb.Invocations == set.traffic[0].count', 'triggers.uploads.outcomes.filtered == set.traffic[0].count'],
      ruleId: 's3.key-of-object',
    },
  ],
  playground: [{ path: 'functions.thumb.recursiveLoop', value: 'Terminate' }],
};
