/** Interview question 3: When do cold starts happen? */
import type { Question } from './question.ts';

export const whenColdStarts: Question = {
  number: 3,
  slug: 'when-cold-starts',
  lesson: 'cold-and-warm',
  runs: [
    {
      label: 'run',
      scenario: {
        version: 1,
        seed: 1,
        duration: '11m',
        platform: {
          provisioning: '0s',
          initDuration: '0s',
          idleLifetime: '5m',
          maximumAge: '100h',
        },
        functions: {
          f: {
            handler: [
              {
                io: '1s',
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
            id: 'first',
          },
          {
            to: 't',
            pattern: 'burst',
            count: 2,
            id: 'growth',
            at: '10s',
          },
          {
            to: 't',
            pattern: 'burst',
            count: 1,
            id: 'reclaimed',
            at: '10m',
          },
          {
            to: 't',
            pattern: 'burst',
            count: 1,
            id: 'deployed',
            at: '610s',
          },
          {
            to: 't',
            pattern: 'burst',
            count: 1,
            id: 'killed',
            at: '620s',
          },
        ],
        timeline: [
          {
            at: '605s',
            deploy: {
              function: 'f',
              count: 1,
            },
          },
          {
            at: '615s',
            kill: {
              function: 'f',
              count: 1,
            },
          },
        ],
      },
      expect: [
        'functions.f.coldStarts == ask.growth + 3',
        'functions.f.creationReasons.first == 1',
        'functions.f.creationReasons.growth == ask.growth - 1',
        'functions.f.creationReasons.reclaimed == 1',
        'functions.f.creationReasons.deployed == 1',
        'functions.f.creationReasons.killed == 1',
      ],
      moment: { kind: 'event', event: 'coldStart', nth: -1 },
    },
  ],
  numbers: { growth: [2, 3, 5, 8] },
  edits: [{ path: 'traffic[1].count', value: '{growth}' }],
  options: [
    { id: 'first', when: 'run.functions.f.coldStarts == 1' },
    { id: 'pause', when: 'run.functions.f.coldStarts == 2' },
    { id: 'seen', when: 'run.functions.f.coldStarts == ask.growth + 1' },
    { id: 'all', when: 'run.functions.f.coldStarts == ask.growth + 3' },
  ],
};
