/** Photos arrive in a bucket and are resized: asynchronous events, retries and an on-failure queue. */
import type { GalleryScenario } from './galleryEntry.ts';

export const imagePipeline: GalleryScenario = {
  scenario: {
    version: 1,
    name: 'Image pipeline',
    description: 'Each photo uploaded to S3 is read, resized to three sizes, and noted in a table.',
    seed: 7,
    duration: '5m',
    account: { concurrentExecutions: 1000, freeTier: false },
    platform: { idleLifetime: { uniform: ['5m', '7m'] }, placement: 'most-recently-used' },
    functions: {
      'resize-image': {
        runtime: 'python3.13',
        architecture: 'arm64',
        memorySize: 1024,
        timeout: '30s',
        ephemeralStorage: 512,
        package: { type: 'Zip', size: 38, layers: [{ name: 'pillow', size: 12 }] },
        environment: { TABLE_NAME: 'photo-metadata' },
        init: [{ cpu: '150ms' }, { call: 'secretsmanager:GetSecretValue', on: 'db-password' }],
        handler: [
          { call: 's3:GetObject', on: 'originals' },
          { cpu: { lognormal: { p50: '420ms', p99: '900ms' } } },
          { call: 's3:PutObject', on: 'resized', times: 3 },
          { call: 'dynamodb:UpdateItem', on: 'photo-metadata' },
        ],
        errorRate: 0.02,
        memoryUsed: 310,
        reservedConcurrentExecutions: 20,
        provisionedConcurrentExecutions: 0,
        snapStart: false,
        asyncConfig: { maximumRetryAttempts: 2, maximumEventAge: '6h', onFailure: 'failed-photos' },
        role: {
          Statement: [
            { Effect: 'Allow', Action: 's3:GetObject', Resource: 'arn:aws:s3:::originals/*' },
            { Effect: 'Allow', Action: 's3:PutObject', Resource: 'arn:aws:s3:::resized/*' },
            { Effect: 'Allow', Action: ['dynamodb:UpdateItem', 'secretsmanager:GetSecretValue', 'sqs:SendMessage'], Resource: '*' },
          ],
        },
      },
    },
    resources: {
      originals: { type: 's3' },
      resized: { type: 's3' },
      'photo-metadata': { type: 'dynamodb', latency: { lognormal: { p50: '5ms', p99: '25ms' } } },
      'failed-photos': { type: 'sqs' },
      'db-password': { type: 'secret' },
    },
    triggers: [{ id: 'uploads', type: 's3', source: 'originals', function: 'resize-image' }],
    traffic: [
      { id: 'photos', to: 'originals', pattern: 'poisson', rate: 4 },
      { id: 'album', to: 'originals', pattern: 'burst', at: '2m', count: 60 },
    ],
    timeline: [
      { at: '3m', fault: { on: 'photo-metadata', errorRate: 1, for: '20s' } },
      { at: '4m', set: { 'functions.resize-image.reservedConcurrentExecutions': 5 } },
    ],
  },
  controls: [
    {
      path: 'traffic.photos.rate',
      label: 'Photos per second',
      unit: '1/s',
      min: 0.1,
      max: 50,
      step: 0.1,
      scale: 'log',
      help: 'How many photos are uploaded each second, on average.',
    },
    {
      path: 'functions.resize-image.memorySize',
      label: 'Memory',
      unit: 'MB',
      min: 128,
      max: 3072,
      step: 64,
      scale: 'log',
      help: 'Memory of each environment. CPU comes with it, so more memory resizes faster.',
    },
    {
      path: 'functions.resize-image.errorRate',
      label: 'Share that fails',
      min: 0,
      max: 0.5,
      step: 0.01,
      help: 'How likely one attempt is to fail. Lambda tries a failed photo two more times.',
    },
  ],
  expect: [],
};
