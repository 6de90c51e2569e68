import { describe, expect, it } from 'vitest';
import { gallery, getPath, parseDuration, parseScenario, setPath } from '../../sim/index.ts';
import { settingAt, settingsIn } from './settingsIn.ts';

const json = {
  duration: '1m',
  functions: {
    work: { memorySize: 256, timeout: '5s', init: [{ cpu: '100ms' }], handler: [{ cpu: { lognormal: { p50: '9ms', p99: '16ms' } } }] },
  },
  resources: { 'my.queue': { type: 'sqs', visibilityTimeout: '40s' } },
  triggers: [{ id: 'api', type: 'sdk', function: 'work' }],
  traffic: [
    { id: 'shoppers', to: 'api', pattern: 'poisson', rate: 2 },
    { to: 'api', pattern: 'burst', count: 5, at: '10s' },
  ],
};

describe('settingsIn', () => {
  it('finds numbers, sizes and durations with their ranges, written or not', () => {
    const find = (path: string) => settingsIn(json).find((setting) => setting.path === path);
    expect(find('functions.work.memorySize')).toMatchObject({
      ...{ of: 'function work', name: 'Memory', kind: 'size', unit: 'MB', min: 128, max: 10_240, value: 256 },
    });
    expect(find('functions.work.timeout')).toMatchObject({ kind: 'duration', value: 5e6, max: 900e6 });
    expect(find('functions.work.ephemeralStorage')).toMatchObject({ value: 512 });
    expect(find('functions.work.reservedConcurrentExecutions')).toMatchObject({ kind: 'integer', value: null });
    expect(find('functions.work.init.0.cpu')).toMatchObject({ name: 'Init, 1, CPU time', kind: 'duration', value: 100_000 });
    expect(find('functions.work.handler.0.cpu.lognormal.p99')).toMatchObject({ value: 16_000 });
    expect(find('resources.my.queue.visibilityTimeout')).toMatchObject({ of: 'resource my.queue', value: 40e6 });
    expect(find('traffic.shoppers.rate')).toMatchObject({ of: 'traffic shoppers', kind: 'number', unit: '1/s', value: 2 });
    expect(find('traffic.1.count')).toMatchObject({ of: 'traffic burst 2', kind: 'integer', value: 5 });
    expect(find('account.concurrentExecutions')).toMatchObject({ value: 1000 });
    expect(find('seed')).toBeUndefined();
  });

  it.each(gallery.map(({ slug, scenario }) => [slug, scenario] as const))('names places that can be written: %s', (_, scenario) => {
    const settings = settingsIn(scenario);
    expect(settings.length).toBeGreaterThan(20);
    expect(new Set(settings.map(({ path }) => path)).size).toBe(settings.length);
    for (const { path, value, kind } of settings) {
      const set = setPath(scenario, path, 'x');
      expect(set.ok && getPath(set.json, path), path).toBe('x');
      const written = getPath(scenario, path);
      if (written !== undefined) expect(value, path).toBe(kind === 'duration' ? parseDuration(String(written)) : written);
    }
  });

  it.each(gallery.map(({ slug, scenario }) => [slug, scenario] as const))('gives as value what the simulator reads: %s', (_, scenario) => {
    const parsed = parseScenario(scenario);
    if (!parsed.ok) throw new Error(parsed.problems[0]?.message);
    const byName = (parts: readonly { readonly name: string }[]) => Object.fromEntries(parts.map((part) => [part.name, part]));
    const { functions, resources } = parsed.scenario;
    const readable = { ...parsed.scenario, functions: byName(functions), resources: byName(resources) };
    let compared = 0;
    for (const { path, value } of settingsIn(scenario)) {
      const read = getPath(readable, path);
      if (typeof read !== 'number' || value === null) continue;
      expect(value, path).toBe(read);
      compared++;
    }
    expect(compared).toBeGreaterThan(8);
  });
});

it('does not offer recorded counts, one by one', () => {
  const traffic = [{ to: 'api', pattern: 'replay', perMinute: Array(101).fill(5) }];
  expect(settingsIn({ ...json, traffic }).filter(({ path }) => path.includes('perMinute'))).toEqual([]);
});

describe('settingAt', () => {
  it('takes every way to write a path, and is null where no number is declared', () => {
    expect(settingAt(json, 'traffic.0.rate')?.path).toBe('traffic.shoppers.rate');
    expect(settingAt(json, 'functions.work.handler[0].cpu.lognormal.p50')?.value).toBe(9000);
    expect(settingAt(json, 'functions.work.runtime')).toBeNull();
    expect(settingAt(json, 'functions.nobody.memorySize')).toBeNull();
    expect(settingAt('no scenario', 'functions.work.memorySize')).toBeNull();
  });
});
