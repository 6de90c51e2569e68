import { describe, expect, it } from 'vitest';
import { simulateText } from '../testing.ts';
import { explainInvocation } from './explainInvocation.ts';

const quiet = { provisioning: '0s', initDuration: '0s', idleLifetime: '1h', maximumAge: '1h' };
const run = (handler: object[], trigger: object, more: object = {}) =>
  simulateText({
    duration: '1m',
    platform: quiet,
    functions: { f: { timeout: '60s', handler } },
    triggers: [{ id: 't', type: 'api-gateway', function: 'f', ...trigger }],
    traffic: [{ to: 't', pattern: 'burst', count: 1 }],
    ...more,
  }).trace;

describe('the explanation of an attempt', () => {
  it('says when its caller left and how long it went on', () => {
    expect(explainInvocation(run([{ io: '35s' }], {}), 0).sentence).toContain(
      'Its caller stopped waiting after 29 s, and it went on for 6 s.',
    );
  });

  it('says that it was still going when the run ended', () => {
    const sentence = explainInvocation(run([{ io: '50s' }], {}, { duration: '40s' }), 0).sentence;
    expect(sentence).toContain('stopped waiting after 29 s, and it was still going when the run ended.');
  });

  it('says nothing of the caller when the answer came in time', () => {
    expect(explainInvocation(run([{ io: '5s' }], {}), 0).sentence).not.toContain('caller');
    expect(explainInvocation(run([{ io: '50s' }], { type: 'function-url' }, { duration: '40s' }), 0).sentence).not.toContain('caller');
  });

  it('says that a client had no tokens left to try again, after the last attempt only', () => {
    const fault = { timeline: [{ at: '0s', fault: { on: 't', errorRate: 1, for: '1m' } }] };
    const trace = run([], { type: 'sdk', maximumAttempts: 3, retryQuota: 14 }, fault);
    expect(trace.invocations.length).toBe(2);
    expect(explainInvocation(trace, 0).sentence).toMatch(/It was tried again .* later\.$/);
    expect(explainInvocation(trace, 1).sentence).toMatch(/It was not tried again: its client had no tokens left for retries\.$/);
  });
});
