/** Interview question 4: What is in a cold start? */
import type { Question } from './question.ts';

export const whatIsInAColdStart: Question = {
  number: 4,
  slug: 'what-is-in-a-cold-start',
  lesson: 'cold-start-parts',
  runs: [
    {
      label: 'run',
      scenario: {
        version: 1,
        seed: 1,
        duration: '60s',
        platform: {
          provisioning: '50ms',
          initDuration: '100ms',
          idleLifetime: '10h',
          maximumAge: '100h',
        },
        functions: {
          f: {
            memorySize: 1769,
            timeout: '10s',
            extensions: [
              {
                name: 'monitor',
                init: '120ms',
              },
            ],
            init: [
              {
                io: '300ms',
              },
            ],
            handler: [
              {
                io: '80ms',
              },
            ],
          },
        },
        triggers: [
          {
            id: 't',
            type: 'sdk',
            function: 'f',
            maximumAttempts: 1,
          },
        ],
        traffic: [
          {
            to: 't',
            pattern: 'burst',
            count: 1,
          },
        ],
      },
      expect: [
        'functions.f.InitDuration.max == ask.extension + ask.runtime + ask.code',
        'functions.f.Duration.max == ask.handler',
        'triggers.t.latencyMs.max == ask.place + functions.f.InitDuration.max + ask.handler',
      ],
      moment: { kind: 'attempt', function: 'f', at: 'start' },
    },
  ],
  numbers: { place: [50], extension: [120, 60, 250], runtime: [100], code: [300, 900, 1500], handler: [80, 200] },
  edits: [
    { path: 'functions.f.extensions[0].init', value: '{extension}ms' },
    { path: 'functions.f.init[0].io', value: '{code}ms' },
    { path: 'functions.f.handler[0].io', value: '{handler}ms' },
    { path: 'platform.provisioning', value: '{place}ms' },
    { path: 'platform.initDuration', value: '{runtime}ms' },
  ],
  options: [
    { id: 'all', when: 'run.triggers.t.latencyMs.max == ask.place + ask.extension + ask.runtime + ask.code + ask.handler' },
    { id: 'handler', when: 'run.triggers.t.latencyMs.max == ask.handler' },
    { id: 'own', when: 'run.triggers.t.latencyMs.max == ask.code + ask.handler' },
    { id: 'sideBySide', when: 'run.triggers.t.latencyMs.max == ask.place + max(ask.extension, ask.code) + ask.runtime + ask.handler' },
  ],
};
