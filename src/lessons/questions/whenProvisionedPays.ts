/** Interview question 40: When does provisioned concurrency pay? */
import type { Question } from './question.ts';

export const whenProvisionedPays: Question = {
  number: 40,
  slug: 'when-provisioned-pays',
  runs: [
    {
      label: 'idleOn',
      scenario: {
        version: 1,
        seed: 1,
        duration: '1h',
        platform: {
          provisioning: '0s',
          initDuration: '0s',
          idleLifetime: '10h',
          maximumAge: '100h',
        },
        functions: {
          f: {
            memorySize: 1024,
            timeout: '10s',
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
            pattern: 'constant',
            rate: 5,
          },
        ],
      },
      expect: [],
    },
    {
      label: 'idlePc',
      scenario: {
        version: 1,
        seed: 1,
        duration: '1h',
        platform: {
          provisioning: '0s',
          initDuration: '0s',
          idleLifetime: '10h',
          maximumAge: '100h',
        },
        functions: {
          f: {
            memorySize: 1024,
            timeout: '10s',
            handler: [
              {
                io: '1s',
              },
            ],
            provisionedConcurrentExecutions: 10,
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
            pattern: 'constant',
            rate: 5,
          },
        ],
      },
      expect: [],
    },
    {
      label: 'busyOn',
      scenario: {
        version: 1,
        seed: 1,
        duration: '1h',
        platform: {
          provisioning: '0s',
          initDuration: '0s',
          idleLifetime: '10h',
          maximumAge: '100h',
        },
        functions: {
          f: {
            memorySize: 1024,
            timeout: '10s',
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
            pattern: 'constant',
            rate: 8,
          },
        ],
      },
      expect: [],
    },
    {
      label: 'busyPc',
      scenario: {
        version: 1,
        seed: 1,
        duration: '1h',
        platform: {
          provisioning: '0s',
          initDuration: '0s',
          idleLifetime: '10h',
          maximumAge: '100h',
        },
        functions: {
          f: {
            memorySize: 1024,
            timeout: '10s',
            handler: [
              {
                io: '1s',
              },
            ],
            provisionedConcurrentExecutions: 10,
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
            pattern: 'constant',
            rate: 8,
          },
        ],
      },
      expect: [],
    },
  ],
  together: ['idlePc.bill.totalUsd > idleOn.bill.totalUsd', 'busyPc.bill.totalUsd < busyOn.bill.totalUsd'],
};
