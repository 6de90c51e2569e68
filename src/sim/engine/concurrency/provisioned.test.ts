/** Provisioned concurrency: oracles C7, C9 to C13, C17, C19 of facts/core.md 9c and T19 of facts/triggers.md 11a. */
import { describe, expect, it } from 'vitest';
import { ruleValue } from '../../rules/index.ts';
import { cites } from '../../rules/testing.ts';
import type { Alias, LambdaFunction, TimelineEntry } from '../../scenario/model.ts';
import { creationCauses, endCauses } from '../../trace/causes.ts';
import { INITIALIZATION } from '../../trace/initialization.ts';
import type { Trace } from '../../trace/tables.ts';
import { endingCounts, outcomeCounts, peakConcurrency } from '../reading.ts';
import { simulate } from '../simulate.ts';
import { burst, constant, io, lambda, type ScenarioParts, scenario, seconds, traffic, trigger } from '../testing.ts';

const live = (count: number, more: Partial<Alias> = {}): Readonly<Record<string, Alias>> => ({
  live: { version: '1', weights: {}, provisionedConcurrentExecutions: count, autoScaling: null, ...more },
});

/** A function whose init takes a second, with an alias `live`, called through it. */
const served = (count: number, parts: ScenarioParts = {}, more: Partial<LambdaFunction> = {}) =>
  scenario({
    functions: [lambda({ init: [io(seconds(1))], handler: [io(seconds(5))], aliases: live(count), ...more })],
    triggers: [trigger('sdk', {}, { qualifier: 'live' })],
    ...parts,
  });

/** The scenario with another amount from a time on, s. */
function changed(
  parts: ScenarioParts,
  before: number,
  changes: readonly (readonly [at: number, count: number])[],
  more: Partial<LambdaFunction> = {},
) {
  const timeline = changes.map(
    ([at, count], index): TimelineEntry => ({ kind: 'set', at: seconds(at), index, changes: {}, scenario: served(count, parts, more) }),
  );
  return served(before, { ...parts, timeline }, more);
}

/** Admitted invocations by how their environment was initialised. */
function servedBy(trace: Trace): { provisioned: number; onDemand: number } {
  const counts = { provisioned: 0, onDemand: 0 };
  for (const environment of trace.invocations.environment) {
    const kind = trace.environments.initialization[environment];
    if (kind === INITIALIZATION.provisioned) counts.provisioned++;
    else if (kind !== undefined) counts.onDemand++;
  }
  return counts;
}

const coldStarts = (trace: Trace): number =>
  Array.from(trace.invocations.environment).filter((environment, row) => trace.environments.invocation[environment] === row).length;

const rowsOf = (trace: Trace): number[][] =>
  Array.from(trace.provisioned.time, (time, row) => [
    time / 1e6,
    trace.provisioned.requested[row] as number,
    trace.provisioned.allocated[row] as number,
  ]);

const causes = (trace: Trace): string[] => Array.from(trace.environments.cause, (code) => creationCauses[code]?.name as string);
const ends = (trace: Trace): string[] => Array.from(trace.environments.endCause, (code) => endCauses[code]?.name as string);

describe('requests and provisioned environments', () => {
  it('Q14, C7: of 15 simultaneous requests ten are warm on ten provisioned environments and five spill over, cold', () => {
    cites('provisioned.spillover', 'provisioned.ready-at-start');
    const trace = simulate(served(10, { traffic: [burst(15, 10)] }));
    expect(servedBy(trace)).toEqual({ provisioned: 10, onDemand: 5 });
    expect(coldStarts(trace)).toBe(5);
    expect(causes(trace)).toEqual([...Array(10).fill('provisioned'), ...Array(5).fill('spillover')]);
    expect(outcomeCounts(trace)).toEqual({ succeeded: 15 });
  });

  it('C7, T19: more than 100 requests a second spill over from ten environments although most of them are free', () => {
    cites('provisioned.request-rate');
    const fast = { handler: [io(1000)] };
    const rate = (perSecond: number) =>
      servedBy(simulate(served(10, { duration: 10, traffic: [traffic({ pattern: 'constant', rate: perSecond })] }, fast)));
    expect(rate(100)).toEqual({ provisioned: 1000, onDemand: 0 });
    // A bucket of one second’s worth, then 100 a second; the last token comes with the end.
    expect(rate(200)).toEqual({ provisioned: 100 + 999, onDemand: 2000 - 1099 });
  });

  it('come back to the same environments, which are not reclaimed however long they are idle', () => {
    const trace = simulate(
      served(2, {
        duration: 7200,
        platform: { idleLifetime: constant(seconds(300)) },
        traffic: [burst(2, 10), { ...burst(2, 7000), id: 'late' }],
      }),
    );
    expect(servedBy(trace)).toEqual({ provisioned: 4, onDemand: 0 });
    expect(trace.environments.length).toBe(2);
  });

  it('asynchronous events are not held to the rate of provisioned environments (concurrency.asynchronous-has-no-rate-limit)', () => {
    const trace = simulate(
      served(
        10,
        {
          duration: 10,
          triggers: [trigger('s3', {}, { qualifier: 'live' })],
          traffic: [traffic({ pattern: 'constant', rate: 200 }, { to: 'bucket' })],
        },
        { handler: [io(1000)] },
      ),
    );
    expect(servedBy(trace)).toEqual({ provisioned: 2000, onDemand: 0 });
  });

  it('Q11: reserved concurrency leaves cold starts as they are, provisioned concurrency takes them away', () => {
    const parts: ScenarioParts = { traffic: [traffic({ pattern: 'poisson', rate: 5 })] };
    const work = { handler: [io(seconds(0.2))] };
    const none = coldStarts(simulate(served(0, parts, work)));
    expect(none).toBeGreaterThan(0);
    expect(coldStarts(simulate(served(0, parts, { ...work, reservedConcurrentExecutions: 50 })))).toBe(none);
    expect(coldStarts(simulate(served(50, parts, work)))).toBe(0);
  });
});

describe('what provisioned concurrency takes from the account', () => {
  const hold = { handler: [io(seconds(100))], init: [] };

  it('C9: of 1,000 with 400 provisioned all functions share 600; orange spills over beyond 400, and all throttle at 1,000', () => {
    cites('provisioned.claims');
    const functions = [lambda({ ...hold, name: 'orange', aliases: live(400) }), lambda({ ...hold, name: 'green' })];
    const triggers = [
      trigger('sdk', {}, { id: 'orange', function: 'orange', qualifier: 'live' }),
      trigger('sdk', {}, { id: 'green', function: 'green' }),
    ];
    const run = (orange: number, green: number) =>
      simulate(
        scenario({
          functions,
          triggers,
          traffic: [
            { ...burst(green, 1), to: 'green', id: 'g' },
            { ...burst(orange, 2), to: 'orange', id: 'o' },
          ],
        }),
      );
    expect(endingCounts(run(0, 700))).toEqual({ running: 600, throttledByAccountConcurrency: 100 });
    expect(endingCounts(run(1100, 0))).toEqual({ running: 1000, throttledByAccountConcurrency: 100 });
    expect(coldStarts(run(500, 0))).toBe(100);
    expect(endingCounts(run(500, 500))).toEqual({ running: 1000 });
    expect(endingCounts(run(501, 500))).toEqual({ running: 1000, throttledByAccountConcurrency: 1 });
  });

  it('C10, Q16: with 200 provisioned of 400 reserved, 200 are warm, 200 more may be cold, and the rest is throttled beside an idle pool', () => {
    cites('provisioned.within-reserved');
    const trace = simulate(served(200, { traffic: [burst(500, 1)] }, { ...hold, reservedConcurrentExecutions: 400 }));
    expect(servedBy(trace)).toEqual({ provisioned: 200, onDemand: 200 });
    expect(coldStarts(trace)).toBe(200);
    expect(endingCounts(trace)).toEqual({ running: 400, throttledByReservedConcurrency: 100 });
  });

  it('C12: of 1,000 a reservation of 600 and 200 provisioned are claimed, used or not: the others have 200 (provisioned.claims)', () => {
    const functions = [
      lambda({ ...hold, name: 'orange', reservedConcurrentExecutions: 600 }),
      lambda({ ...hold, name: 'blue', aliases: live(200) }),
      lambda({ ...hold, name: 'green' }),
    ];
    const triggers = [
      trigger('sdk', {}, { id: 'blue', function: 'blue', qualifier: 'live' }),
      trigger('sdk', {}, { id: 'green', function: 'green' }),
    ];
    // 800 are claimed, 900 with a hundred others in flight; what runs on provisioned environments adds nothing.
    const run = (others: number, blue: number) =>
      simulate(
        scenario({
          functions,
          triggers,
          traffic: [
            { ...burst(others, 1), to: 'green', id: 'others' },
            { ...burst(blue, 2), to: 'blue', id: 'blue' },
            { ...burst(300, 3), to: 'green', id: 'rest' },
          ],
        }),
      );
    expect(endingCounts(run(0, 0))).toEqual({ running: 200, throttledByAccountConcurrency: 100 });
    expect(endingCounts(run(100, 0))).toEqual({ running: 200, throttledByAccountConcurrency: 200 });
    expect(endingCounts(run(100, 200))).toEqual({ running: 400, throttledByAccountConcurrency: 200 });
  });

  it.each([
    [10, 7, 0.7],
    [100, 60, 0.6],
    [100, 50, 0.5],
  ])('C13, T19b: of %i provisioned environments %i busy are a utilization of %f', (count, busy, utilization) => {
    const trace = simulate(served(count, { traffic: [burst(busy, 1)] }, hold));
    expect(servedBy(trace)).toEqual({ provisioned: busy, onDemand: 0 });
    expect(busy / (trace.provisioned.allocated.at(-1) as number)).toBe(utilization);
  });

  it('throttles $LATEST when the whole reservation is provisioned, with a reason of its own (provisioned.whole-reservation)', () => {
    const parts: ScenarioParts = {
      triggers: [trigger('sdk', {}, { qualifier: 'live' }), trigger('sdk', {}, { id: 'latest' })],
      traffic: [burst(3, 1), { ...burst(2, 2), to: 'latest', id: 'latest' }],
    };
    const trace = simulate(served(3, parts, { ...hold, reservedConcurrentExecutions: 3 }));
    expect(endingCounts(trace)).toEqual({ running: 3, throttledByProvisionedConcurrency: 2 });
    const beyond = simulate(served(3, { traffic: [burst(4, 1)] }, { ...hold, reservedConcurrentExecutions: 3 }));
    expect(endingCounts(beyond)).toEqual({ running: 3, throttledByProvisionedConcurrency: 1 });
  });

  it('is taken when it is asked for, before it is ready (provisioned.claims-when-asked)', () => {
    const parts: ScenarioParts = { account: 1000, duration: 30, traffic: [burst(700, 1)] };
    expect(endingCounts(simulate(changed(parts, 0, [[0.5, 400]], hold)))).toEqual({ running: 600, throttledByAccountConcurrency: 100 });
  });

  it('suggests a tenth more than the peak: 220 for 200 (C18, provisioned.buffer)', () => {
    expect(Math.round(200 * ruleValue('provisioned.buffer'))).toBe(220);
  });
});

describe('allocation', () => {
  it('C17: 5,000 environments are usable one to two minutes and 50 s after they were asked for, none before', () => {
    cites('provisioned.preparation', 'provisioned.allocation-rate', 'provisioned.all-or-none');
    const parts: ScenarioParts = { account: 6000, duration: 200, traffic: [burst(5, 138), { ...burst(5, 142), id: 'after' }] };
    const trace = simulate(changed(parts, 0, [[0, 5000]], { handler: [io(1000)] }));
    // 90 s of preparation, 4,999 steps of 10 ms, and a second of init for the last one.
    expect(rowsOf(trace)).toEqual([
      [0, 5000, 0],
      [90 + 49.99 + 1, 5000, 5000],
    ]);
    expect(servedBy(trace)).toEqual({ provisioned: 5, onDemand: 5 });
    expect(ruleValue('provisioned.preparation')).toBeGreaterThanOrEqual(60);
    expect(ruleValue('provisioned.preparation')).toBeLessThanOrEqual(120);
    expect((5000 / ruleValue('provisioned.allocation-rate')) * 60).toBe(50);
  });

  it('of more leaves what there is in use until the new ones are ready', () => {
    const parts: ScenarioParts = { duration: 120, traffic: [burst(10, 50), { ...burst(10, 100), id: 'after' }] };
    const trace = simulate(changed(parts, 4, [[5, 10]]));
    expect(rowsOf(trace)).toEqual([
      [0, 4, 4],
      [5, 10, 4],
      [5 + 90 + 0.05 + 1, 10, 10],
    ]);
    expect(servedBy(trace)).toEqual({ provisioned: 14, onDemand: 6 });
  });

  it('of less ends free environments at once, and busy ones after their request (provisioned.released)', () => {
    const trace = simulate(changed({ duration: 30, traffic: [burst(6, 8)] }, 10, [[10, 3]]));
    expect(rowsOf(trace)).toEqual([
      [0, 10, 10],
      [10, 3, 3],
    ]);
    const released = Array.from(trace.environments.ended)
      .filter((_, e) => ends(trace)[e] === 'released')
      .map((t) => t / 1e6);
    expect(released.sort((a, b) => a - b)).toEqual([10, 10, 10, 10, 13, 13, 13]);
    expect(outcomeCounts(trace)).toEqual({ succeeded: 6 });
  });

  it('takes a change of mind: less while it is under way, then all of what is left, then none', () => {
    const trace = simulate(
      changed({ duration: 200 }, 0, [
        [0, 500],
        [92, 100],
        [150, 0],
      ]),
    );
    // At 92 s 201 have been made, of which the first hundred are ready: all that is left to ask for.
    expect(rowsOf(trace)).toEqual([
      [0, 500, 0],
      [92, 100, 100],
      [150, 0, 0],
    ]);
    expect(trace.environments.length).toBe(201);
    expect(ends(trace).every((cause) => cause === 'released')).toBe(true);
  });

  it('is done anew by a deployment, and requests run on demand meanwhile (provisioned.deploy-reallocates)', () => {
    const timeline: TimelineEntry[] = [{ kind: 'deploy', at: seconds(10), index: 0, function: 'f', count: 1 }];
    const trace = simulate(
      served(3, { duration: 150, timeline, traffic: [burst(1, 8), { ...burst(2, 20), id: 'during' }, { ...burst(3, 120), id: 'after' }] }),
    );
    expect(rowsOf(trace)).toEqual([
      [0, 3, 3],
      [10, 3, 0],
      [10 + 90 + 0.02 + 1, 3, 3],
    ]);
    expect(servedBy(trace)).toEqual({ provisioned: 4, onDemand: 2 });
    expect(ends(trace).slice(0, 3)).toEqual(['deployed', 'deployed', 'deployed']);
  });

  it('follows its alias to another version (provisioned.follows-alias)', () => {
    const moved = served(
      0,
      { duration: 150, traffic: [burst(2, 20), { ...burst(2, 120), id: 'after' }] },
      { aliases: live(2, { version: '2' }) },
    );
    const timeline: TimelineEntry[] = [{ kind: 'set', at: seconds(10), index: 0, changes: {}, scenario: moved }];
    const trace = simulate({ ...moved, functions: [lambda({ ...moved.functions[0], aliases: live(2) })], timeline });
    const names = Array.from(trace.provisioned.version, (version) => trace.versions[version]?.name);
    expect(names.map((name, row) => [name, ...(rowsOf(trace)[row] as number[])])).toEqual([
      ['1', 0, 2, 2],
      ['1', 10, 0, 0],
      ['2', 10, 2, 0],
      ['2', 101.01, 2, 2],
    ]);
    expect(servedBy(trace)).toEqual({ provisioned: 2, onDemand: 2 });
  });
});

describe('a provisioned environment', () => {
  it('is replaced ahead of requests when it is old, idle or not (provisioned.recycled)', () => {
    const trace = simulate(
      served(2, { duration: 100, platform: { maximumAge: constant(seconds(30)) }, traffic: [burst(1, 27)] }, { handler: [io(seconds(5))] }),
    );
    // One lies idle at 30 s, the other is done at 32 s; each replacement takes its init of a second and lasts as long.
    expect(Array.from(trace.environments.created, (t) => t / 1e6)).toEqual([0, 0, 30, 32, 60, 62, 90, 92]);
    expect(Array.from(trace.environments.ready, (t) => t / 1e6)).toEqual([0, 0, 31, 33, 61, 63, 91, 93]);
    expect(rowsOf(trace)).toEqual([[0, 2, 2]]);
    expect(coldStarts(trace)).toBe(0);
  });

  it('is replaced when it is killed, in its allocation too', () => {
    const kill = (at: number, index: number): TimelineEntry => ({ kind: 'kill', at: seconds(at), index, function: 'f', count: 1 });
    const trace = simulate(served(2, { duration: 60, timeline: [kill(5, 0)], traffic: [burst(2, 10)] }));
    expect(servedBy(trace)).toEqual({ provisioned: 2, onDemand: 0 });
    const allocating = changed({ duration: 120, traffic: [burst(2, 110)] }, 0, [[0, 2]]);
    const hit = simulate({ ...allocating, timeline: [...allocating.timeline, kill(90.5, 1)] });
    expect(rowsOf(hit).at(-1)).toEqual([90.51 + 1, 2, 2]);
    expect(servedBy(hit)).toEqual({ provisioned: 2, onDemand: 0 });
  });

  it('is reset after a crash like any other, and runs init again in its next invocation (provisioned.reset-still-cold)', () => {
    const crashing = { crashRate: 1, handler: [io(seconds(0.5))] };
    const trace = simulate(served(1, { traffic: [burst(1, 1), { ...burst(1, 3), id: 'next' }] }, crashing));
    expect(servedBy(trace)).toEqual({ provisioned: 2, onDemand: 0 });
    expect(Array.from(trace.invocations.duration, (d) => d / 1e6)).toEqual([0.5, 1.5]);
    expect(trace.environments.length).toBe(1);
  });

  it('may take 130 s for its init, where one on demand has ten seconds (lifecycle.init-limit-prepared)', () => {
    const slow = { init: [io(seconds(60))], handler: [io(1000)] };
    const trace = simulate(changed({ duration: 200, traffic: [burst(1, 160), { ...burst(1, 10), id: 'before' }] }, 0, [[0, 1]], slow));
    expect(rowsOf(trace).at(-1)).toEqual([150, 1, 1]);
    // The one on demand gave its init up after 10 s and ran it again inside the invocation.
    expect(Array.from(trace.invocations.duration, (d) => d / 1e6)).toEqual([60.001, 0.001]);
  });
});

describe('reserved concurrency', () => {
  it('Q13: of 1,000 with 300 reserved for A, B is throttled at 701', () => {
    const hold = { handler: [io(seconds(100))] };
    const functions = [lambda({ ...hold, name: 'A', reservedConcurrentExecutions: 300 }), lambda({ ...hold, name: 'B' })];
    const trace = simulate(scenario({ functions, triggers: [trigger('sdk', {}, { function: 'B' })], traffic: [burst(701, 1)] }));
    expect(endingCounts(trace)).toEqual({ running: 700, throttledByAccountConcurrency: 1 });
    expect(peakConcurrency(trace)).toBe(700);
  });

  it('Q20: a cap on the noisy function and a reservation for the critical one take the throttles from the critical one', () => {
    const run = (noisy: number | null, critical: number | null) => {
      const work = { handler: [io(seconds(1))] };
      const functions = [
        lambda({ ...work, name: 'noisy', reservedConcurrentExecutions: noisy }),
        lambda({ ...work, name: 'critical', reservedConcurrentExecutions: critical }),
      ];
      const triggers = functions.map(({ name }) => trigger('sdk', {}, { id: name, function: name }));
      const rate = (to: string, perSecond: number) => ({ ...traffic({ pattern: 'constant', rate: perSecond }), to, id: to });
      const trace = simulate(scenario({ account: 200, functions, triggers, traffic: [rate('noisy', 400), rate('critical', 20)] }));
      return Array.from(trace.invocations.ending).filter(
        (ending, row) => ending >= 8 && ending <= 12 && trace.requests.trigger[trace.invocations.request[row] as number] === 1,
      ).length;
    };
    expect(run(null, null)).toBeGreaterThan(500);
    expect(run(100, 30)).toBe(0);
  });
});
