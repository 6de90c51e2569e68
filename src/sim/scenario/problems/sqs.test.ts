import { describe, expect, it } from 'vitest';
import { cites } from '../../rules/testing.ts';
import { sqs } from '../../triggers/sqs.ts';
import { describeErrors, describeSettings, describeWarnings, type Json, problemsOf, queue, trigger, warningsOf } from './testing.ts';

const mapping = trigger('sqs', 'queue', { maximumBatchingWindow: '1s' });

describeSettings('a mapping of a queue', sqs.fields, 'triggers.t', mapping, [
  [
    'batchSize',
    [1, 10, 10_000],
    [
      [0, 'BatchSize must be from 1 to 10,000, not 0'],
      [10_001, 'from 1 to 10,000'],
      [2.5, 'whole number'],
      ['10', 'number'],
    ],
  ],
  [
    'maximumBatchingWindow',
    ['0s', '300s', '5m'],
    [
      ['301s', 'MaximumBatchingWindowInSeconds must be whole seconds from 0s to 300s, not 301s'],
      ['500ms', 'whole seconds'],
      [5, 'bare number 5'],
    ],
  ],
  [
    'filter',
    [[], [{ body: { kind: ['order'] } }], Array(5).fill({ body: { kind: ['order'] } })],
    [
      [Array(6).fill({ body: { kind: ['order'] } }), 'FilterCriteria can be at most 5, not 6'],
      [{ body: {} }, 'FilterCriteria must be a list'],
      [['order'], 'A pattern is an object'],
    ],
  ],
  [
    'maximumConcurrency',
    [2, 1000, null],
    [
      [1, 'MaximumConcurrency must be from 2 to 1,000, not 1'],
      [1001, 'from 2 to 1,000'],
      [2.5, 'whole number'],
    ],
  ],
  [
    'functionResponseTypes',
    [[], ['ReportBatchItemFailures']],
    [
      [['ReportFailures'], 'cannot be "ReportFailures"'],
      [['ReportBatchItemFailures', 'ReportBatchItemFailures'], 'FunctionResponseTypes can be at most 1, not 2'],
      ['ReportBatchItemFailures', 'FunctionResponseTypes must be a list'],
    ],
  ],
  [
    'reportedIds',
    ['messageId', 'unknown'],
    [
      ['receiptHandle', 'cannot be "receiptHandle"'],
      [null, 'must be text'],
    ],
  ],
  [
    'provisionedPollers',
    [null, {}, { minimumPollers: 2, maximumPollers: 2 }, { minimumPollers: 200, maximumPollers: 10_000 }],
    [
      [{ minimumPollers: 1 }, 'MinimumPollers must be from 2 to 200, not 1'],
      [{ minimumPollers: 201 }, 'from 2 to 200'],
      [{ maximumPollers: 1 }, 'MaximumPollers must be from 2 to 10,000'],
      [{ maximumPollers: 10_001 }, 'from 2 to 10,000'],
      [{ minimumPollers: 100, maximumPollers: 50 }, 'MinimumPollers is above MaximumPollers'],
      [5, 'ProvisionedPollerConfig must be an object'],
      [{ minimum: 2 }, 'has no setting "minimum"'],
    ],
  ],
]);

const redrive = (own: Json, target: Json): Json => ({
  functions: { f: {} },
  resources: { q: { type: 'sqs', deadLetterQueue: 'dead', ...own }, dead: { type: 'sqs', ...target } },
  triggers: [{ id: 't', type: 'sqs', source: 'q' }],
});

describeErrors('queues', [
  ['a batch above 10 without window', queue({}, { batchSize: 11 }), 'triggers.t.maximumBatchingWindow', 'above 10 Lambda wants', '"1s"'],
  [
    'a FIFO batch above 10',
    queue({ fifo: true }, { batchSize: 11 }),
    'triggers.t.batchSize',
    'BatchSize of a FIFO queue is 10 at most, not 11',
    '10',
  ],
  [
    'a FIFO window',
    queue({ fifo: true }, { maximumBatchingWindow: '5s' }),
    'triggers.t.maximumBatchingWindow',
    'no batching window',
    '"0s"',
  ],
  [
    'pollers beside a maximum concurrency',
    queue({}, { maximumConcurrency: 5, provisionedPollers: {} }),
    'triggers.t.provisionedPollers',
    'MaximumConcurrency and provisioned pollers do not go together',
    'Remove one',
  ],
  [
    'a visibility timeout below the function timeout',
    queue({ visibilityTimeout: '30s' }, {}, { timeout: '31s' }),
    'resources.q.visibilityTimeout',
    'Queue visibility timeout: 30 seconds is less than Function timeout: 31 seconds',
    'AWS advises 186s',
  ],
  [
    'a visibility timeout below that of a version behind the alias',
    queue(
      { visibilityTimeout: '30s' },
      { qualifier: 'live' },
      { aliases: { live: { version: '2' } }, versions: { 2: { timeout: '60s' } } },
    ),
    'resources.q.visibilityTimeout',
    'less than Function timeout: 60 seconds',
  ],
  [
    'the same mapping twice',
    {
      functions: { f: {} },
      resources: { q: { type: 'sqs' } },
      triggers: [
        { id: 'one', type: 'sqs', source: 'q' },
        { id: 'two', type: 'sqs', source: 'q' },
      ],
    },
    'triggers.two',
    'An event source mapping from "q" to function "f" already exists: "one"',
    'Remove one',
  ],
  [
    'a FIFO queue with a standard dead-letter queue',
    redrive({ fifo: true }, {}),
    'resources.q.deadLetterQueue',
    'must be a FIFO queue too',
    'fifo of "dead" to true',
  ],
  [
    'a standard queue with a FIFO dead-letter queue',
    redrive({}, { fifo: true }),
    'resources.q.deadLetterQueue',
    'must be a standard queue too',
    'fifo of "dead" to false',
  ],
  ['a queue as its own dead-letter queue', queue({ deadLetterQueue: 'q' }), 'resources.q.deadLetterQueue', 'its own dead-letter queue'],
  [
    'a setting of streams',
    queue({}, { parallelizationFactor: 2 }),
    'triggers.t.parallelizationFactor',
    'has no setting "parallelizationFactor"',
  ],
]);

describeWarnings('a queue', [
  [
    'T3: that hides messages for less than six times the function timeout',
    queue({ visibilityTimeout: '359s' }, {}, { timeout: '60s' }),
    'resources.q.visibilityTimeout',
    'AWS advises six times the timeout of "f" (1m)',
    '"6m" or more',
  ],
  [
    'T3: that hides messages for less than that plus the batching window',
    queue({ visibilityTimeout: '419s' }, { maximumBatchingWindow: '60s' }, { timeout: '60s' }),
    'resources.q.visibilityTimeout',
    'plus the batching window of 1m',
    '"7m" or more',
  ],
  [
    'whose maximum concurrency is above what the function has reserved',
    queue({}, { maximumConcurrency: 20 }, { reservedConcurrentExecutions: 10 }),
    'triggers.t.maximumConcurrency',
    'is 20 in all, above its reserved concurrency of 10',
    '10 in all',
  ],
  [
    'that is also where its function puts failed events',
    queue({}, {}, { deadLetterQueue: 'q' }),
    'functions.f.deadLetterQueue',
    'The dead-letter queue "q" invokes "f" again',
  ],
]);

describe('T3: a function timeout of 60 seconds', () => {
  const withVisibility = (visibilityTimeout: string, maximumBatchingWindow: string) =>
    queue({ visibilityTimeout }, { maximumBatchingWindow }, { timeout: '60s' });

  it('asks for a visibility timeout of 360 seconds, or 420 with a window of 60 seconds (sqs.visibility-advised)', () => {
    expect(warningsOf(withVisibility('360s', '0s'))).toEqual([]);
    expect(warningsOf(withVisibility('420s', '60s'))).toEqual([]);
    expect(warningsOf(withVisibility('359s', '0s'))).toHaveLength(1);
    expect(warningsOf(withVisibility('419s', '60s'))).toHaveLength(1);
  });

  it('is refused by Lambda with a visibility timeout of 30 seconds (sqs.visibility-at-least-timeout)', () => {
    expect(problemsOf(withVisibility('30s', '0s')).map(({ path, message }) => [path, message])).toEqual([
      [
        'resources.q.visibilityTimeout',
        'Queue visibility timeout: 30 seconds is less than Function timeout: 60 seconds, so AWS refuses the event source mapping.',
      ],
    ]);
  });
});

it('follows AWS in these', () => {
  cites('sqs.visibility-at-least-timeout', 'mapping.fifo-batch-size-maximum', 'mapping.fifo-has-no-window', 'mapping.large-batch-window');
  cites('mapping.pollers-exclude-maximum-concurrency');
});
