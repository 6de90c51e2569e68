import { describe, expect, it } from 'vitest';
import { firstColdStart, gallery, setPath } from '../../sim/index.ts';
import { alignLists } from './alignLists.ts';
import { changedSettings } from './changedSettings.ts';

const json = firstColdStart.scenario;

function changed(path: string, value: unknown, from: unknown = json) {
  const set = setPath(from, path, value);
  if (!set.ok) throw new Error(set.problem.message);
  return changedSettings(from, set.json).map(({ path: where, name, before, after }) => [where, name, before, after]);
}

describe('changed settings', () => {
  it.each(gallery.map(({ slug, scenario }) => [slug, scenario] as const))('are none between a scenario and itself: %s', (_, scenario) => {
    expect(changedSettings(scenario, structuredClone(scenario))).toEqual([]);
  });

  it.each([
    ['functions.checkout.memorySize', 1024, 'Memory of function checkout', '512 MB', '1,024 MB'],
    ['functions.checkout.timeout', '1m', 'Timeout of function checkout', '10 s', '60 s'],
    ['functions.checkout.reservedConcurrentExecutions', undefined, 'Reserved concurrency of function checkout', '2', 'none'],
    ['functions.checkout.snapStart', true, 'Snap start of function checkout', 'off (default)', 'on'],
    ['functions.checkout.handler.0.cpu', '20ms', 'Handler, 1, CPU time of function checkout', 'lognormal p50 9ms p99 16ms', '20 ms'],
    ['functions.checkout.package.type', 'Image', 'Package, Type of function checkout', 'Zip (default)', 'Image'],
    ['traffic.0.rate', 3, 'Rate of traffic shoppers', '1 a second', '3 a second'],
    ['triggers.0.maximumAttempts', 3, 'Maximum attempts of trigger api', '1 (default)', '3'],
    ['account.concurrentExecutions', 10, 'Account concurrency of the account', '1,000 (default)', '10'],
    ['seed', 5, 'Seed of the run', '391', '5'],
  ] as const)('are named: %s', (path, value, name, before, after) => {
    expect(changed(path, value)).toEqual([
      [path.replace('traffic.0', 'traffic.shoppers').replace('triggers.0', 'triggers.api'), name, before, after],
    ]);
  });

  it('are none where only the default is said aloud, a remark changes, or the name', () => {
    expect(changed('functions.checkout.snapStart', false)).toEqual([]);
    expect(changed('account.concurrentExecutions', 1000)).toEqual([]);
    expect(changed('description', 'x')).toEqual([]);
    expect(changed('functions.checkout.init.0.description', 'x')).toEqual([]);
    expect(changed('name', 'x')).toEqual([]);
  });

  it('are the parts that came or went', () => {
    const more = [{ at: '1s', kill: { function: 'checkout' } }];
    expect(changed('timeline', more)).toEqual([['timeline.0', 'timeline entry 1', 'not there', 'there']]);
    expect(changed('resources.orders', undefined)).toEqual([['resources.orders', 'resource orders', 'there', 'not there']]);
    const inFront = [{ id: 'new', to: 'api', pattern: 'constant', rate: 1 }, ...json.traffic!];
    expect(changed('traffic', inFront)).toEqual([['traffic.new', 'traffic new', 'not there', 'there']]);
    const fewerSteps = changed('functions.checkout.handler', [{ call: 'dynamodb:PutItem', on: 'orders' }]);
    expect(fewerSteps.map(([path, , before, after]) => [path, before, after])).toEqual([
      ['functions.checkout.handler.0', expect.stringContaining('cpu'), expect.any(String)],
    ]);
  });
});

describe('aligned lists', () => {
  it.each([
    ['equal', 'abc', 'abc', '00 11 22'],
    ['one in front', 'abc', 'xabc', '-0 01 12 23'],
    ['one taken away', 'abc', 'ac', '00 1- 21'],
    ['one changed', 'abc', 'axc', '00 11 22'],
    ['empty', '', 'ab', '-0 -1'],
  ])('%s', (_, before, after, expected) => {
    const pairs = alignLists([...before], [...after]);
    expect(pairs.map(([a, b]) => `${a ?? '-'}${b ?? '-'}`).join(' ')).toBe(expected);
  });

  it('goes by id, whatever else changed', () => {
    const before = [
      { id: 'a', rate: 1 },
      { id: 'b', rate: 1 },
    ];
    const after = [{ id: 'b', rate: 2 }];
    expect(alignLists(before, after)).toEqual([
      [0, null],
      [1, 0],
    ]);
  });
});
