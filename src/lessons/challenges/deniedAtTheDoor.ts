/** A role that names another bucket than the code. */
import type { Challenge } from './challenge.ts';

export const deniedAtTheDoor: Challenge = {
  slug: 'denied-at-the-door',
  scenario: {
    version: 1,
    name: 'Resized photos',
    seed: 1,
    duration: '8m',
    functions: {
      resize: {
        runtime: 'python3.13',
        memorySize: 1024,
        timeout: '30s',
        handler: [{ call: 's3:GetObject', on: 'photos' }, { cpu: '200ms' }, { call: 's3:PutObject', on: 'photo-resized' }],
        asyncConfig: { maximumRetryAttempts: 2, onFailure: 'failed-photos' },
        role: {
          Version: '2012-10-17',
          Statement: [
            { Effect: 'Allow', Action: 's3:GetObject', Resource: 'arn:aws:s3:::photos/*' },
            { Effect: 'Allow', Action: 's3:PutObject', Resource: 'arn:aws:s3:::resized-bucket/*' },
            { Effect: 'Allow', Action: 'sqs:SendMessage', Resource: 'arn:aws:sqs:us-east-1:123456789012:failed-photos' },
          ],
        },
      },
    },
    resources: { photos: { type: 's3' }, 'photo-resized': { type: 's3' }, 'failed-photos': { type: 'sqs' } },
    triggers: [{ id: 'uploads', type: 's3', source: 'photos', function: 'resize' }],
    traffic: [{ id: 'people', to: 'photos', pattern: 'poisson', rate: 0.2, end: '6m' }],
  },
  targets: {},
  goals: [
    {
      id: 'done',
      holds: 'triggers.uploads.outcomes.succeeded == triggers.uploads.sent + triggers.uploads.duplicates',
      measure: 'triggers.uploads.outcomes.succeeded',
      format: 'count',
    },
    {
      id: 'least',
      holds:
        'set.functions.resize.role.Statement[0].Resource != "*" && set.functions.resize.role.Statement[1].Resource == "arn:aws:s3:::photo-resized/*" && set.functions.resize.role.Statement[1].Action == "s3:PutObject"',
      measure: 'functions.resize.Errors',
      format: 'count',
    },
  ],
  fixed: ['duration', 'platform', 'account', 'traffic', 'triggers', 'resources', 'functions.resize.handler'],
  par: [{ path: 'functions.resize.role.Statement[1].Resource', value: 'arn:aws:s3:::photo-resized/*' }],
  ruleId: 'iam.implicit-deny',
  lesson: 'roles',
};
