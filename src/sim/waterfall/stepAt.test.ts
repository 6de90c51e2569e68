import { describe, expect, it } from 'vitest';
import { uniform } from '../../base/random.ts';
import { NO_ROW } from '../../base/table.ts';
import { initWorkOf, workOf } from '../engine/workOf.ts';
import { gallery } from '../scenario/gallery/index.ts';
import { simulateText } from '../testing.ts';
import { stateAt } from '../trace/stateAt.ts';
import { stepAt } from './stepAt.ts';

const isIn = (t: number) => (step: { readonly start: number; readonly end: number }) => step.start <= t && t < step.end;

describe('the step under the cursor', () => {
  it.each(gallery)('is the one that the work of the environment has at that time, and none while it is frozen: $slug', ({ scenario }) => {
    const { trace } = simulateText(scenario);
    const { environments, invocations, horizon, machines } = trace;
    let running = 0;
    for (let i = 0; i < 24 && environments.length > 0; i++) {
      const row = Math.floor(uniform(3, i, 1) * invocations.length);
      const served = invocations.environment[row] as number;
      const environment = served === NO_ROW ? Math.floor(uniform(3, i, 2) * environments.length) : served;
      const from = i % 3 === 0 ? (environments.created[environment] as number) : (invocations.time[row] as number);
      const t = Math.min(horizon - 1, Math.floor(from + uniform(3, i, 4) ** 3 * 3e6));
      const found = stepAt(trace, environment, t);
      const stretch = stateAt(trace, environment, t);
      const phase = stretch === null ? null : machines.environment[stretch.state]?.phase;
      if (phase !== 'invoke' && phase !== 'init') {
        expect(found).toBeNull();
        continue;
      }
      if (found === null) continue;
      running++;
      expect(found.part).toBe(phase === 'invoke' ? 'handler' : 'init');
      if (found.step === null) continue;
      expect(isIn(t)(found.step)).toBe(true);
      const work = phase === 'invoke' ? workOf(trace, stretch?.invocation as number) : initWorkOf(trace, environment);
      expect(found.step).toEqual(work.find(isIn(t)));
    }
    expect(running).toBeGreaterThan(0);
  });

  it('is of init once for each environment, and of the handler every time', () => {
    const { trace } = simulateText({
      version: 1,
      duration: '30s',
      functions: { f: { init: [{ io: '300ms' }], handler: [{ io: '200ms' }] } },
      triggers: [{ id: 'api', type: 'api-gateway', function: 'f' }],
      traffic: [{ to: 'api', pattern: 'constant', rate: 1 }],
    });
    const parts: string[] = [];
    for (let t = 0; t < 10e6; t += 10_000) {
      const part = stepAt(trace, 0, t)?.part ?? 'none';
      if (parts.at(-1) !== part) parts.push(part);
    }
    expect(parts.filter((part) => part === 'init').length).toBe(1);
    expect(parts.filter((part) => part === 'handler').length).toBeGreaterThan(5);
    expect(parts.slice(0, 3)).toEqual(['none', 'init', 'handler']);
  });
});
