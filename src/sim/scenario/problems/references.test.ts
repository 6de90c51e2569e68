import { describeErrors, fn } from './testing.ts';

describeErrors('references', [
  [
    'an unknown destination',
    fn({ asyncConfig: { onFailure: 'faild' } }, { resources: { failed: { type: 'sqs' } } }),
    'functions.f.asyncConfig.onFailure',
    'no resource or function named "faild"',
    '"failed"',
  ],
  [
    'a table as a destination',
    fn({ asyncConfig: { onFailure: 't' } }, { resources: { t: { type: 'dynamodb' } } }),
    'functions.f.asyncConfig.onFailure',
    'of type dynamodb; OnFailure takes sqs, sns, eventbridge, s3',
  ],
  [
    'a bucket for successes',
    fn({ asyncConfig: { onSuccess: 'b' } }, { resources: { b: { type: 's3' } } }),
    'functions.f.asyncConfig.onSuccess',
    'OnSuccess takes sqs, sns, eventbridge',
  ],
  [
    'a bucket as a dead-letter queue',
    fn({ deadLetterQueue: 'b' }, { resources: { b: { type: 's3' } } }),
    'functions.f.deadLetterQueue',
    'DeadLetterConfig takes sqs, sns',
  ],
  [
    'a FIFO dead-letter queue',
    fn({ deadLetterQueue: 'q' }, { resources: { q: { type: 'sqs', fifo: true } } }),
    'functions.f.deadLetterQueue',
    'must be a standard queue',
  ],
  [
    'a trigger as a dead-letter queue',
    fn({ deadLetterQueue: 'api' }),
    'functions.f.deadLetterQueue',
    '"api" is a trigger; this must be a resource',
  ],
  [
    'a trigger to no function',
    fn({}, { triggers: [{ type: 'sdk', function: 'resise' }], functions: { resize: {} } }),
    'triggers.0.function',
    'no function named "resise"',
    '"resize"',
  ],
  [
    'a trigger that does not say which function',
    { functions: { a: {}, b: {} }, triggers: [{ type: 'sdk' }] },
    'triggers.0.function',
    'function is missing',
  ],
  ['a trigger from nowhere', fn({}, { triggers: [{ type: 's3' }] }), 'triggers.0.source', 'source is missing'],
  [
    'a trigger from a queue of the wrong kind',
    fn({}, { resources: { q: { type: 'sqs' } }, triggers: [{ type: 's3', source: 'q' }] }),
    'triggers.0.source',
    'of type sqs; source takes s3',
  ],
  [
    'a source for an SDK',
    fn({}, { resources: { q: { type: 'sqs' } }, triggers: [{ type: 'sdk', source: 'q' }] }),
    'triggers.0.source',
    'A trigger of type sdk has no setting "source"',
  ],
  [
    'an unknown trigger type',
    fn({}, { triggers: [{ id: 'x', type: 'apigateway' }] }),
    'triggers.x.type',
    'cannot be of type "apigateway"',
    '"api-gateway"',
  ],
  ['a trigger without type', fn({}, { triggers: [{ id: 'x' }] }), 'triggers.x', 'needs a type'],
  [
    'an unknown resource type',
    fn({}, { resources: { t: { type: 'dynamo' } } }),
    'resources.t.type',
    'cannot be of type "dynamo"',
    '"dynamodb"',
  ],
  ['a resource without type', fn({}, { resources: { t: {} } }), 'resources.t', 'needs a type'],
  [
    'a resource with a strange setting',
    fn({}, { resources: { t: { type: 's3', visibilityTimeout: '1s' } } }),
    'resources.t.visibilityTimeout',
    'A resource of type s3 has no setting',
  ],
]);
