import { describe, expect, it } from 'vitest';
import { hintOf } from './hint.ts';
import { type Load, loadOf } from './load.ts';

const load = (part: Partial<Load>): Load => ({
  rate: 6,
  seconds: 0.7,
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
