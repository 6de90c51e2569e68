/** Interview question 3: When do cold starts happen? */
import type { Question } from './question.ts';

export const whenColdStarts: Question = {
  number: 3,
  slug: 'when-cold-starts',
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
        'functions.f.coldStarts == 5',
        'functions.f.creationReasons.first == 1',
        'functions.f.creationReasons.growth == 1',
        'functions.f.creationReasons.reclaimed == 1',
        'functions.f.creationReasons.deployed == 1',
        'functions.f.creationReasons.killed == 1',
      ],
    },
  ],
};
