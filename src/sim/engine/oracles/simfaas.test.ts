/** The trace-driven cases of SimFaaS: another simulator's runs, event by event. */
import { describe, expect, it } from 'vitest';
import { summarise } from '../../metrics/summarise.ts';
import { parseScenario } from '../../scenario/parseScenario.ts';
import { simulate } from '../simulate.ts';
import { recordedStream, type StreamLaw } from './recordedStreams.ts';
import golden from './simfaasGolden.json' with { type: 'json' };

interface Case {
  readonly id: string;
  readonly arr: StreamLaw;
  readonly warm: StreamLaw;
  readonly cold: StreamLaw;
  readonly ttl: number;
  readonly cap: number;
  readonly seeds: readonly [number, number, number];
  readonly expect: Readonly<Record<string, number>>;
}

const micros = (s: number): string => `${Math.round(s * 1e6)}us`;
const take = (stream: () => number, count: number): string[] => Array.from({ length: count }, () => micros(stream()));

/** A recorded case as a person would write it. */
function scenarioOf({ arr, warm, cold, ttl, cap, seeds, expect: expected }: Case) {
  const end = Math.round((expected.end as number) * 1e6) + 1;
  const gap = recordedStream(arr, seeds[0]);
  const timestamps: string[] = [];
  for (let t = gap(); Math.round(t * 1e6) < end; t += gap()) timestamps.push(micros(t));
  return {
    version: 1,
    duration: `${end}us`,
    account: { concurrentExecutions: 2000 },
    platform: { idleLifetime: `${ttl}s`, maximumAge: '100000h', placement: 'newest', provisioning: '0ms', initDuration: '0ms' },
    functions: {
      f: {
        timeout: '900s',
        reservedConcurrentExecutions: cap,
        handler: [
          { io: { replay: take(recordedStream(warm, seeds[1]), expected.reqs as number) }, when: 'later' },
          { io: { replay: take(recordedStream(cold, seeds[2]), expected.reqs as number) }, when: 'first' },
        ],
      },
    },
    triggers: [{ id: 'callers', type: 'sdk', function: 'f', maximumAttempts: 1, callerTimeout: '1000h' }],
    traffic: [{ to: 'callers', pattern: 'replay', timestamps }],
  };
}

describe.each(golden.cases as unknown as Case[])('SimFaaS case $id', (recorded) => {
  it('agrees: integers exactly, reals to 1e-5', () => {
    const parsed = parseScenario(scenarioOf(recorded));
    if (!parsed.ok) throw new Error(parsed.problems.map(({ path, message }) => `${path}: ${message}`).join('\n'));
    const summary = summarise(simulate(parsed.scenario));
    const f = summary.functions.f as (typeof summary.functions)[string];
    const e = recorded.expect as Record<string, number> & { reqs: number; reject: number; expired: number; lifespan_sum: number };
    expect(summary.triggers.callers?.sent).toBe(e.reqs);
    expect(f.Throttles).toBe(e.reject);
    expect(f.coldStarts).toBe(e.cold);
    expect(f.Invocations - f.coldStarts).toBe(e.warm);
    expect(f.environments.ended).toBe(e.expired);
    expect(summary.events).toBe(e.events);
    const close = (actual: number, expected: number) =>
      expect(Math.abs(actual - expected)).toBeLessThanOrEqual(1e-5 * Math.max(1, expected));
    close(f.environments.avg, e.avg_servers as number);
    close(f.environments.avgBusy, e.avg_running as number);
    close(f.environments.avgIdle, e.avg_idle as number);
    if (e.expired > 0) close((f.environments.avgLifetimeMs / 1000) * e.expired, e.lifespan_sum);
  });
});
