import { expect, it } from 'vitest';
import { cites } from '../../rules/testing.ts';
import { describeErrors, describeWarnings, fn, type Json, problemsOf } from './testing.ts';

/** A function with an alias `live`. */
const alias = (settings: Json, f: Json = {}): Json => fn({ aliases: { live: settings }, ...f });

const SCALING = 'functions.f.aliases.live.autoScaling';

/** The same with Application Auto Scaling. */
const scaling = (settings: unknown): Json => alias({ provisionedConcurrentExecutions: 1, autoScaling: settings });

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
  ['weights above 1', alias({ weights: { 2: 0.6, 3: 0.6 } }), 'functions.f.aliases.live.weights', 'add up to 1.2'],
  [
    'three versions behind an alias',
    alias({ weights: { 2: 0.1, 3: 0.1 } }),
    'functions.f.aliases.live.weights',
    'two versions at most; this one points to 3',
  ],
  [
    'a weight of the alias’s own version',
    alias({ version: '2', weights: { 2: 0.1 } }),
    'functions.f.aliases.live.weights.2',
    'points to already',
  ],
  [
    'a weight of $LATEST',
    alias({ weights: { $LATEST: 0.1 } }),
    'functions.f.aliases.live.weights.$LATEST',
    'published versions; $LATEST is not one',
  ],
  [
    'a weight of an alias',
    alias({ weights: { canary: 0.1 } }),
    'functions.f.aliases.live.weights.canary',
    'A version is a number, not "canary"',
  ],
  ['weights beside $LATEST', alias({ version: '$LATEST', weights: { 2: 0.1 } }), 'functions.f.aliases.live.weights', '$LATEST is not one'],
  ['a weight of 2', alias({ weights: { 2: 2 } }), 'functions.f.aliases.live.weights.2', 'from 0 to 1'],
  ['version 0', alias({ version: '0' }), 'functions.f.aliases.live.version', 'A version is a number, not "0"'],
  ['an alias of an alias', alias({ version: 'stable' }), 'functions.f.aliases.live.version', 'not "stable"', '"version": "1"'],
  ['an alias of a number', alias({ version: 2 }), 'functions.f.aliases.live.version', 'FunctionVersion must be text', 'Write "2"'],
  [
    'a misspelled setting of an alias',
    alias({ versoin: '2' }),
    'functions.f.aliases.live.versoin',
    'has no setting "versoin"',
    '"version"',
  ],
  ['an alias with a space', fn({ aliases: { 'a b': {} } }), 'functions.f.aliases.a b', 'cannot be the name of an alias'],
  [
    'half an environment',
    alias({ provisionedConcurrentExecutions: 0.5 }),
    'functions.f.aliases.live.provisionedConcurrentExecutions',
    'whole number',
  ],
  [
    'provisioned on an alias above reserved',
    fn({ reservedConcurrentExecutions: 10, aliases: { live: { provisionedConcurrentExecutions: 11 } } }),
    'functions.f.provisionedConcurrentExecutions',
    "(11 in all) is above the function's reserved concurrency of 10",
  ],
  [
    'scaling on $LATEST',
    alias({ version: '$LATEST', autoScaling: {} }),
    'functions.f.aliases.live.version',
    'cannot be applied to unpublished function versions',
  ],
  ['scaling backwards', scaling({ minCapacity: 5, maxCapacity: 4 }), `${SCALING}.minCapacity`, 'minCapacity is above maxCapacity', 'Swap'],
  [
    'a target of 5 %',
    scaling({ targetUtilization: 0.05 }),
    `${SCALING}.targetUtilization`,
    'TargetValue must be from 0.1 to 0.9, not 0.05',
    '0.1',
  ],
  ['a target of 91 %', scaling({ targetUtilization: 0.91 }), `${SCALING}.targetUtilization`, 'TargetValue must be from 0.1 to 0.9'],
  ['a target in percent', scaling({ targetUtilization: '70%' }), `${SCALING}.targetUtilization`, 'must be a number', 'Write 0.7'],
  ['a schedule without time', scaling({ schedule: [{ minCapacity: 5 }] }), `${SCALING}.schedule.0.at`, 'Schedule is missing'],
  [
    'a schedule that changes nothing',
    scaling({ schedule: [{ at: '1m' }] }),
    `${SCALING}.schedule.0`,
    'needs MinCapacity, MaxCapacity or both',
  ],
  [
    'a schedule above the maximum',
    scaling({ maxCapacity: 10, schedule: [{ at: '1m', minCapacity: 20 }] }),
    `${SCALING}.schedule.0`,
    'minCapacity (20) is above maxCapacity (10)',
  ],
  ['a bare time', scaling({ schedule: [{ at: 60, minCapacity: 5 }] }), `${SCALING}.schedule.0.at`, 'bare number 60'],
  ['scaling as a number', scaling(5), SCALING, 'autoScaling must be an object'],
  ['a version that is no number', fn({ versions: { v1: {} } }), 'functions.f.versions.v1', 'A version is a number from 1 on, not "v1"'],
  ['version 0 of a function', fn({ versions: { 0: {} } }), 'functions.f.versions.0', 'from 1 on, not "0"'],
  ['$LATEST as a version', fn({ versions: { $LATEST: {} } }), 'functions.f.versions.$LATEST', '$LATEST is the function itself'],
  [
    'a version with concurrency of its own',
    fn({ versions: { 1: { reservedConcurrentExecutions: 5 } } }),
    'functions.f.versions.1.reservedConcurrentExecutions',
    'has no setting',
  ],
  [
    '64 MB of a version',
    fn({ versions: { 1: { memorySize: 64 } } }),
    'functions.f.versions.1.memorySize',
    'MemorySize must be from 128 to 10,240 MB',
  ],
  [
    'layers of a version that is an image',
    fn({ package: { type: 'Image' }, versions: { 1: { package: { layers: [{ name: 'l' }] } } } }),
    'functions.f.versions.1.package.layers',
    'cannot have layers',
  ],
  [
    'a version of 251 MB',
    fn({ package: { layers: [{ name: 'l', size: 50 }] }, versions: { 1: { package: { size: 201 } } } }),
    'functions.f.versions.1.package.size',
    '251 MB unzipped',
  ],
  [
    'a reserved variable of a version',
    fn({ versions: { 1: { environment: { AWS_REGION: 'x' } } } }),
    'functions.f.versions.1.environment.AWS_REGION',
    'reserves',
  ],
  [
    'SnapStart of a Node version',
    fn({ runtime: 'nodejs22.x', versions: { 1: { snapStart: true } } }),
    'functions.f.versions.1.snapStart',
    'nodejs22.x is not supported for SnapStart',
  ],
  [
    'SnapStart beside provisioned concurrency on an alias',
    alias({ provisionedConcurrentExecutions: 1 }, { snapStart: true }),
    'functions.f.snapStart',
    'do not go together',
  ],
  [
    'SnapStart for Java 8',
    fn({ snapStart: true, runtime: 'java8.al2' }),
    'functions.f.snapStart',
    'java8.al2 is not supported for SnapStart',
  ],
  [
    'SnapStart for a runtime of one’s own',
    fn({ snapStart: true, runtime: 'provided.al2023' }),
    'functions.f.snapStart',
    'not supported for SnapStart',
  ],
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

describeWarnings('concurrency', [
  ['scaling without target or schedule', scaling({ targetUtilization: null }), SCALING, 'nothing ever scales', 'targetUtilization'],
  [
    'scaling beyond what is reserved',
    alias({ autoScaling: { maxCapacity: 20 } }, { reservedConcurrentExecutions: 10 }),
    `${SCALING}.maxCapacity`,
    "cannot grow to 20: the function's reserved concurrency is 10",
  ],
  [
    'SnapStart that a trigger passes by',
    { functions: { f: { runtime: 'java21', snapStart: true } }, triggers: [{ id: 't', type: 'sdk', qualifier: '$LATEST' }] },
    'triggers.t.qualifier',
    'SnapStart works on published versions only',
  ],
]);

it.each(['java11', 'java17', 'java21', 'python3.12', 'python3.13', 'dotnet8'])('supports SnapStart for %s', (runtime) => {
  expect(problemsOf(fn({ snapStart: true, runtime }))).toEqual([]);
});

it('takes an account of 10, of which nothing can be reserved, and one of 150, of which 50 can', () => {
  const account = (concurrentExecutions: number, reservedConcurrentExecutions: number | null) =>
    problemsOf(fn({ reservedConcurrentExecutions }, { account: { concurrentExecutions } })).length;
  expect([account(10, null), account(10, 0), account(10, 1), account(150, 50), account(150, 51)]).toEqual([0, 0, 1, 0, 1]);
});
