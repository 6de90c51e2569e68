/** Three functions that are called every 4, 6 and 8 minutes: which of them stay warm? */
import type { GalleryScenario } from './galleryEntry.ts';

const reminder = {
  runtime: 'nodejs22.x',
  memorySize: 256,
  timeout: '10s',
  init: [{ cpu: '180ms' }],
  handler: [{ cpu: '4ms' }, { call: 'dynamodb:Query', on: 'appointments' }],
};

const trigger = (minutes: number) => ({ id: `clock-${minutes}`, type: 'sdk', function: `every-${minutes}-minutes` });

const calls = (minutes: number) => ({
  id: `every-${minutes}`,
  to: `clock-${minutes}`,
  pattern: 'schedule',
  expression: `rate(${minutes} minutes)`,
});

export const idleGaps: GalleryScenario = {
  scenario: {
    version: 1,
    name: 'Idle gaps',
    description:
      'The same function three times, called at different distances. AWS does not publish how long an idle environment is kept; it is a setting here.',
    seed: 2,
    duration: '2h',
    platform: { idleLifetime: { uniform: ['5m', '7m'] } },
    functions: { 'every-4-minutes': reminder, 'every-6-minutes': reminder, 'every-8-minutes': reminder },
    resources: { appointments: { type: 'dynamodb' } },
    triggers: [trigger(4), trigger(6), trigger(8)],
    traffic: [calls(4), calls(6), calls(8)],
  },
  controls: [
    {
      path: 'platform.idleLifetime',
      label: 'Idle lifetime',
      unit: 'm',
      min: 1,
      max: 60,
      step: 0.5,
      scale: 'log',
      help: 'How long an idle environment is kept, on average. AWS does not publish it.',
    },
    {
      path: 'functions.every-6-minutes.init.0.cpu',
      label: 'Work during init (every 6 minutes)',
      unit: 'ms',
      min: 1,
      max: 5000,
      step: 1,
      scale: 'log',
      help: 'What a cold start costs the function that is called every 6 minutes.',
    },
  ],
  expect: [],
};
