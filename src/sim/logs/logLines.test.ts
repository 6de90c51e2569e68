import { describe, expect, it } from 'vitest';
import { cites } from '../rules/testing.ts';
import { aFunction, aScenario, aTrace, type InvocationRow, type SpanRow } from '../trace/testing.ts';
import { logEvents, logLines } from './logLines.ts';
import { platformEvents } from './platformEvents.ts';
import { requestIdOf } from './requestId.ts';

const ms = (value: number) => Math.round(value * 1000);

/** A cold start with 50 ms of provisioning, and a warm invocation after it. */
function run(initMs: number, first: Partial<InvocationRow>, memoryUsed = 31) {
  const ready = ms(50 + initMs);
  return aTrace({
    scenario: aScenario({ functions: [aFunction({ memoryUsed: { kind: 'constant', value: memoryUsed } })] }),
    environments: [{ created: 0, ready, invocation: 0 }],
    invocations: [
      { time: 0, duration: ms(8.4), environment: 0, ...first },
      { time: 30e6, duration: ms(2), environment: 0 },
      { time: 31e6 },
    ],
    spans: [
      { environment: 0, state: 'coldStart.provisioning', start: 0, end: ms(50), invocation: 0 },
      { environment: 0, state: 'coldStart.init.runtime', start: ms(50), end: ms(60), invocation: 0 },
      { environment: 0, state: 'coldStart.init.function', start: ms(60), end: ready, invocation: 0 },
    ],
  });
}

describe('the text format', () => {
  it('of a cold start: INIT_START, START, END, and REPORT with Init Duration, which is billed', () => {
    cites('logs.start-format', 'logs.end-format', 'logs.report-format', 'billing.init-billed');
    const trace = run(170.13, {});
    const id = requestIdOf(trace, 0);
    expect(logLines(trace, 0)).toEqual([
      'INIT_START Runtime Version: python:3.13.v0\t',
      `START RequestId: ${id} Version: $LATEST`,
      `END RequestId: ${id}`,
      `REPORT RequestId: ${id}\tDuration: 8.40 ms\tBilled Duration: 179 ms\tMemory Size: 128 MB\tMax Memory Used: 31 MB\tInit Duration: 170.13 ms\t`,
    ]);
  });

  it('of a warm invocation has no init; a refused request leaves no line', () => {
    const trace = run(80, {});
    const id = requestIdOf(trace, 1);
    expect(logLines(trace, 1)).toEqual([
      `START RequestId: ${id} Version: $LATEST`,
      `END RequestId: ${id}`,
      `REPORT RequestId: ${id}\tDuration: 2.00 ms\tBilled Duration: 2 ms\tMemory Size: 128 MB\tMax Memory Used: 31 MB\t`,
    ]);
    expect(logLines(trace, 2)).toEqual([]);
  });

  it('names the published version that ran', () => {
    cites('logs.start-format');
    const trace = aTrace({
      versions: ['$LATEST', '2'].map((name) => ({ function: 0, name })),
      environments: [{ created: 0, version: 1 }],
      invocations: [{ time: 0, duration: ms(2), environment: 0 }],
    });
    expect(logLines(trace, 0)[0]).toBe(`START RequestId: ${requestIdOf(trace, 0)} Version: 2`);
    expect(JSON.parse(platformEvents(trace, 0)[0] ?? '')).toMatchObject({ type: 'platform.start', record: { version: '2' } });
  });

  it.each([
    ['crashed', 80, 133.61, 'Billed Duration: 214 ms', 'Status: error\tError Type: Runtime.ExitError\t'],
    ['timedOut', 84, 3016.78, 'Billed Duration: 3101 ms', 'Status: timeout\t'],
  ] as const)('of a failure (%s) ends with its status, as in AWS’s examples', (ending, init, duration, billed, status) => {
    cites('logs.report-status');
    const trace = run(init, { ending, duration: ms(duration) });
    expect(logLines(trace, 0)[3]).toBe(
      `REPORT RequestId: ${requestIdOf(trace, 0)}\tDuration: ${duration.toFixed(2)} ms\t${billed}\tMemory Size: 128 MB\tMax Memory Used: 31 MB\tInit Duration: ${init.toFixed(2)} ms\t${status}`,
    );
  });

  it('never shows more memory than the function has; out of memory shows all of it; a known figure is shown as it is', () => {
    expect(logLines(run(80, {}, 500), 0)[3]).toContain('Max Memory Used: 128 MB\t');
    expect(logLines(run(80, { ending: 'outOfMemory' }, 20), 0)[3]).toContain('Max Memory Used: 128 MB\t');
    expect(logLines(run(80, {}), 0, 77)[3]).toContain('Max Memory Used: 77 MB\t');
  });

  it('of an init given up at 10 s: INIT_REPORT with its phase and status, and no Init Duration', () => {
    cites('logs.init-report', 'lifecycle.suppressed-init');
    const lines = (second: SpanRow, invocation: Partial<InvocationRow>) =>
      logLines(
        aTrace({
          environments: [{ created: 0, ready: 10e6, invocation: 0 }],
          invocations: [{ time: 0, duration: 3e6, environment: 0, ...invocation }],
          spans: [{ environment: 0, state: 'coldStart.abandoned', start: 0, end: 10e6, invocation: 0 }, second],
        }),
        0,
      ).map((line) => line.replace(/RequestId: \S+/, 'RequestId: id'));
    const again = { environment: 0, state: 'invocation.suppressedInit', start: 10e6, end: 12e6, invocation: 0 };
    expect(lines(again, {})).toEqual([
      'INIT_START Runtime Version: python:3.13.v0\t',
      'INIT_REPORT Init Duration: 10000.00 ms\tPhase: init\tStatus: timeout\t',
      'START RequestId: id Version: $LATEST',
      'END RequestId: id',
      'REPORT RequestId: id\tDuration: 3000.00 ms\tBilled Duration: 3000 ms\tMemory Size: 128 MB\tMax Memory Used: 40 MB\t',
    ]);
    expect(lines({ ...again, end: 13e6 }, { ending: 'timedOut' }).slice(3)).toEqual([
      'INIT_REPORT Init Duration: 3000.00 ms\tPhase: invoke\tStatus: timeout\t',
      'END RequestId: id',
      'REPORT RequestId: id\tDuration: 3000.00 ms\tBilled Duration: 3000 ms\tMemory Size: 128 MB\tMax Memory Used: 40 MB\tStatus: timeout\t',
    ]);
  });

  it('of an invocation that is still running ends with START', () => {
    const trace = aTrace({
      horizon: 100,
      environments: [{ created: 0 }],
      invocations: [{ time: 0, duration: 100, environment: 0, ending: 'running' }],
    });
    expect(logLines(trace, 0)).toHaveLength(1);
  });

  it('has times that begin on Monday, 5 January 2026 (logs.timestamps-epoch)', () => {
    expect(logEvents(run(80, {}), 1).map(({ time, timestamp }) => [time, timestamp])).toEqual([
      [30e6, '2026-01-05T00:00:30.000Z'],
      [30e6 + 2000, '2026-01-05T00:00:30.002Z'],
      [30e6 + 2000, '2026-01-05T00:00:30.002Z'],
    ]);
  });
});

describe('request ids', () => {
  it('look like version 4 UUIDs, differ from request to request, and are the same in every run of a seed', () => {
    const trace = run(80, {});
    expect(requestIdOf(trace, 0)).toMatch(/^[0-9a-f]{8}-[0-9a-f]{4}-4[0-9a-f]{3}-[89ab][0-9a-f]{3}-[0-9a-f]{12}$/);
    expect(requestIdOf(trace, 0)).toBe(requestIdOf(run(99, {}), 0));
    expect(requestIdOf(trace, 0)).not.toBe(requestIdOf(trace, 1));
  });

  it('stay over the retries of an asynchronous event', () => {
    const given = {
      environments: [{ created: 0 }],
      requests: [{ sent: 0 }],
      invocations: [1, 2].map((attempt) => ({ time: attempt * 100, duration: 1, environment: 0, request: 0, attempt })),
    };
    const ids = (machine: 'synchronous' | 'asynchronous') => {
      const trace = aTrace({ ...given, triggers: [{ machine }] });
      return new Set([requestIdOf(trace, 0), requestIdOf(trace, 1)]).size;
    };
    expect(ids('asynchronous')).toBe(1);
    expect(ids('synchronous')).toBe(2);
  });
});

it('the JSON format says the same', () => {
  const trace = run(80, { ending: 'crashed', duration: ms(133.61) });
  const requestId = requestIdOf(trace, 0);
  expect(platformEvents(trace, 0).map((line) => JSON.parse(line))).toEqual([
    { time: '2026-01-05T00:00:00.050Z', type: 'platform.initStart', record: { initializationType: 'on-demand', phase: 'init' } },
    { time: '2026-01-05T00:00:00.130Z', type: 'platform.start', record: { requestId, version: '$LATEST' } },
    {
      time: '2026-01-05T00:00:00.263Z',
      type: 'platform.report',
      record: {
        requestId,
        status: 'error',
        errorType: 'Runtime.ExitError',
        metrics: { durationMs: 133.61, billedDurationMs: 214, memorySizeMB: 128, maxMemoryUsedMB: 31, initDurationMs: 80 },
      },
    },
  ]);
});
