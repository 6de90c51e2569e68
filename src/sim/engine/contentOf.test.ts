/** What is found again of an event's content is what the engine sent. */

import fc from 'fast-check';
import { describe, expect, it } from 'vitest';
import { lifecycleTables } from '../lifecycles/tables.generated.ts';
import type { Scenario } from '../scenario/model.ts';
import { parseScenario } from '../scenario/parseScenario.ts';
import { originKinds } from '../trace/tables.ts';
import { connectWorld } from './connectWorld.ts';
import { type CarriedContent, contentOf, contentOfInvocation } from './contentOf.ts';
import { createWorld } from './createWorld.ts';
import { runLoop } from './loop.ts';
import { simulate } from './simulate.ts';
import { timelineEvents } from './timeline.ts';
import { createTraffic } from './traffic.ts';

/** What each request carried when it was sent, by its row: the engine's own slots, as their driver got them. */
function sentBy(scenario: Scenario): CarriedContent[] {
  const world = createWorld(scenario, lifecycleTables, false);
  const traffic = createTraffic(scenario, world.triggers);
  connectWorld(world, traffic);
  const sent: CarriedContent[] = [];
  for (const trigger of world.triggers) {
    const { driver } = trigger;
    trigger.driver = {
      ...driver,
      arrived: (w, t, slot) => {
        const { key, body, size, row } = w.slots;
        sent[row[slot] as number] = { key: key[slot] as number, body: w.bodies[body[slot] as number] ?? null, size: size[slot] as number };
        driver.arrived(w, t, slot);
      },
    };
  }
  const limits = { events: 1e6, bytes: 1e9 };
  runLoop(world, traffic, timelineEvents(scenario.timeline), [{ from: 0, scenario }], limits);
  return sent;
}

const bodies = [{ body: { kind: 'a' }, weight: 2 }, { body: { kind: 'b' } }];

const scenarioArbitrary = fc
  .record({
    seed: fc.integer({ min: 1, max: 1e6 }),
    keys: fc.constantFrom(null, { count: 5, skew: 1 }),
    errorRate: fc.constantFrom(0, 0.5, 1),
    duplicateRate: fc.constantFrom(0, 0.5),
    sends: fc.constantFrom(null, { kind: 'c' }),
    payloadSize: fc.constantFrom(1, 300),
    onFailure: fc.constantFrom(null, 'topic', 'bus', 'g'),
    onSuccess: fc.constantFrom(null, 'bus', 'g'),
    deadLetterQueue: fc.constantFrom(null, 'topic'),
    reserved: fc.constantFrom(null, 0, 1),
  })
  .map(({ seed, keys, errorRate, duplicateRate, sends, payloadSize, onFailure, onSuccess, deadLetterQueue, reserved }) => ({
    version: 1,
    seed,
    duration: '6m',
    platform: { duplicateRate },
    functions: {
      f: {
        handler: [
          { io: '1s' },
          { call: 'sns:Publish', on: 'topic', body: sends },
          { call: 'lambda:InvokeFunction', on: 'g', body: { kind: 'd' } },
        ],
        errorRate,
        reservedConcurrentExecutions: reserved,
        asyncConfig: { onFailure, onSuccess, maximumRetryAttempts: 1, maximumEventAge: '60s' },
        deadLetterQueue,
      },
      g: { handler: [{ io: '10ms' }] },
    },
    resources: { bucket: { type: 's3' }, topic: { type: 'sns' }, bus: { type: 'eventbridge' }, stream: { type: 'kinesis', shards: 2 } },
    triggers: [
      { id: 'uploads', type: 's3', source: 'bucket', function: 'f' },
      { id: 'calls', type: 'sdk', function: 'f', maximumAttempts: 2 },
      { id: 'records', type: 'kinesis', source: 'stream', function: 'f', batchSize: 5, maximumRetryAttempts: 1, onFailure: 'topic' },
      { id: 'news', type: 'sns', source: 'topic', function: 'g' },
      { id: 'rule', type: 'eventbridge', source: 'bus', function: 'g' },
      { id: 'clock', type: 'schedule', function: 'g', expression: 'rate(1 minute)' },
    ],
    traffic: [
      ...['bucket', 'calls', 'stream'].map((to) => ({ to, pattern: 'poisson', rate: 0.2, end: '2m', bodies, keys, payloadSize })),
      { id: 'more', to: 'topic', pattern: 'poisson', rate: 0.2, end: '2m' },
    ],
    timeline: [
      { at: '30s', invoke: { trigger: 'uploads', count: 2 } },
      { at: '60s', set: { 'traffic.more.payloadSize': 7 } },
    ],
  }));

describe('the content of an event', () => {
  it('is found again as it was sent, whatever the event follows from', () => {
    const origins = new Set<number>();
    fc.assert(
      fc.property(scenarioArbitrary, (input) => {
        const result = parseScenario(input);
        if (!result.ok) throw new Error(result.problems.map(({ path, message }) => `${path}: ${message}`).join('\n'));
        const trace = simulate(result.scenario);
        const sent = sentBy(result.scenario);
        expect(sent.length).toBe(trace.requests.length);
        for (const kind of trace.origins.kind) origins.add(kind);
        const streams = trace.triggers.findIndex(({ id }) => id === 'records');
        sent.forEach((content, row) => {
          const found = contentOf(trace, row);
          const fromStream = isFromStream(trace, row, streams);
          // What streams tell their destinations is metadata of their own.
          if (!fromStream) expect(found).toEqual(content);
        });
      }),
      { numRuns: 40, seed: 20261124 },
    );
    expect([...origins].sort()).toEqual([0, 1, 2, 3, 4]);
  });

  it('of a batch is that of its first record, and as large as all of them', () => {
    const result = parseScenario({
      version: 1,
      seed: 3,
      duration: '20s',
      functions: { f: { handler: [{ io: '1s' }] } },
      resources: { stream: { type: 'kinesis', shards: 1 } },
      triggers: [{ id: 'records', type: 'kinesis', source: 'stream', function: 'f', batchSize: 10 }],
      traffic: [{ to: 'stream', pattern: 'burst', count: 10, at: '1s', payloadSize: 3, bodies }],
    });
    if (!result.ok) throw new Error('not a scenario');
    const trace = simulate(result.scenario);
    expect(trace.invocations.length).toBe(1);
    expect(contentOfInvocation(trace, 0)).toEqual({ ...contentOf(trace, 0), size: 30 });
  });
});

/** Whether it is what a stream's mapping told a destination, or a second delivery of that. */
function isFromStream(trace: ReturnType<typeof simulate>, row: number, streams: number): boolean {
  const origin = trace.origins.request.indexOf(row);
  const kind = originKinds[trace.origins.kind[origin] ?? -1]?.name;
  const parent = trace.origins.parent[origin] as number;
  if (kind === 'duplicate') return isFromStream(trace, parent, streams);
  return kind === 'onFailure' && trace.requests.trigger[parent] === streams;
}
