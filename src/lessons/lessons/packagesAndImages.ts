/** Layers, packages and images: what of the code is paid for at a cold start. */
import type { Lesson } from './lesson.ts';

const p50 = 'functions.thumb.InitDuration.p50';

export const packagesAndImages: Lesson = {
  slug: 'packages-and-images',
  scenario: {
    version: 1,
    name: 'Lesson: layers, packages and images',
    seed: 1,
    duration: '20s',
    functions: {
      thumb: {
        runtime: 'nodejs22.x',
        memorySize: 1024,
        timeout: '15s',
        package: { size: 2 },
        handler: [{ io: '50ms' }],
      },
    },
    triggers: [{ id: 'calls', type: 'sdk', function: 'thumb', maximumAttempts: 1 }],
    traffic: [{ id: 'people', to: 'calls', pattern: 'burst', at: '1s', count: 40 }],
  },
  steps: [
    {
      slug: 'grown',
      edits: [{ path: 'functions.thumb.package.size', value: 100 }],
      prediction: { kind: 'number', value: `${p50} / 1000`, unit: 's', min: 0, max: 5, step: 0.1, close: 0.4 },
      reveal: { kind: 'event', event: 'coldStart' },
      claims: [`${p50} > 1500`, `${p50} < 2000`, 'functions.thumb.coldStarts == set.traffic[0].count'],
      ruleId: 'cold-start.init-per-mb',
    },
    {
      slug: 'layer',
      edits: [{ path: 'functions.thumb.package', value: { size: 10, layers: [{ name: 'libraries', size: 90 }] } }],
      prediction: {
        kind: 'cause',
        options: [
          { id: 'shorter', when: `${p50} < 1500` },
          { id: 'longer', when: `${p50} > 2100` },
          { id: 'same', when: `${p50} >= 1500 && ${p50} <= 2100` },
        ],
      },
      reveal: { kind: 'event', event: 'coldStart' },
      claims: [`${p50} > 1500`, `${p50} < 2000`],
      ruleId: 'limits.unzipped-size',
    },
    {
      slug: 'image',
      edits: [{ path: 'functions.thumb.package', value: { type: 'Image', size: 2000 } }],
      prediction: { kind: 'number', value: `${p50} / 1000`, unit: 's', min: 0, max: 35, step: 0.1, close: 0.5 },
      reveal: { kind: 'event', event: 'coldStart' },
      claims: [`${p50} < 500`, `functions.thumb.InitDuration.max > 1.4 * ${p50}`],
      ruleId: 'cold-start.image-size',
    },
    {
      slug: 'trimmed',
      edits: [{ path: 'functions.thumb.package', value: { size: 12 } }],
      prediction: {
        kind: 'order',
        events: [
          { id: 'answered', moment: { kind: 'request', trigger: 'calls', nth: 0, at: 'settled' } },
          { id: 'ready', moment: { kind: 'environment', function: 'thumb', nth: 0, at: 'ready' } },
          { id: 'created', moment: { kind: 'environment', function: 'thumb', nth: 0, at: 'created' } },
        ],
      },
      reveal: { kind: 'event', event: 'coldStart' },
      claims: [`${p50} < 420`, `${p50} > 200`],
      ruleId: 'cold-start.loaded-share',
    },
  ],
  playground: [{ path: 'functions.thumb.package', value: { size: 60, layers: [{ name: 'monitoring', size: 40 }] } }],
};
