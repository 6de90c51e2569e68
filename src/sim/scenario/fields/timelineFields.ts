/** What may happen at a time: each entry does one thing. */
import type { Field, Fields } from '../../../base/field.ts';

const count = (help: string): Field => ({ kind: 'integer', min: 1, max: 1_000_000, default: 1, help });
const at: Field = { kind: 'duration', required: true, help: 'When it happens.' };

const group = (fields: Fields, help: string): Field => ({ kind: 'group', required: true, fields, help });

export const timelineKinds: Readonly<Record<string, Fields>> = {
  fault: {
    at,
    fault: group(
      {
        on: {
          kind: 'reference',
          to: ['resource', 'trigger'],
          required: true,
          help: 'The resource that misbehaves; for a trigger, Lambda itself fails to take what it sends.',
        },
        errorRate: { kind: 'share', default: null, help: 'How likely a call is to fail meanwhile.' },
        latency: { kind: 'distribution', of: 'duration', default: null, help: 'How long a call takes meanwhile.' },
        throttle: { kind: 'share', default: null, help: 'How likely a call is to be throttled meanwhile.' },
        for: { kind: 'duration', min: '0s', aboveMin: true, default: null, help: 'How long it lasts; absent: until the run ends.' },
      },
      'A resource fails, slows down or throttles for a while.',
    ),
  },
  set: {
    at,
    set: {
      kind: 'map',
      required: true,
      item: { kind: 'json', help: 'The new value.' },
      help: 'New values by path, such as {"functions.f.memorySize": 512}.',
    },
  },
  invoke: {
    at,
    invoke: group(
      {
        trigger: { kind: 'reference', to: ['trigger'], required: true, help: 'The trigger that sends.' },
        count: count('How many requests, at once.'),
      },
      'Extra requests.',
    ),
  },
  kill: {
    at,
    kill: group(
      {
        function: { kind: 'reference', to: ['function'], required: true, help: 'Whose environments.' },
        count: count('How many environments, the oldest first.'),
      },
      'Environments end at once.',
    ),
  },
  deploy: {
    at,
    deploy: group(
      {
        function: { kind: 'reference', to: ['function'], required: true, help: 'Which function gets new code.' },
        count: count('How many deployments.'),
      },
      'New code replaces all environments.',
    ),
  },
  rotate: {
    at,
    rotate: group(
      { resource: { kind: 'reference', to: ['resource'], types: ['secret'], required: true, help: 'The secret that gets a new value.' } },
      'A secret is rotated: what was read before is no longer current.',
    ),
  },
  poison: {
    at,
    poison: group(
      {
        trigger: { kind: 'reference', to: ['trigger'], default: null, help: 'The trigger that sends the bad item.' },
        resource: { kind: 'reference', to: ['resource'], default: null, help: 'The resource that gets the bad item.' },
        count: count('How many.'),
      },
      'Items that make the function fail every time.',
    ),
  },
};
