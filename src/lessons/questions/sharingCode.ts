/** Interview question 52: How do functions share code? */
import type { Question } from './question.ts';

export const sharingCode: Question = {
  number: 52,
  slug: 'sharing-code',
  lesson: 'packages-and-images',
  runs: [
    {
      label: 'fits',
      scenario: {
        version: 1,
        seed: 1,
        duration: '30s',
        platform: { provisioning: '0s', initDuration: '0s', idleLifetime: '10h', maximumAge: '100h' },
        functions: {
          f: {
            handler: [{ io: '50ms' }],
            package: {
              size: 40,
              layers: [
                { name: 'layer-1', size: 40 },
                { name: 'layer-2', size: 40 },
                { name: 'layer-3', size: 40 },
                { name: 'layer-4', size: 40 },
                { name: 'layer-5', size: 40 },
              ],
            },
          },
        },
        triggers: [{ id: 't', type: 'sdk', function: 'f', maximumAttempts: 1 }],
        traffic: [{ to: 't', pattern: 'burst', count: 1 }],
      },
      expect: ['functions.f.Invocations == 1', 'functions.f.Errors == 0'],
      moment: { kind: 'attempt', function: 'f', at: 'start' },
    },
    {
      label: 'large',
      scenario: {
        version: 1,
        seed: 1,
        duration: '30s',
        platform: { provisioning: '0s', initDuration: '0s', idleLifetime: '10h', maximumAge: '100h' },
        functions: {
          f: {
            handler: [{ io: '50ms' }],
            package: {
              size: 20,
              layers: [
                { name: 'layer-1', size: 60 },
                { name: 'layer-2', size: 60 },
                { name: 'layer-3', size: 60 },
                { name: 'layer-4', size: 60 },
                { name: 'layer-5', size: 60 },
              ],
            },
          },
        },
        triggers: [{ id: 't', type: 'sdk', function: 'f', maximumAttempts: 1 }],
        traffic: [{ to: 't', pattern: 'burst', count: 1 }],
      },
      expect: [],
      refused: 'unzipped',
    },
    {
      label: 'six',
      scenario: {
        version: 1,
        seed: 1,
        duration: '30s',
        platform: { provisioning: '0s', initDuration: '0s', idleLifetime: '10h', maximumAge: '100h' },
        functions: {
          f: {
            handler: [{ io: '50ms' }],
            package: {
              size: 20,
              layers: [
                { name: 'layer-1', size: 10 },
                { name: 'layer-2', size: 10 },
                { name: 'layer-3', size: 10 },
                { name: 'layer-4', size: 10 },
                { name: 'layer-5', size: 10 },
                { name: 'layer-6', size: 10 },
              ],
            },
          },
        },
        triggers: [{ id: 't', type: 'sdk', function: 'f', maximumAttempts: 1 }],
        traffic: [{ to: 't', pattern: 'burst', count: 1 }],
      },
      expect: [],
      refused: 'at most 5',
    },
  ],
  numbers: { size: [60, 90, 120] },
  edits: [
    { run: 'large', path: 'functions.f.package.layers[0].size', value: '{size}' },
    { run: 'large', path: 'functions.f.package.layers[1].size', value: '{size}' },
    { run: 'large', path: 'functions.f.package.layers[2].size', value: '{size}' },
    { run: 'large', path: 'functions.f.package.layers[3].size', value: '{size}' },
    { run: 'large', path: 'functions.f.package.layers[4].size', value: '{size}' },
  ],
  options: [
    { id: 'each', when: 'large.problems == 0' },
    { id: 'all', when: 'large.problems > 0 && fits.functions.f.Invocations == 1' },
    { id: 'count', when: 'fits.problems > 0' },
  ],
};
