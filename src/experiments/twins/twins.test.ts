import { describe, expect, it } from 'vitest';
import { attemptsOf, gallery, NO_TWIN, originOf, summarise, type Trace, twinsOf, whyOf, workOf } from '../../sim/index.ts';
import { changedJson } from '../cures/changedJson.ts';
import { runOf } from '../cures/testing.ts';
import { changedSettings } from './changedSettings.ts';
import { fateOf } from './fate.ts';
import { firstDivergence } from './firstDivergence.ts';
import { figureDifferences, runningFigures } from './runningFigures.ts';

const scenarioOf = (slug: string) => gallery.find((entry) => entry.slug === slug)?.scenario;

function pairOf(slug: string, path: string, value: unknown) {
  const json = scenarioOf(slug);
  const other = changedJson(json, [{ path, value }]);
  return { json, other, a: runOf(json), b: runOf(other) };
}

describe('a pair without a changed setting', () => {
  it.each(['first-cold-start', 'retry-storm', 'wrong-bucket', 'recursive-loop', 'reserved-one-on-a-queue'])(
    'does not diverge: %s',
    (slug) => {
      const json = scenarioOf(slug);
      const [a, b] = [runOf(json), runOf(structuredClone(json))];
      expect(changedSettings(json, json)).toEqual([]);
      expect(firstDivergence(a, b)).toBeNull();
      for (const share of [0, 0.3, 1]) {
        const differences = figureDifferences(runningFigures(a, share * a.horizon), runningFigures(b, share * b.horizon));
        expect(Object.values(differences).every((difference) => difference === 0 || Number.isNaN(difference))).toBe(true);
      }
    },
  );
});

/** What the settings of `fn`'s handler steps drew in an attempt: waits do not depend on memory, so the same luck shows in them. */
function waitsOf(trace: Trace, row: number): string {
  return workOf(trace, row)
    .filter((step) => step.kind === 'io')
    .map(({ start, end }) => end - start)
    .join(' ');
}

describe('with one changed setting only its consequences differ', () => {
  it.each([
    ['first-cold-start', 'functions.checkout.memorySize', 1024],
    ['first-cold-start', 'functions.checkout.reservedConcurrentExecutions', 5],
    ['image-pipeline', 'functions.resize-image.memorySize', 256],
    ['java-p99', 'functions.quotes.init.0.cpu', '1s'],
    ['provisioned-spillover', 'functions.quote.provisionedConcurrentExecutions', 12],
    ['reserved-one-on-a-queue', 'resources.jobs.maxReceiveCount', 10],
    ['poison-pill', 'triggers.stream.bisectBatchOnFunctionError', true],
    ['wrong-bucket', 'functions.resize.asyncConfig.maximumRetryAttempts', 0],
    ['gateway-timeout', 'functions.report.memorySize', 2048],
    ['function-calls-function', 'functions.order.memorySize', 3008],
  ])('%s: %s', (slug, path, value) => {
    const { json, other, a, b } = pairOf(slug, path, value);
    expect(changedSettings(json, other)).toHaveLength(1);
    const twins = twinsOf(a, b);
    const divergence = firstDivergence(a, b);
    // Who comes and when is no consequence of these settings.
    const own = Array.from(twins.keys()).filter((row) => originOf(a, row) === null);
    expect(own.length).toBeGreaterThan(10);
    expect(own.filter((row) => b.requests.sent[twins[row] as number] !== a.requests.sent[row])).toEqual([]);
    // Before anything could differ, nothing does.
    const until = divergence?.time ?? Number.POSITIVE_INFINITY;
    const before = Array.from(twins.keys()).filter((row) => (a.requests.sent[row] as number) < until);
    const others = before.slice(0, 2000).filter((row) => {
      const twin = twins[row] as number;
      if (twin === NO_TWIN) return false;
      const [one, same] = [fateOf(a, row).outcome, fateOf(b, twin).outcome];
      return one !== null && same !== null && one !== same;
    });
    expect(others).toEqual([]);
    // Luck: what does not depend on the setting is drawn alike.
    const step = Math.max(1, Math.floor(twins.length / 100));
    for (let row = 0; row < twins.length; row += step) {
      const twin = twins[row] as number;
      if (twin === NO_TWIN) continue;
      const [first, second] = [attemptsOf(a, row)[0], attemptsOf(b, twin)[0]];
      const done = (trace: Trace, attempt: number | undefined) =>
        attempt !== undefined && fateOf(trace, trace.invocations.request[attempt] as number).outcome === 'succeeded';
      if (first === undefined || second === undefined || !done(a, first) || !done(b, second)) continue;
      if (a.batches.length === 0) expect(waitsOf(b, second)).toBe(waitsOf(a, first));
    }
  });

  it('other functions go on as they did', () => {
    const { a, b } = pairOf('idle-gaps', 'functions.every-6-minutes.memorySize', 1024);
    const [before, after] = [summarise(a).functions, summarise(b).functions];
    expect(after['every-4-minutes']).toEqual(before['every-4-minutes']);
    expect(after['every-8-minutes']).toEqual(before['every-8-minutes']);
    expect(after['every-6-minutes']).not.toEqual(before['every-6-minutes']);
  });
});

describe('the first divergence', () => {
  it('is the request that a larger reservation lets in, and says why it was refused', () => {
    const { a, b } = pairOf('first-cold-start', 'functions.checkout.reservedConcurrentExecutions', 5);
    const found = firstDivergence(a, b);
    expect(found).toMatchObject({ kind: 'fate', why: { run: 'a' } });
    const [one, other] = [fateOf(a, found?.a as number), fateOf(b, found?.b as number)];
    expect([one.outcome, other.outcome]).toEqual(['throttled', 'succeeded']);
    for (let row = 0; row < (found?.a as number); row++) expect(fateOf(a, row).outcome).toBe(fateOf(b, row).outcome);
    expect(found?.sentence).toMatch(
      /^Request \d+ \(api, sent at [^)]+\): in A it is throttled \(Reserved\w+\); in B it succeeds in .*\. In A: /,
    );
    const why = whyOf(a, found?.why?.subject as { kind: string; row: number });
    expect(found?.sentence.endsWith(why?.sentence ?? '?')).toBe(true);
  });

  it('is one of time where every fate is the same', () => {
    const { a, b } = pairOf('idle-gaps', 'functions.every-6-minutes.memorySize', 1024);
    const found = firstDivergence(a, b);
    expect(found).toMatchObject({ kind: 'time', why: null });
    expect(a.triggers[a.requests.trigger[found?.a as number] as number]?.id).toBe('clock-6');
    expect(found?.sentence).toMatch(/^Every request meets the same fate\. Request \d+ \(clock-6, .* in A it takes .*, in B it takes /);
  });

  it('is a request that follows from another and is not there any more', () => {
    const { a, b } = pairOf('recursive-loop', 'functions.thumbnail.handler.2', undefined);
    const found = firstDivergence(a, b);
    expect(found).toMatchObject({ kind: 'absent', b: null });
    expect(originOf(a, found?.a as number)).not.toBeNull();
    expect(found?.sentence).toMatch(/comes in A only, where it .*\. In B nothing sends it\.$/);
  });

  it('is not what was added to the traffic, unless nothing else differs', () => {
    const extra = [{ at: '39s', invoke: { trigger: 'api' } }];
    const { a, b } = pairOf('first-cold-start', 'timeline', extra);
    expect(firstDivergence(a, b)).toMatchObject({ kind: 'absent', a: null });
    const early = pairOf('first-cold-start', 'timeline', [{ at: '23990ms', invoke: { trigger: 'api', count: 2 } }]);
    expect(firstDivergence(early.a, early.b)?.kind).toBe('fate');
  });
});

describe('running figures', () => {
  const { a } = pairOf('first-cold-start', 'seed', 391);

  it('end with what the summary says', () => {
    const { functions, triggers, bill } = summarise(a);
    expect(runningFigures(a, a.horizon)).toEqual({
      p99Ms: triggers.api?.latencyMs.p99,
      coldShare: functions.checkout?.coldStartRate,
      throttles: functions.checkout?.Throttles,
      deadLetters: 0,
      usd: bill.totalUsd,
    });
  });

  it('count what had happened by the moment, and never go back', () => {
    const times = Array.from({ length: 41 }, (_, i) => runningFigures(a, i * 1e6));
    expect(times[0]).toEqual({ p99Ms: Number.NaN, coldShare: 0, throttles: 0, deadLetters: 0, usd: 0 });
    for (const [i, { throttles, usd }] of times.entries()) {
      expect(throttles).toBeGreaterThanOrEqual(times[i - 1]?.throttles ?? 0);
      expect(usd).toBeGreaterThanOrEqual(times[i - 1]?.usd ?? 0);
    }
    expect(times[20]?.throttles).toBeLessThan(times[40]?.throttles ?? 0);
  });

  it('count events that are lost', () => {
    const queue = runOf(scenarioOf('reserved-one-on-a-queue'));
    const deadLettered = summarise(queue).triggers.queue?.outcomes.deadLettered ?? 0;
    expect(deadLettered).toBeGreaterThan(0);
    expect(runningFigures(queue, queue.horizon).deadLetters).toBe(deadLettered);
  });
});
