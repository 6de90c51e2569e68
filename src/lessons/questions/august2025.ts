/** Interview question 41: What did August 2025 change? */
import type { Question } from './question.ts';

export const august2025: Question = {
  number: 41,
  slug: 'august-2025',
  lesson: 'init-and-handler',
  runs: [
    {
      label: 'run',
      scenario: {
        version: 1,
        seed: 1,
        duration: '60s',
        platform: {
          provisioning: '0s',
          initDuration: '100ms',
          idleLifetime: '10h',
          maximumAge: '100h',
        },
        functions: {
          f: {
            memorySize: 1024,
            init: [
              {
                io: '900ms',
              },
            ],
            handler: [
              {
                io: '100ms',
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
        'functions.f.billedMs == ask.runtime + ask.code + ask.handler',
        'functions.f.Duration.max == ask.handler',
        'functions.f.InitDuration.max == ask.runtime + ask.code',
      ],
      moment: { kind: 'attempt', function: 'f', at: 'end' },
    },
  ],
  numbers: { runtime: [100], code: [930, 340, 2050], handler: [45, 120], since: ['August 2025'] },
  edits: [
    { path: 'platform.initDuration', value: '{runtime}ms' },
    { path: 'functions.f.init[0].io', value: '{code}ms' },
    { path: 'functions.f.handler[0].io', value: '{handler}ms' },
  ],
  options: [
    { id: 'both', when: 'run.functions.f.billedMs == ask.runtime + ask.code + ask.handler' },
    { id: 'handler', when: 'run.functions.f.billedMs == ask.handler' },
    { id: 'hundreds', when: 'run.functions.f.billedMs == round((ask.runtime + ask.code + ask.handler) / 100 + 0.5) * 100' },
  ],
};
