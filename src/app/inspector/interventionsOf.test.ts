import { expect, it } from 'vitest';
import { runOf } from '../../charts/testing.ts';
import type { ScenarioInput } from '../../sim/index.ts';
import { interventionsOf } from './interventionsOf.ts';

const scenario = (timeline: NonNullable<ScenarioInput['timeline']>): ScenarioInput => ({
  version: 1,
  duration: '60s',
  platform: { provisioning: '0s', initDuration: '0s' },
  functions: { f: { handler: [{ io: '100ms' }, { call: 'dynamodb:GetItem', on: 'table' }] } },
  resources: { table: { type: 'dynamodb' } },
  triggers: [{ id: 'calls', type: 'sdk', function: 'f' }],
  traffic: [{ to: 'calls', pattern: 'constant', rate: 2 }],
  timeline,
});

it('tells each entry in words at its moment, and of a kill how many environments it ended', () => {
  const trace = runOf(
    scenario([
      { at: '40s', deploy: { function: 'f' } },
      { at: '10s', kill: { function: 'f', count: 50 } },
      { at: '15s', fault: { on: 'table', errorRate: 1, for: '5s' } },
      { at: '30s', set: { 'functions.f.memorySize': 512 } },
      { at: '35s', invoke: { trigger: 'calls', count: 3 } },
      { at: '50s', poison: { trigger: 'calls' } },
    ]),
  );
  expect(interventionsOf(trace).map(({ time, text }) => [time / 1e6, text])).toEqual([
    [10, '1 environment of f killed'],
    [15, 'table has a fault for 5 s'],
    [20, 'The fault of table ends'],
    [30, 'Settings change: memorySize'],
    [35, '3 extra requests by calls'],
    [40, 'New code of f is deployed'],
    [50, '1 poison item for calls'],
  ]);
});

it('a run without a timeline has none', () => {
  expect(interventionsOf(runOf(scenario([])))).toEqual([]);
});

it('names a setting once that changes in several functions', () => {
  const input = scenario([{ at: '30s', set: { 'functions.f.memorySize': 512, 'functions.g.memorySize': 512 } }]);
  const trace = runOf({ ...input, functions: { ...input.functions, g: {} } });
  expect(interventionsOf(trace).map(({ text }) => text)).toEqual(['Settings change: memorySize']);
});
