/** Interview question 43: 500 environments and a database of 100 connections? */
import type { Question } from './question.ts';

export const databaseConnections: Question = {
  number: 43,
  slug: 'database-connections',
  lesson: 'databases',
  runs: [
    {
      label: 'run',
      scenario: {
        version: 1,
        seed: 1,
        duration: '60s',
        platform: {
          provisioning: '0s',
          initDuration: '0s',
          idleLifetime: '10h',
          maximumAge: '100h',
        },
        functions: {
          f: {
            timeout: '10s',
            handler: [
              {
                call: 'database:Query',
                on: 'db',
                maximumAttempts: 1,
              },
              {
                io: '1s',
              },
            ],
          },
        },
        resources: {
          db: {
            type: 'database',
            maxConnections: 100,
            latency: '10ms',
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
            count: 500,
          },
        ],
      },
      expect: ['triggers.t.outcomes.succeeded == ask.connections', 'triggers.t.outcomes.functionError == ask.calls - ask.connections'],
      moment: { kind: 'event', event: 'functionError' },
    },
    {
      label: 'capped',
      scenario: {
        version: 1,
        seed: 1,
        duration: '60s',
        platform: {
          provisioning: '0s',
          initDuration: '0s',
          idleLifetime: '10h',
          maximumAge: '100h',
        },
        functions: {
          f: {
            timeout: '10s',
            reservedConcurrentExecutions: 100,
            handler: [
              {
                call: 'database:Query',
                on: 'db',
                maximumAttempts: 1,
              },
              {
                io: '1s',
              },
            ],
          },
        },
        resources: {
          db: {
            type: 'database',
            maxConnections: 100,
            latency: '10ms',
          },
        },
        triggers: [
          {
            id: 't',
            type: 'sdk',
            function: 'f',
            maximumAttempts: 20,
          },
        ],
        traffic: [
          {
            to: 't',
            pattern: 'burst',
            count: 500,
          },
        ],
      },
      expect: ['triggers.t.outcomes.functionError == 0'],
      moment: { kind: 'event', event: 'throttle' },
    },
  ],
  numbers: { connections: [100, 50, 200], calls: [500, 300] },
  edits: [
    { path: 'resources.db.maxConnections', value: '{connections}' },
    { run: 'capped', path: 'functions.f.reservedConcurrentExecutions', value: '{connections}' },
    { path: 'traffic[0].count', value: '{calls}' },
  ],
  options: [
    { id: 'none', when: 'run.triggers.t.outcomes.functionError == 0' },
    { id: 'above', when: 'run.triggers.t.outcomes.functionError == ask.calls - ask.connections' },
    { id: 'all', when: 'run.triggers.t.outcomes.succeeded == 0' },
  ],
};
