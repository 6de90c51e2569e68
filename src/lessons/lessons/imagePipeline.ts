/** The final project: an image pipeline that the learner builds, from the first trigger to the bill. */
import type { Lesson } from './lesson.ts';

export const imagePipeline: Lesson = {
  slug: 'image-pipeline',
  scenario: {
    version: 1,
    name: 'Project: an image pipeline',
    seed: 1,
    duration: '2m',
    functions: {
      resize: {
        runtime: 'python3.13',
        memorySize: 1024,
        timeout: '10s',
        handler: [
          { call: 's3:GetObject', on: 'uploads' },
          { description: 'make it small', cpu: '250ms' },
        ],
      },
      intake: { runtime: 'python3.13', memorySize: 256, timeout: '10s' },
    },
    resources: { uploads: { type: 's3' } },
    triggers: [],
    traffic: [{ id: 'album', to: 'uploads', pattern: 'burst', at: '5s', count: 20, over: '1s' }],
  },
  steps: [
    {
      slug: 'trigger',
      edits: [{ path: 'triggers.0', value: { id: 'new-photo', type: 's3', source: 'uploads', function: 'resize' } }],
      task: { done: ['set.triggers[0].type == "s3" && set.triggers[0].source == "uploads" && set.triggers[0].function == "resize"'] },
      prediction: {
        kind: 'number',
        value: 'functions.resize.ConcurrentExecutions.max',
        unit: '',
        min: 0,
        max: 40,
        step: 1,
        close: 4,
      },
      reveal: { kind: 'event', event: 'coldStart' },
      claims: [
        'functions.resize.Invocations == set.traffic[0].count',
        'functions.resize.Errors == 0',
        'functions.resize.ConcurrentExecutions.max > 5',
      ],
      ruleId: 's3.delivery-latency',
    },
    {
      slug: 'same-bucket',
      edits: [{ path: 'functions.resize.handler.2', value: { call: 's3:PutObject', on: 'uploads' } }],
      task: { done: ['set.functions.resize.handler[2].call == "s3:PutObject"', 'set.functions.resize.handler[2].on == "uploads"'] },
      prediction: { kind: 'number', value: 'functions.resize.Invocations', unit: '', min: 0, max: 600, step: 10, close: 40 },
      reveal: { kind: 'event', event: 'recursionStopped' },
      claims: [
        'triggers.new-photo.outcomes.recursionStopped == set.traffic[0].count',
        'functions.resize.Invocations > 10 * set.traffic[0].count',
      ],
      ruleId: 'recursion.hops',
    },
    {
      slug: 'second-bucket',
      edits: [
        { path: 'resources.thumbs', value: { type: 's3' } },
        { path: 'functions.resize.handler.2.on', value: 'thumbs' },
      ],
      task: { done: ['set.resources.thumbs.type == "s3"', 'set.functions.resize.handler[2].on == "thumbs"'] },
      prediction: { kind: 'number', value: 'functions.resize.Invocations', unit: '', min: 0, max: 600, step: 10, close: 10 },
      reveal: { kind: 'attempt', function: 'resize', nth: 0, at: 'end' },
      claims: ['functions.resize.Invocations == set.traffic[0].count', 'functions.resize.Errors == 0'],
      ruleId: 'recursion.detected-services',
    },
    {
      slug: 'queue',
      edits: [
        { path: 'resources.jobs', value: { type: 'sqs', visibilityTimeout: '60s' } },
        { path: 'functions.intake.handler', value: [{ call: 'sqs:SendMessage', on: 'jobs' }] },
        { path: 'triggers.new-photo.function', value: 'intake' },
        { path: 'triggers.1', value: { id: 'work', type: 'sqs', source: 'jobs', function: 'resize', batchSize: 1, maximumConcurrency: 4 } },
      ],
      task: {
        done: [
          'set.resources.jobs.type == "sqs" && (set.resources.jobs.visibilityTimeout == "60s" || set.resources.jobs.visibilityTimeout == "1m")',
          'set.functions.intake.handler[0].call == "sqs:SendMessage" && set.functions.intake.handler[0].on == "jobs"',
          'set.triggers[0].function == "intake"',
          'set.triggers[1].type == "sqs" && set.triggers[1].source == "jobs" && set.triggers[1].function == "resize" && set.triggers[1].batchSize == 1',
          'set.triggers[1].maximumConcurrency == 4',
        ],
      },
      prediction: { kind: 'number', value: 'functions.resize.ConcurrentExecutions.max', unit: '', min: 0, max: 40, step: 1, close: 1 },
      reveal: { kind: 'attempt', function: 'resize', nth: 3, at: 'start' },
      claims: [
        'functions.resize.Invocations == set.traffic[0].count',
        'functions.resize.ConcurrentExecutions.max == set.triggers[1].maximumConcurrency',
      ],
      ruleId: 'sqs.maximum-concurrency',
    },
    {
      slug: 'key',
      edits: [
        { path: 'duration', value: '10m' },
        { path: 'traffic.1', value: { id: 'holiday', to: 'uploads', pattern: 'burst', at: '20s', count: 1 } },
        { path: 'timeline', value: [{ at: '15s', poison: { resource: 'jobs', count: 1 } }] },
      ],
      prediction: {
        kind: 'cause',
        options: [
          { id: 'skipped', when: 'functions.resize.Errors == 1' },
          { id: 'thrice', when: 'functions.resize.Errors == 3' },
          { id: 'again', when: 'functions.resize.Errors > 3' },
        ],
      },
      reveal: { kind: 'event', event: 'functionError' },
      claims: ['functions.resize.Errors >= 5', 'functions.intake.Errors == 0'],
      ruleId: 'events.s3',
    },
    {
      slug: 'dead-letters',
      edits: [
        { path: 'resources.failed', value: { type: 'sqs' } },
        { path: 'resources.jobs.deadLetterQueue', value: 'failed' },
        { path: 'resources.jobs.maxReceiveCount', value: 3 },
      ],
      task: {
        done: [
          'set.resources.failed.type == "sqs"',
          'set.resources.jobs.deadLetterQueue == "failed"',
          'set.resources.jobs.maxReceiveCount == 3',
        ],
      },
      prediction: {
        kind: 'order',
        events: [
          { id: 'dead', moment: { kind: 'event', event: 'deadLettered' } },
          { id: 'first', moment: { kind: 'event', event: 'functionError', nth: 0 } },
          { id: 'last', moment: { kind: 'event', event: 'functionError', nth: 2 } },
          { id: 'album', moment: { kind: 'request', trigger: 'work', nth: 19, at: 'settled' } },
        ],
      },
      reveal: { kind: 'event', event: 'deadLettered' },
      claims: ['functions.resize.Errors == 3', 'triggers.work.outcomes.deadLettered == 1'],
      ruleId: 'sqs.redrive',
    },
    {
      slug: 'bill',
      edits: [{ path: 'timeline', value: undefined }],
      prediction: {
        kind: 'number',
        value: 'bill.totalUsd / (bill.totalUsd + bill.neighbours.totalUsd) * 100',
        unit: '%',
        min: 0,
        max: 100,
        step: 1,
        close: 12,
      },
      reveal: { kind: 'attempt', function: 'resize', nth: -1, at: 'end' },
      claims: ['functions.resize.Errors == 0', 'functions.resize.Invocations == set.traffic[0].count + 1'],
      ruleId: 'neighbours.s3-write-price',
    },
  ],
  playground: [{ path: 'traffic.album.count', value: 200 }],
};
