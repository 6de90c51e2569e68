/** Interview question 45: A function that triggers itself? */
import { ruleValue } from '../../sim/index.ts';
import type { Question } from './question.ts';

export const recursiveLoop: Question = {
  number: 45,
  slug: 'recursive-loop',
  lesson: 'recursion',
  runs: [
    {
      label: 'run',
      scenario: {
        version: 1,
        seed: 1,
        duration: '5m',
        platform: {
          provisioning: '0s',
          initDuration: '0s',
          idleLifetime: '10h',
          maximumAge: '100h',
        },
        functions: {
          f: {
            handler: [
              {
                call: 's3:PutObject',
                on: 'bucket',
              },
            ],
            asyncConfig: {
              onFailure: 'failed',
            },
          },
        },
        resources: {
          bucket: {
            type: 's3',
          },
          failed: {
            type: 'sqs',
          },
        },
        triggers: [
          {
            id: 'uploads',
            type: 's3',
            source: 'bucket',
            function: 'f',
            deliveryLatency: '0s',
          },
        ],
        traffic: [
          {
            to: 'bucket',
            pattern: 'burst',
            count: 1,
          },
        ],
      },
      expect: ['(ask.loop == "Terminate") == (functions.f.Invocations == ask.hops)'],
      moment: { kind: 'attempt', function: 'f', at: 'end', nth: -1 },
    },
  ],
  numbers: { loop: ['Terminate', 'Allow'], hops: [ruleValue('recursion.hops')] },
  edits: [{ path: 'functions.f.recursiveLoop', value: '{loop}' }],
  options: [
    { id: 'once', when: 'run.functions.f.Invocations == 1' },
    { id: 'hops', when: 'run.functions.f.Invocations == ask.hops' },
    { id: 'on', when: 'run.functions.f.Invocations > 5 * ask.hops' },
  ],
};
