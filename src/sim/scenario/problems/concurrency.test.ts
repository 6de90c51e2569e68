import { it } from 'vitest';
import { cites } from '../../rules/testing.ts';
import { describeErrors, fn } from './testing.ts';

describeErrors('concurrency', [
  [
    'reserving more than 900 of 1,000',
    fn({ reservedConcurrentExecutions: 901 }),
    'functions.f.reservedConcurrentExecutions',
    "decreases account's UnreservedConcurrentExecution below its minimum value of [100]",
    '900 at most',
  ],
  [
    'reserving in sum',
    { functions: { a: { reservedConcurrentExecutions: 500 }, b: { reservedConcurrentExecutions: 401 } } },
    'functions.b.reservedConcurrentExecutions',
    '99 of 1,000',
    '400 at most',
  ],
  [
    'reserving in a new account',
    fn({ reservedConcurrentExecutions: 1 }, { account: { concurrentExecutions: 10 } }),
    'functions.f.reservedConcurrentExecutions',
    'minimum value of [10]',
    '0 at most',
  ],
  [
    'provisioning more than 900',
    fn({ provisionedConcurrentExecutions: 901 }),
    'functions.f.provisionedConcurrentExecutions',
    'ProvisionedConcurrentExecutions',
  ],
  [
    'provisioned above reserved',
    fn({ provisionedConcurrentExecutions: 11, reservedConcurrentExecutions: 10 }),
    'functions.f.provisionedConcurrentExecutions',
    "above the function's reserved concurrency of 10",
  ],
  [
    'provisioned on $LATEST by an alias',
    fn({ aliases: { live: { version: '$LATEST', provisionedConcurrentExecutions: 1 } } }),
    'functions.f.aliases.live.version',
    'cannot be applied to unpublished function versions',
    '"version": "1"',
  ],
  [
    'an alias called $LATEST',
    fn({ aliases: { $LATEST: { provisionedConcurrentExecutions: 1 } } }),
    'functions.f.aliases.$LATEST',
    'cannot be applied to unpublished function versions',
  ],
  [
    'a trigger on $LATEST of a provisioned function',
    { functions: { f: { provisionedConcurrentExecutions: 1 } }, triggers: [{ type: 'sdk', qualifier: '$LATEST' }] },
    'triggers.0.qualifier',
    'cannot be applied to unpublished function versions',
  ],
  ['an alias that is a number', fn({ aliases: { 12: {} } }), 'functions.f.aliases.12', 'cannot be the name of an alias'],
  ['weights above 1', fn({ aliases: { live: { weights: { 1: 0.6, 2: 0.6 } } } }), 'functions.f.aliases.live.weights', 'add up to 1.2'],
  [
    'SnapStart for Node',
    fn({ snapStart: true, runtime: 'nodejs22.x' }),
    'functions.f.snapStart',
    'nodejs22.x is not supported for SnapStart',
  ],
  ['SnapStart for Python 3.11', fn({ snapStart: true, runtime: 'python3.11' }), 'functions.f.snapStart', 'not supported for SnapStart'],
  [
    'SnapStart for an image',
    fn({ snapStart: true, runtime: 'java21', package: { type: 'Image' } }),
    'functions.f.snapStart',
    'container images',
  ],
  [
    'SnapStart with 1 GB of /tmp',
    fn({ snapStart: true, runtime: 'java21', ephemeralStorage: 1024 }),
    'functions.f.snapStart',
    '512 MB of /tmp',
  ],
  [
    'SnapStart with provisioned concurrency',
    fn({ snapStart: true, runtime: 'java21', provisionedConcurrentExecutions: 1 }),
    'functions.f.snapStart',
    'do not go together',
  ],
]);

it('follows AWS in all of these', () => {
  cites('limits.unreserved-minimum', 'limits.account-concurrency', 'concurrency.provisioned-not-on-latest');
});
