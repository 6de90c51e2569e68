/** Execution roles and least privilege: what a function may do, and who may invoke it. */
import type { Lesson } from './lesson.ts';

const allow = (...resources: string[]) => ({
  Statement: [{ Effect: 'Allow', Action: ['s3:GetObject', 's3:PutObject'], Resource: resources }],
});

export const roles: Lesson = {
  slug: 'roles',
  scenario: {
    version: 1,
    name: 'Lesson: execution roles and least privilege',
    seed: 1,
    duration: '6m',
    functions: {
      resize: {
        runtime: 'python3.13',
        memorySize: 1024,
        timeout: '10s',
        handler: [{ call: 's3:GetObject', on: 'photos' }, { cpu: '100ms' }, { call: 's3:PutObject', on: 'thumbs' }],
        role: allow('arn:aws:s3:::pictures/*', 'arn:aws:s3:::thumbs/*'),
      },
    },
    resources: { photos: { type: 's3' }, thumbs: { type: 's3' } },
    triggers: [{ id: 'uploads', type: 's3', source: 'photos', function: 'resize' }],
    traffic: [{ id: 'people', to: 'photos', pattern: 'burst', at: '2s', count: 4, over: '2s' }],
  },
  steps: [
    {
      slug: 'other-bucket',
      edits: [],
      prediction: { kind: 'number', value: 'functions.resize.Invocations', unit: '', min: 0, max: 20, step: 1, close: 0 },
      reveal: { kind: 'event', event: 'functionError' },
      claims: ['functions.resize.Errors == 3 * set.traffic[0].count', 'triggers.uploads.outcomes.succeeded == 0'],
      ruleId: 'iam.implicit-deny',
    },
    {
      slug: 'bucket-or-object',
      edits: [{ path: 'functions.resize.role', value: allow('arn:aws:s3:::photos', 'arn:aws:s3:::thumbs') }],
      prediction: {
        kind: 'cause',
        options: [
          { id: 'all', when: 'functions.resize.Errors == 0' },
          { id: 'write', when: 'functions.resize.Errors > 0 && functions.resize.Duration.p50 > 100' },
          { id: 'read', when: 'functions.resize.Errors > 0 && functions.resize.Duration.p50 <= 100' },
        ],
      },
      reveal: { kind: 'event', event: 'functionError' },
      claims: ['functions.resize.Errors == functions.resize.Invocations'],
      ruleId: 'iam.object-key',
    },
    {
      slug: 'deny-wins',
      edits: [
        {
          path: 'functions.resize.role',
          value: {
            Statement: [
              { Effect: 'Allow', Action: 's3:*', Resource: '*' },
              { Effect: 'Deny', Action: 's3:Put*', Resource: 'arn:aws:s3:::thumbs/*' },
            ],
          },
        },
      ],
      prediction: {
        kind: 'cause',
        options: [
          { id: 'write', when: 'functions.resize.Errors > 0 && functions.resize.Duration.p50 > 100' },
          { id: 'all', when: 'functions.resize.Errors == 0' },
          { id: 'read', when: 'functions.resize.Errors > 0 && functions.resize.Duration.p50 <= 100' },
        ],
      },
      reveal: { kind: 'event', event: 'functionError' },
      claims: ['functions.resize.Errors == 3 * set.traffic[0].count'],
      ruleId: 'iam.explicit-deny',
    },
    {
      slug: 'least',
      edits: [
        {
          path: 'functions.resize.role',
          value: {
            Statement: [
              { Effect: 'Allow', Action: 's3:GetObject', Resource: 'arn:aws:s3:::photos/*' },
              { Effect: 'Allow', Action: 's3:PutObject', Resource: 'arn:aws:s3:::thumbs/*' },
            ],
          },
        },
        { path: 'functions.resize.resourcePolicy', value: { Statement: [] } },
      ],
      prediction: { kind: 'number', value: 'functions.resize.Invocations', unit: '', min: 0, max: 20, step: 1, close: 0 },
      reveal: { kind: 'event', event: 'denied' },
      claims: ['functions.resize.Invocations == 0', 'functions.resize.Errors == 0'],
      ruleId: 'iam.service-needs-resource-policy',
    },
  ],
  playground: [{ path: 'functions.resize.resourcePolicy', value: undefined }],
};
