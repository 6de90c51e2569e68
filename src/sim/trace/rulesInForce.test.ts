import { describe, expect, it } from 'vitest';
import { gallery } from '../scenario/gallery/index.ts';
import { simulateText } from '../testing.ts';
import { rulesInForce } from './rulesInForce.ts';
import { ruleUses } from './ruleUses.ts';

const idsOf = (scenario: unknown): string[] => rulesInForce(simulateText(scenario).trace).map(({ id }) => id);
const plain = {
  functions: { f: { handler: [{ io: '10ms' }] } },
  triggers: [{ id: 't', type: 'sdk', function: 'f' }],
  traffic: [{ to: 't', pattern: 'constant', rate: 1 }],
  duration: '5s',
};

describe('the rules in force', () => {
  it('are those of the features that are used', () => {
    const ids = idsOf(plain);
    expect(ids).toContain('lifecycle.one-request-per-environment');
    expect(ids).toContain('billing.duration-x86-tier-1');
    expect(ids).toContain('sdk.retry-quota');
    for (const family of ['sqs', 'iam', 'snapstart', 'provisioned', 'kinesis', 's3', 'api-gateway', 'billing.provisioned', 'billing.free'])
      expect(ids.filter((id) => id.startsWith(family))).toEqual([]);
  });

  it('are those of clients and of asynchronous events where a handler calls', () => {
    const call = { call: 'lambda:InvokeFunction', on: 'g', invocationType: 'Event' };
    const functions = { f: { handler: [call] }, g: { handler: [{ io: '1ms' }] } };
    const ids = idsOf({ ...plain, functions, triggers: [{ id: 't', type: 'function-url', function: 'f' }] });
    expect(ids).toContain('sdk.retry-quota');
    expect(ids).toContain('async.first-retry-wait');
    expect(ids).toContain('recursion.hops');
  });

  it('grow with a feature that a change during the run brings', () => {
    const reserved = 'concurrency.reserved';
    expect(idsOf(plain)).not.toContain(reserved);
    const timeline = [{ at: '2s', set: { 'functions.f.reservedConcurrentExecutions': 5 } }];
    expect(idsOf({ ...plain, timeline })).toContain(reserved);
  });

  it.each(gallery.map(({ slug, scenario }) => [slug, scenario] as const))('hold every rule that decided something: %s', (_, scenario) => {
    const { trace } = simulateText(scenario);
    const ids = new Set(rulesInForce(trace).map(({ id }) => id));
    const uses = ruleUses(trace);
    expect(uses.size).toBeGreaterThan(0);
    for (const [id, { count, first }] of uses) {
      expect(ids.has(id), id).toBe(true);
      expect(count).toBeGreaterThan(0);
      const table = first.kind === 'invocation' ? trace.invocations : trace.environments;
      expect(first.row).toBeLessThan(table.length);
    }
  });
});
