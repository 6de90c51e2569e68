import { describe, expect, it } from 'vitest';
import { cites } from '../rules/testing.ts';
import { simulateText } from '../testing.ts';
import { INITIALIZATION } from '../trace/initialization.ts';
import type { Trace } from '../trace/tables.ts';
import { billSplit } from './billSplit.ts';

const base = {
  platform: { provisioning: '0s', initDuration: '350ms', idleLifetime: '10m' },
  traffic: [{ to: 't', pattern: 'poisson', rate: 15 }],
  triggers: [{ id: 't', type: 'sdk', function: 'f', qualifier: 'live' }],
};
const lineOf = ({ summary }: ReturnType<typeof simulateText>, item: string) => summary.bill.lines.find((line) => line.item === item);
const rowsOn = ({ environments, invocations }: Trace, initialization: number): number[] =>
  Array.from(invocations.environment.keys()).filter(
    (row) => environments.initialization[invocations.environment[row] as number] === initialization,
  );

describe('a run with provisioned concurrency', () => {
  const run = simulateText({
    ...base,
    duration: '20m',
    functions: {
      f: { memorySize: 1024, handler: [{ io: '100ms' }], aliases: { live: { version: '1', provisionedConcurrentExecutions: 2 } } },
    },
    timeline: [
      { at: '7m', set: { 'functions.f.aliases.live.provisionedConcurrentExecutions': 5 } },
      { at: '18m', set: { 'functions.f.aliases.live.provisionedConcurrentExecutions': 0 } },
    ],
  });

  it('charges what is asked for from that moment on, and rounds the end up', () => {
    cites('billing.provisioned-round-up', 'billing.provisioned-changes');
    expect(lineOf(run, 'provisioned concurrency')?.quantity).toBe(7 * 60 * 2 + 11 * 60 * 5 + 2 * 60 * 5);
  });

  it('charges duration by the environment that served it, spillover on demand', () => {
    cites('billing.spillover-on-demand', 'billing.provisioned-duration-x86-price');
    const provisioned = rowsOn(run.trace, INITIALIZATION.provisioned);
    const onDemand = rowsOn(run.trace, INITIALIZATION.onDemand);
    expect(Math.min(provisioned.length, onDemand.length)).toBeGreaterThan(100);
    // Every handler takes 100 ms, and so does the part of it that is over before the run ends.
    expect(lineOf(run, 'provisioned duration')?.quantity).toBeCloseTo(provisioned.length * 0.1, 6);
    const cold = onDemand.filter((row) => run.trace.environments.invocation[run.trace.invocations.environment[row] as number] === row);
    const running = onDemand.filter((row) => run.trace.invocations.ending[row] === 0).length;
    expect(lineOf(run, 'duration x86_64')?.quantity).toBeCloseTo((onDemand.length - running) * 0.1 + cold.length * 0.35, 6);
  });

  it('bills an init for every environment that it allocates during the run; those that it begins with were ready before', () => {
    cites('billing.provisioned-init-billed');
    const { environments } = run.trace;
    const made = Array.from(environments.initialization).filter(
      (kind, row) => kind === INITIALIZATION.provisioned && (environments.created[row] as number) > 0,
    );
    expect(made.length).toBeGreaterThanOrEqual(3);
    expect(lineOf(run, 'provisioned init')?.quantity).toBeCloseTo(made.length * 0.35, 9);
  });

  it('splits into parts that sum to it', () => {
    const { parts, totalUsd } = billSplit(run.trace);
    expect(totalUsd).toBe(run.summary.bill.totalUsd);
    expect(Object.values(parts).reduce((sum, usd) => sum + usd, 0)).toBeCloseTo(totalUsd, 12);
    expect(Math.min(parts.work, parts.init, parts.idle)).toBeGreaterThan(0);
  });
});

describe('a run with SnapStart', () => {
  const run = (more: object) =>
    simulateText({
      ...base,
      duration: '1h',
      traffic: [{ to: 't', pattern: 'poisson', rate: 0.2 }],
      functions: {
        f: {
          runtime: 'python3.13',
          memorySize: 1024,
          snapStart: true,
          handler: [{ io: '100ms' }],
          aliases: { live: { version: '1' } },
          ...more,
        },
      },
    });

  it('B22: an hour is charged as three, and every restore', () => {
    cites('billing.snapstart-cache-minimum', 'billing.snapstart-restore-price');
    const python = run({});
    expect(lineOf(python, 'snapstart cache')).toMatchObject({ quantity: 10_800, cutShort: 7200 });
    expect(lineOf(python, 'snapstart restore')?.quantity).toBe(python.trace.environments.length);
    expect(lineOf(run({ runtime: 'java21' }), 'snapstart cache')).toBeUndefined();
  });

  it('bills a part of each restore as duration', () => {
    cites('snapstart.billed-restore-share');
    const { trace, summary } = run({});
    const restores = trace.machines.environment.findIndex(({ name }) => name === 'coldStart.restoring');
    let billed = 0;
    for (let span = 0; span < trace.spans.length; span++) {
      if (trace.spans.state[span] !== restores) continue;
      billed += Math.ceil((0.297 * ((trace.spans.end[span] as number) - (trace.spans.start[span] as number))) / 1000);
    }
    const ended = Array.from(trace.invocations.ending).filter((ending) => ending === 1).length;
    expect(billed).toBeGreaterThan(50);
    expect(summary.functions.f?.billedMs).toBe(ended * 100 + billed);
  });
});

describe('40: provisioned concurrency pays in a run', () => {
  it.each([
    [0.5, false],
    [0.7, true],
  ])('of a utilisation of %d: %s', (rate, pays) => {
    const usd = (provisioned: number): number =>
      simulateText({
        ...base,
        duration: '1h',
        platform: { ...base.platform, initDuration: '0s' },
        traffic: [{ to: 't', pattern: 'constant', rate }],
        functions: {
          f: {
            memorySize: 1024,
            handler: [{ io: '1s' }],
            timeout: '10s',
            aliases: { live: { version: '1', provisionedConcurrentExecutions: provisioned } },
          },
        },
      }).summary.bill.totalUsd;
    expect(usd(1) < usd(0)).toBe(pays);
  });
});
