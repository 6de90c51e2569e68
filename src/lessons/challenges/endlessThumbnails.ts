/** A function writes into the bucket that triggers it. */
import type { Challenge } from './challenge.ts';

export const endlessThumbnails: Challenge = {
  slug: 'endless-thumbnails',
  scenario: {
    version: 1,
    name: 'Thumbnails',
    seed: 1,
    duration: '6m',
    functions: {
      thumbnail: {
        runtime: 'python3.13',
        memorySize: 1024,
        timeout: '30s',
        handler: [{ call: 's3:GetObject', on: 'photos' }, { cpu: '80ms' }, { call: 's3:PutObject', on: 'photos' }],
        asyncConfig: { onFailure: 'stopped' },
      },
    },
    resources: { photos: { type: 's3' }, stopped: { type: 'sqs' } },
    triggers: [{ id: 'uploads', type: 's3', source: 'photos', function: 'thumbnail' }],
    traffic: [{ id: 'people', to: 'photos', pattern: 'constant', rate: 0.2, end: '4m' }],
  },
  targets: { photos: 48 },
  goals: [
    {
      id: 'once',
      holds: 'functions.thumbnail.Invocations <= target.photos',
      measure: 'functions.thumbnail.Invocations',
      format: 'count',
    },
    {
      id: 'loops',
      holds: 'triggers.uploads.outcomes.recursionStopped == 0',
      measure: 'triggers.uploads.outcomes.recursionStopped',
      format: 'count',
    },
    {
      id: 'work',
      holds: 'triggers.uploads.outcomes.succeeded >= target.photos && set.functions.thumbnail.handler[2].call == "s3:PutObject"',
      measure: 'triggers.uploads.outcomes.succeeded',
      format: 'count',
    },
  ],
  fixed: [
    'duration',
    'platform',
    'account',
    'traffic',
    'triggers',
    'resources.photos',
    'functions.thumbnail.handler[0]',
    'functions.thumbnail.handler[1]',
    'functions.thumbnail.handler[2].call',
  ],
  par: [
    { path: 'resources.thumbnails', value: { type: 's3' } },
    { path: 'functions.thumbnail.handler[2].on', value: 'thumbnails' },
  ],
  ruleId: 'recursion.hops',
  lesson: 'recursion',
};
