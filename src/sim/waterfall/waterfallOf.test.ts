import { describe, expect, it } from 'vitest';
import { uniform } from '../../base/random.ts';
import { NO_ROW } from '../../base/table.ts';
import { simulate } from '../engine/simulate.ts';
import { cites } from '../rules/testing.ts';
import { gallery } from '../scenario/gallery/index.ts';
import { parseScenario } from '../scenario/parseScenario.ts';
import { simulateText } from '../testing.ts';
import { endOf } from '../trace/endOf.ts';
import { attemptsOf } from '../trace/indexTrace.ts';
import type { Trace } from '../trace/tables.ts';
import type { Bar, Waterfall } from './bar.ts';
import { waterfallOf } from './waterfallOf.ts';

const runs = gallery.map(({ slug, scenario }) => {
  const parsed = parseScenario(scenario);
  if (!parsed.ok) throw new Error(slug);
  return { slug, trace: simulate(parsed.scenario) };
});

/** A few requests of a run: some by chance, and the one with the most attempts. */
function sample(trace: Trace, count: number): number[] {
  const { length } = trace.requests;
  let most = 0;
  for (let row = 0; row < length; row++) if (attemptsOf(trace, row).length > attemptsOf(trace, most).length) most = row;
  return length === 0 ? [] : [most, ...Array.from({ length: count }, (_, i) => Math.floor(uniform(7, i, 1) * length))];
}

const path = ({ bars }: Waterfall): Bar[] => bars.filter(({ depth, aside }) => depth === 0 && !aside);

/** The bars right within the one at `place`. */
function within(bars: readonly Bar[], place: number): Bar[] {
  const { depth } = bars[place] as Bar;
  const rest = bars.slice(place + 1);
  const next = rest.findIndex((bar) => bar.depth <= depth);
  return rest.slice(0, next < 0 ? undefined : next).filter((bar) => bar.depth === depth + 1);
}

describe.each(runs)('the waterfall of an event of $slug', ({ trace }) => {
  const falls = sample(trace, 16).map((request) => waterfallOf(trace, request));

  it('tiles the time from its being sent to its ending, without gap and overlap', () => {
    for (const fall of falls) {
      const bars = path(fall);
      let t = fall.sent;
      for (const { start, until, title } of bars) {
        expect([title, start]).toEqual([title, t]);
        expect(until).toBeGreaterThanOrEqual(start);
        t = until;
      }
      expect(t).toBe(fall.end);
      expect(bars.reduce((sum, { start, until }) => sum + until - start, 0)).toBeCloseTo(fall.end - fall.sent, 3);
    }
  });

  it('shows every attempt once, in order, from its arrival to its end', () => {
    for (const { request, bars } of falls) {
      const attempts = bars.filter(({ kind, depth, invocation }) => depth === 0 && invocation !== NO_ROW && kind !== 'hidden');
      expect(attempts.map(({ invocation }) => invocation)).toEqual([...attemptsOf(trace, request)]);
      for (const { invocation, start, end } of attempts) {
        expect([start, end]).toEqual([trace.invocations.time[invocation], endOf(trace, invocation)]);
      }
    }
  });

  it('fills each invocation with the phases of its environment, and lets no step stand outside its phase', () => {
    for (const { bars } of falls) {
      bars.forEach((bar, place) => {
        const inside = within(bars, place).filter(({ aside }) => !aside);
        if (bar.kind === 'attempt') {
          expect(inside.every(({ kind }) => kind === 'phase')).toBe(true);
          expect(inside.reduce((sum, { start, end }) => sum + end - start, 0)).toBeCloseTo(bar.end - bar.start, 3);
        }
        let t = bar.start;
        for (const { start, end } of inside) {
          expect(start).toBeGreaterThanOrEqual(t);
          expect(end).toBeLessThanOrEqual(bar.end);
          t = end;
        }
      });
    }
  });
});

describe('the waterfall of an event', () => {
  const bars = (json: Record<string, unknown>, request = 0) => {
    const { trace } = simulateText({ version: 1, platform: { provisioning: '50ms', initDuration: '200ms' }, ...json });
    return waterfallOf(trace, request).bars;
  };
  const api = {
    triggers: [{ id: 'api', type: 'api-gateway', function: 'f' }],
    traffic: [{ to: 'api', pattern: 'burst', at: '1s', count: 1 }],
  };

  it('names the waits of an asynchronous event and their rules (async.queue-latency, async.first-retry-wait, async.second-retry-wait)', () => {
    const found = bars({
      duration: '10m',
      functions: { f: { errorRate: 1, handler: [{ io: '10ms' }] } },
      resources: { photos: { type: 's3' } },
      triggers: [{ id: 'uploads', type: 's3', source: 'photos', function: 'f' }],
      traffic: [{ to: 'photos', pattern: 'burst', at: '1s', count: 1 }],
    });
    const waits = found.filter(({ depth, end, start, kind }) => depth === 0 && end > start && kind !== 'attempt');
    expect(waits.map(({ kind, ruleId }) => [kind, ruleId])).toEqual([
      ['delivery', 's3.delivery-latency'],
      ['queued', 'async.queue-latency'],
      ['retryWait', 'async.first-retry-wait'],
      ['retryWait', 'async.second-retry-wait'],
    ]);
    expect(found.filter(({ kind }) => kind === 'attempt').map(({ title }) => title)).toEqual([
      'Attempt 1: invocation failed',
      'Attempt 2: invocation failed',
      'Attempt 3: invocation failed',
    ]);
    expect(found.at(-1)).toMatchObject({ kind: 'ending', failed: true });
  });

  it('goes on with an invocation whose caller has left, and says so (api-gateway.integration-timeout)', () => {
    const found = bars({
      duration: '20s',
      functions: { f: { timeout: '10s', handler: [{ io: '5s' }] } },
      ...api,
      triggers: [{ id: 'api', type: 'api-gateway', function: 'f', timeout: '2s' }],
    });
    const attempt = found.find(({ kind }) => kind === 'attempt');
    expect([(attempt?.until ?? 0) - (attempt?.start ?? 0), (attempt?.end ?? 0) - (attempt?.start ?? 0)]).toEqual([2e6, 5.25e6]);
    expect(attempt?.text).toContain('its caller left after 2 s');
  });

  it('shows the tries of a call and the waits of the SDK between them (sdk.full-jitter)', () => {
    const handler = [{ call: 'dynamodb:PutItem', on: 'table', maximumAttempts: 3 }];
    const resources = { table: { type: 'dynamodb', latency: '10ms', errorRate: 1 } };
    const plain = bars({ duration: '20s', functions: { f: { handler } }, resources, ...api });
    const recorded = bars({
      duration: '20s',
      functions: { f: { handler } },
      resources: { table: { ...resources.table, maxConcurrency: 5 } },
      ...api,
    });
    for (const found of [plain, recorded]) {
      const inside = found.filter(({ kind }) => kind === 'callAttempt' || kind === 'callWait');
      expect(inside.map(({ kind }) => kind)).toEqual(['callAttempt', 'callWait', 'callAttempt', 'callWait', 'callAttempt']);
      expect(inside.filter(({ kind }) => kind === 'callAttempt').map(({ start, end, failed }) => [end - start, failed])).toEqual(
        Array.from({ length: 3 }, () => [10_000, true]),
      );
    }
    const times = (list: readonly Bar[]) => list.map(({ kind, start, end }) => [kind, start, end]);
    expect(times(plain)).toEqual(times(recorded));
  });

  it('hides a message between its receives until the visibility timeout ends (sqs.visibility, sqs.whole-batch-returns)', () => {
    cites('sqs.visibility', 'sqs.whole-batch-returns');
    const found = bars({
      duration: '5m',
      functions: { f: { timeout: '10s', errorRate: 1, handler: [{ io: '100ms' }] } },
      resources: { jobs: { type: 'sqs', visibilityTimeout: '60s', deadLetterQueue: 'dead', maxReceiveCount: 2 }, dead: { type: 'sqs' } },
      triggers: [{ id: 'queue', type: 'sqs', source: 'jobs', function: 'f' }],
      traffic: [{ to: 'jobs', pattern: 'burst', at: '1s', count: 1 }],
    });
    const own = found.filter(({ depth }) => depth === 0);
    expect(own.map(({ kind }) => kind).filter((kind) => kind !== 'queued')).toEqual([
      'sent',
      'attempt',
      'hidden',
      'attempt',
      'hidden',
      'ending',
    ]);
    expect(own.filter(({ kind }) => kind === 'attempt').map(({ title }) => title)).toEqual([
      'Receive 1: invocation failed',
      'Receive 2: invocation failed',
    ]);
  });

  it('nests the request to a function that a handler called', () => {
    const found = bars({
      duration: '20s',
      functions: { f: { timeout: '10s', handler: [{ call: 'lambda:InvokeFunction', on: 'g' }] }, g: { handler: [{ io: '30ms' }] } },
      ...api,
    });
    const call = found.findIndex(({ kind }) => kind === 'call');
    const [child] = within(found, call);
    expect(child).toMatchObject({ kind: 'consequence', request: 1, aside: true, start: found[call]?.start, end: found[call]?.end });
    expect(found.filter(({ kind }) => kind === 'consequence').length).toBe(1);
  });
});
