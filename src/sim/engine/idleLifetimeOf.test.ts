import { expect, it } from 'vitest';
import { cites } from '../rules/testing.ts';
import { simulateText } from '../testing.ts';
import { pathOf } from '../trace/path/pathOf.ts';
import { idleLifetimeOf } from './idleLifetimeOf.ts';

it('is the time that every environment really lay idle before it was reclaimed', () => {
  cites('lifecycle.idle-lifetime');
  const { trace } = simulateText({
    version: 1,
    seed: 11,
    duration: '2h',
    platform: { idleLifetime: { uniform: ['5m', '7m'] } },
    functions: { work: { handler: [{ io: '2s' }] } },
    triggers: [{ id: 'api', type: 'api-gateway', function: 'work' }],
    traffic: [{ to: 'api', pattern: 'poisson', rate: 0.02 }],
  });
  let reclaimed = 0;
  for (let row = 0; row < trace.environments.length; row++) {
    const { steps } = pathOf(trace, { kind: 'environment', row }, trace.horizon);
    const end = steps.findIndex(({ event }) => event === 'after.idleLifetime');
    if (end < 0) continue;
    reclaimed++;
    expect((steps[end]?.from ?? 0) - (steps[end - 1]?.from ?? 0)).toBe(idleLifetimeOf(trace, row));
  }
  expect(reclaimed).toBeGreaterThan(5);
});
