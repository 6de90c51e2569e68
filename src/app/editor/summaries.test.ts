import { describe, expect, it } from 'vitest';
import * as summaries from './summaries.ts';

const json = {
  duration: '40s',
  functions: { checkout: { runtime: 'python3.13', memorySize: 512, init: [{ cpu: '1ms' }] } },
  triggers: [{ id: 'api', type: 'api-gateway', function: 'checkout' }],
  traffic: [
    { to: 'api', pattern: 'poisson', rate: 6 },
    { to: 'api', pattern: 'burst', count: 5 },
  ],
  resources: { orders: { type: 'dynamodb' } },
  timeline: [{ at: '1s', fault: { on: 'orders' } }],
  platform: { placement: 'newest', rules: { 'lifecycle.provisioning': 3 } },
};

describe('what the rows say', () => {
  it('says it in a few words', () => {
    expect(summaries.functionSummary(json, 'checkout')).toBe('Python 3.13 · 512 MB');
    expect(summaries.coldStartSummary(json, 'checkout')).toMatch(/^\d+ ms \+ 1 step$/);
    expect(summaries.triggersSummary(json)).toBe('API Gateway');
    expect(summaries.trafficSummary(json)).toBe('Poisson 6/s + 1 more');
    expect(summaries.trafficSummary({ traffic: [{ to: 'api', pattern: 'constant', rate: 1 / 360 }] })).toBe('Constant 0.00278/s');
    expect(summaries.resourcesSummary(json)).toBe('DynamoDB table');
    expect(summaries.timelineSummary(json)).toBe('1 fault');
    expect(summaries.runSummary(json)).toBe('1,000 · 40 s');
    expect(summaries.assumptionsSummary(json)).toBe('2 changed');
  });
  const odd: unknown[] = [
    null,
    3,
    'x',
    [],
    {},
    { functions: 'x', triggers: 3, traffic: {}, timeline: null, platform: [] },
    { functions: { f: null }, triggers: [null] },
  ];
  it.each(odd.map((value) => ({ value })))('survives $value', ({ value }) => {
    const { runtimeName: _, ...rows } = summaries;
    for (const say of Object.values(rows)) expect(typeof say(value, 'f')).toBe('string');
  });
  it.each([
    ['python3.13', 'Python 3.13'],
    ['nodejs22.x', 'Node.js 22'],
    ['java21', 'Java 21'],
    ['dotnet8', '.NET 8'],
    ['provided.al2023', 'OS-only al2023'],
  ])('names %s', (runtime, name) => expect(summaries.runtimeName(runtime)).toBe(name));
});
