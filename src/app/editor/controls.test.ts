import { describe, expect, it } from 'vitest';
import { controlsFor, derivedControls, readControl, writeControl } from './controls.ts';
import { getAt } from './path.ts';

const scenario = {
  functions: { f: { reservedConcurrentExecutions: 5, handler: [{ cpu: '20ms' }, { io: { lognormal: { p50: '400ms', p99: '1s' } } }] } },
  traffic: [{ to: 'api', pattern: 'poisson', rate: 6 }],
};

describe('derivedControls', () => {
  it('takes the first rate, the longest step and the reserved concurrency', () => {
    expect(derivedControls(scenario).map(({ path }) => path)).toEqual([
      'traffic.0.rate',
      'functions.f.handler.1.io',
      'functions.f.reservedConcurrentExecutions',
    ]);
  });
  it.each([
    [{ pattern: 'burst', count: 30, at: '1s' }, 'traffic.0.count'],
    [{ pattern: 'sine', mean: 3 }, 'traffic.0.mean'],
    [{ pattern: 'ramp', startRate: 1, endRate: 3 }, 'traffic.0.endRate'],
    [{ pattern: 'closed', users: 3 }, 'traffic.0.users'],
  ])('finds the amount of %j', (entry, path) => expect(derivedControls({ traffic: [entry] })[0]?.path).toBe(path));
  it.each([null, 'x', {}, { functions: 3, traffic: {} }, { functions: { f: [] } }])('makes nothing up for %j', (json) => {
    expect(derivedControls(json).filter(({ path }) => !path.endsWith('reservedConcurrentExecutions'))).toEqual([]);
  });
  it('keeps the value inside the range', () => {
    for (const rate of [0.5, 6, 100, 3000, 99_999]) {
      const found = derivedControls({ traffic: [{ pattern: 'poisson', rate }] })[0];
      expect(found?.max).toBeGreaterThanOrEqual(rate);
    }
  });
});

describe('controlsFor', () => {
  const own = { path: 'functions.f.handler[0].cpu', label: 'Work', unit: 'ms', min: 1, max: 100, step: 1, help: '' };
  it('uses the given controls where they have a place', () => expect(controlsFor(scenario, [own])[0]).toMatchObject({ label: 'Work' }));
  it('go on with the only function, which has been renamed', () => {
    expect(controlsFor(scenario, [{ ...own, path: 'functions.before.handler[0].cpu' }])[0]?.at).toEqual([
      'functions',
      'f',
      'handler',
      0,
      'cpu',
    ]);
    const two = { ...scenario, functions: { ...scenario.functions, g: {} } };
    expect(controlsFor(two, [{ ...own, path: 'functions.before.handler[0].cpu' }])).toEqual(derivedControls(two));
  });
  it('derives them when the scenario has become another one', () => {
    expect(controlsFor(scenario, [{ ...own, path: 'functions.gone.memorySize' }])).toEqual(derivedControls(scenario));
  });
});

describe('readControl and writeControl', () => {
  const [rate, time, reserved] = derivedControls(scenario);
  it('reads and writes a plain number', () => {
    expect(readControl(scenario, rate!)).toBe(6);
    expect(getAt(writeControl(scenario, rate!, 7.5), rate!.at)).toBe(7.5);
  });
  it('shows the median of a lognormal duration and keeps its shape when it moves', () => {
    const before = readControl(scenario, time!)!;
    expect(before).toBe(400);
    const after = writeControl(scenario, time!, before * 2);
    expect(readControl(after, time!)).toBeCloseTo(before * 2, 0);
    expect(getAt(after, time!.at)).toEqual({ lognormal: { p50: '800ms', p99: '2s' } });
  });
  it('writes a constant duration as text with its unit', () => {
    const json = { functions: { f: { handler: [{ io: '700ms' }] } } };
    const [io] = derivedControls(json);
    expect(readControl(json, io!)).toBe(700);
    expect(getAt(writeControl(json, io!, 1500), io!.at)).toBe('1.5s');
  });
  it('reads what is not set as null', () => expect(readControl({ functions: { f: {} } }, reserved!)).toBeNull());
});
