import { describe, expect, it } from 'vitest';
import { gallery, parseScenario, requestsAt, simulate, summarise } from '../../sim/index.ts';
import { hintOf } from './hint.ts';
import { type Load, loadOf } from './load.ts';

const load = (part: Partial<Load>): Load => ({
  rate: 6,
  seconds: 0.7,
  perRecord: 0,
  batches: null,
  burst: null,
  reserved: 5,
  accountLimit: 1000,
  waits: false,
  ...part,
});

describe('hintOf', () => {
  it.each<[Partial<Load>, string]>([
    [{}, '6.0 × 0.7 s ≈ 4.2 environments busy on average, so bursts will be refused.'],
    [{ waits: true }, '6.0 × 0.7 s ≈ 4.2 environments busy on average, so bursts will have to wait.'],
    [{ waits: true, reserved: 2 }, '6.0 × 0.7 s ≈ 4.2 environments busy on average, more than the 2 reserved, so the queue grows.'],
    [{ reserved: 20 }, '6.0 × 0.7 s ≈ 4.2 environments busy on average; the 20 reserved leave room.'],
    [{ reserved: 2 }, '6.0 × 0.7 s ≈ 4.2 environments busy on average, more than the 2 reserved, so about 52 % will be refused.'],
    [{ reserved: 0 }, '6.0 × 0.7 s ≈ 4.2 environments busy on average, but 0 are reserved, so every request is refused.'],
    [{ reserved: null }, '6.0 × 0.7 s ≈ 4.2 environments busy on average; nothing is reserved, so Lambda adds environments as needed.'],
    [
      { reserved: null, rate: 3000 },
      "3,000 × 0.7 s ≈ 2,100 environments busy on average, more than the account's 1,000, so about 52 % will be refused.",
    ],
    [{ rate: 1, seconds: 1 }, '1.0 × 1.0 s ≈ 1.0 environment busy on average; the 5 reserved leave room.'],
    [
      { rate: 0, burst: { count: 12, at: 20e6, over: 0 }, reserved: 2 },
      'The burst of 12 at 0:20 needs 12 at once; 2 are reserved, so part of it will be refused.',
    ],
    [{ rate: 0, burst: { count: 2, at: 20e6, over: 0 }, reserved: 2 }, 'The burst of 2 at 0:20 fits.'],
    [{ rate: 0, burst: { count: 12, at: 0, over: 12e6 }, reserved: 2 }, 'The burst of 12 at 0:00 fits.'],
    [
      { rate: 0, burst: { count: 12, at: 0, over: 7e6 }, reserved: 2 },
      'The burst of 12 at 0:00 needs 2 at once when all are warm and 3 when none is; 2 are reserved, so part of it may be refused.',
    ],
    [
      { rate: 0, seconds: 90, burst: { count: 3000, at: 2e6, over: 0 }, reserved: null, accountLimit: 10_000 },
      'The burst of 3,000 at 0:02 needs 3,000 at once; a function may gain 1,000 at once, so part of it may be refused.',
    ],
    [
      { rate: 0, seconds: 90, burst: { count: 3000, at: 2e6, over: 25e6 }, reserved: null, accountLimit: 10_000 },
      'The burst of 3,000 at 0:02 fits.',
    ],
    [{ rate: 0, burst: { count: 12, at: 0, over: 0 }, reserved: 0 }, 'The burst of 12 at 0:00 is refused: 0 are reserved.'],
  ])('says for %j what follows', (part, text) => expect(hintOf(load(part))).toBe(text));
  it('says nothing when there is nothing to compute from', () => {
    expect(hintOf(null)).toBeNull();
    expect(hintOf(load({ rate: 0 }))).toBeNull();
  });
});

const scenario = {
  functions: {
    f: { memorySize: 1769, reservedConcurrentExecutions: 3, handler: [{ io: '500ms' }, { cpu: '200ms' }, { io: '9s', when: 'first' }] },
  },
  triggers: [
    { id: 'api', type: 'sdk', function: 'f' },
    { id: 'other', type: 'sdk', function: 'g' },
  ],
  traffic: [
    { to: 'api', pattern: 'poisson', rate: 6 },
    { to: 'other', pattern: 'poisson', rate: 99 },
    { to: 'api', pattern: 'burst', at: '5s', count: 9 },
  ],
};

describe('loadOf', () => {
  it('adds up the traffic of the first function and the steps of a warm invocation', () => {
    expect(loadOf(scenario)).toEqual({
      rate: 6,
      seconds: 0.7,
      perRecord: 0,
      batches: null,
      burst: { count: 9, at: 5e6, over: 0 },
      reserved: 3,
      accountLimit: 1000,
      waits: false,
    });
  });
  it('makes CPU work slower below one vCPU', () => {
    const half = { ...scenario, functions: { f: { memorySize: 884.5, handler: [{ cpu: '200ms' }] } } };
    expect(loadOf(half)?.seconds).toBeCloseTo(0.4);
  });
  it.each([
    null,
    3,
    [],
    {},
    { functions: [] },
    { functions: { f: null } },
    { functions: { f: { handler: 'x' } } },
    { functions: { f: { handler: [{ io: 'x' }] } } },
  ])('has nothing to say about %j', (json) => expect(loadOf(json)).toBeNull());
});

describe('the hint for batches', () => {
  const lanes = (count: number, what: string) => ({ size: 100, item: 'record', lanes: { count, what } });
  const queue = { size: 10, item: 'message', lanes: null };
  it.each<[Partial<Load>, string]>([
    [
      { rate: 500, seconds: 0.104, perRecord: 0.004, reserved: null, batches: lanes(2, 'shards') },
      '2 shards allow at most 2 environments at once: in full batches of 100 about 400 records a second. 500 arrive, so the backlog grows.',
    ],
    [
      { rate: 500, seconds: 0.104, perRecord: 0.004, reserved: null, batches: lanes(4, 'shards × 2') },
      '2 shards × 2 allow at most 4 environments at once: in full batches of 100 about 800 records a second. 500 arrive, so it keeps up.',
    ],
    [
      { rate: 60, seconds: 0.12, perRecord: 0.12, reserved: null, batches: { ...queue, lanes: { count: 6, what: 'message groups' } } },
      '6 message groups allow at most 6 environments at once: in full batches of 10 about 50.0 messages a second. 60.0 arrive, so the backlog grows.',
    ],
    [
      { rate: 20, seconds: 0.5, reserved: null, batches: { ...queue, lanes: { count: 2, what: 'maximum concurrency' } } },
      'A maximum concurrency of 2 allows at most 2 environments at once: in full batches of 10 about 40.0 messages a second. 20.0 arrive, so it keeps up.',
    ],
    [
      { rate: 20, seconds: 0.5, reserved: 5, batches: queue },
      '20.0 messages a second keep 1.0 (full batches of 10) to 10.0 (one in each) environments busy on average.',
    ],
    [
      { rate: 200, seconds: 0.5, reserved: 5, batches: queue },
      '200 messages a second keep 10.0 environments busy even in full batches of 10, more than the 5 reserved, so the backlog grows.',
    ],
    [{ rate: 20, reserved: 0, batches: queue }, '0 are reserved, so nothing runs and the messages wait.'],
    [
      { rate: 0, reserved: null, burst: { count: 3000, at: 20e6, over: 0 }, batches: queue },
      'The burst of 3,000 at 0:20 is at least 300 batches; messages that find no room wait.',
    ],
  ])('says for %j what follows', (part, text) => expect(hintOf(load(part))).toBe(text));

  const batched = (slug: string) => loadOf(gallery.find((entry) => entry.slug === slug)?.scenario);

  it('knows the parts of a stream, the groups of a queue in order, and the size of batches of the gallery', () => {
    expect(batched('kinesis-stream')).toMatchObject({ batches: { size: 100, item: 'record', lanes: { count: 2, what: 'shards' } } });
    expect(batched('sqs-fifo')).toMatchObject({ perRecord: 0.12, batches: { size: 10, lanes: { count: 6, what: 'message groups' } } });
    expect(batched('sqs-queue')?.batches).toMatchObject({ item: 'message' });
    expect(batched('first-cold-start')?.batches).toBeNull();
  });

  it.each(['kinesis-stream', 'sqs-fifo'])(
    'says what the run of %s shows: the most environments at once, and a backlog that grows',
    (slug) => {
      const entry = gallery.find((each) => each.slug === slug);
      const parsed = parseScenario(entry?.scenario);
      if (!parsed.ok) throw new Error(slug);
      const trace = simulate(parsed.scenario);
      const busy = /at most (\d+) environments/.exec(hintOf(batched(slug)) ?? '')?.[1];
      expect(summarise(trace).functions[trace.functions[0] as string]?.ConcurrentExecutions.max).toBe(Number(busy));
      expect(hintOf(batched(slug))).toMatch(/so the backlog grows\.$/);
      expect(requestsAt(trace, trace.horizon - 1)[0]?.waiting).toBeGreaterThan(100);
    },
  );

  it('has nothing to say where batches and other events are mixed', () => {
    const json = {
      functions: { f: { handler: [{ io: '1s' }] } },
      resources: { q: { type: 'sqs' } },
      triggers: [
        { id: 'a', type: 'sqs', source: 'q', function: 'f' },
        { id: 'b', type: 'sdk', function: 'f' },
      ],
    };
    expect(loadOf(json)).toBeNull();
  });
});
