/** Traffic: where requests go, when they arrive, and what they carry. */
import type { Field, Fields } from '../../../base/field.ts';

const body: Field = {
  kind: 'group',
  help: 'What some of the events carry.',
  fields: {
    body: { kind: 'json', required: true, help: 'Any JSON: the body of a message, the detail of an event, the new image of an item.' },
    weight: {
      kind: 'number',
      min: 0,
      aboveMin: true,
      max: 1_000_000,
      default: 1,
      help: 'How common it is beside the others: 2 is twice as common as 1.',
    },
  },
};

const common: Fields = {
  id: { kind: 'text', minLength: 1, maxLength: 80, default: null, help: 'A name, for paths and for keeping its luck when entries move.' },
  to: {
    kind: 'reference',
    to: ['trigger', 'resource'],
    required: true,
    help: 'The trigger (when a caller waits) or the resource (when it announces events).',
  },
  start: { kind: 'duration', default: '0s', help: 'When it begins.' },
  end: { kind: 'duration', default: null, help: 'When it stops; absent: with the run.' },
  payloadSize: { kind: 'number', unit: 'KB', min: 0, max: 1_048_576, default: 1, help: 'Size of each request or object.' },
  keys: {
    kind: 'group',
    default: null,
    help: 'Keys that requests carry, for partitions and message groups.',
    fields: {
      count: { kind: 'integer', min: 1, max: 1_000_000, default: 100, help: 'How many different keys there are.' },
      skew: { kind: 'number', min: 0, max: 10, default: 0, help: '0: all keys are equally common; higher: a few keys take most requests.' },
    },
  },
  bodies: {
    kind: 'list',
    item: body,
    maxItems: 100,
    default: [],
    help: 'What the events carry, for filters: [{"body": {"kind": "order"}, "weight": 3}]; absent: nothing.',
  },
  keepWarm: { kind: 'flag', default: false, help: 'Whether these requests only keep environments warm: the bill shows them apart.' },
};

const rate = (help: string, aboveMin: boolean) => ({
  kind: 'number' as const,
  unit: '1/s',
  min: 0,
  max: 1_000_000,
  aboveMin,
  default: 1,
  slider: { min: 0.1, max: 1000, scale: 'log' as const },
  help,
});

const patterns: Readonly<Record<string, Fields>> = {
  constant: { rate: rate('Requests a second, evenly spaced.', true) },
  poisson: { rate: rate('Requests a second on average, independent of each other.', true) },
  ramp: { startRate: rate('Requests a second at the start.', false), endRate: rate('Requests a second at the end.', false) },
  step: {
    steps: {
      kind: 'list',
      required: true,
      minItems: 1,
      maxItems: 10_000,
      item: {
        kind: 'group',
        help: 'A rate from a time on.',
        fields: { at: { kind: 'duration', required: true, help: 'From when.' }, rate: rate('Requests a second from then on.', false) },
      },
      help: 'Rates, each from a time on: [{"at": "0s", "rate": 10}, {"at": "1m", "rate": 100}].',
    },
  },
  burst: {
    at: { kind: 'duration', default: null, help: 'When it comes; absent: at the start.' },
    count: {
      kind: 'integer',
      min: 1,
      max: 20_000_000,
      default: 10,
      slider: { min: 1, max: 1000, scale: 'log' },
      help: 'How many requests.',
    },
    over: { kind: 'duration', default: '0s', help: 'The time over which they are spread; 0s: all at once.' },
  },
  sine: {
    mean: rate('Requests a second on average.', true),
    amplitude: { ...rate('How far the rate swings up and down; at most the mean.', false), default: 0.5 },
    period: { kind: 'duration', min: '0s', aboveMin: true, default: '1m', help: 'Time from one peak to the next.' },
  },
  schedule: {
    expression: { kind: 'text', required: true, minLength: 1, maxLength: 256, help: 'When: rate(5 minutes), or cron(0 8 ? * MON-FRI *).' },
  },
  closed: {
    users: { kind: 'integer', min: 1, max: 1_000_000, default: 10, help: 'People who each wait for a response before they send again.' },
    thinkTime: {
      kind: 'distribution',
      of: 'duration',
      default: '1s',
      help: 'How long each waits between a response and the next request.',
    },
  },
  replay: {
    timestamps: { kind: 'durations', default: null, help: 'The times of the requests, from the beginning of the run.' },
    perMinute: {
      kind: 'list',
      item: { kind: 'integer', min: 0, max: 10_000_000, help: 'Requests in that minute.' },
      maxItems: 525_600,
      default: null,
      help: 'Requests in each minute from the start on, evenly spread within it.',
    },
  },
};

/** The settings of one traffic entry, by its pattern. */
export const trafficPatterns: Readonly<Record<string, Fields>> = Object.fromEntries(
  Object.entries(patterns).map(([pattern, fields]) => [
    pattern,
    {
      ...common,
      pattern: { kind: 'choice', options: Object.keys(patterns), required: true, help: 'How requests are spread over time.' },
      ...fields,
    },
  ]),
);
