import { describe, expect, it } from 'vitest';
import { cites } from '../rules/testing.ts';
import { explainInvocation } from './explainInvocation.ts';
import { limitsAt } from './limitsAt.ts';
import { aFunction, aScenario, aTrace, type HandMade, type InvocationRow } from './testing.ts';

const ms = (n: number) => n * 1000;

/** Five reserved slots, all held when the sixth request arrives at 100 ms; the first is free at 164 ms. */
const fiveReserved: HandMade = {
  scenario: aScenario({ functions: [aFunction({ reservedConcurrentExecutions: 5 })] }),
  horizon: ms(1000),
  environments: [0, 1, 2, 3, 4].map((n) => ({ created: ms(n), invocation: n })),
  invocations: [
    ...[0, 1, 2, 3, 4].map((n): InvocationRow => ({ time: ms(n), duration: ms(164 + n), environment: n })),
    { time: ms(100), ending: 'throttledByReservedConcurrency' },
  ],
};

describe('a refusal', () => {
  it('names the limit, its value, who held it and what the account had left', () => {
    cites('concurrency.reserved');
    const { sentence, ruleId, holders, moments } = explainInvocation(aTrace(fiveReserved), 5);
    expect(sentence).toBe('Request 6 was refused because all 5 of 5 reserved slots were busy. The account still had 995 free.');
    expect(ruleId).toBe('concurrency.reserved');
    expect(holders).toEqual([0, 1, 2, 3, 4]);
    expect(moments.map(({ time, text }) => [time / 1000, text])).toEqual([
      [0, 'the request arrives that has held a slot longest'],
      [4, 'the last slot fills: its environment starts cold, and init holds the slot too'],
      [100, 'the request arrives; the next slot frees in 64 ms'],
    ]);
  });

  it('says that it was tried again', () => {
    const again: HandMade = {
      ...fiveReserved,
      requests: [{ sent: ms(100), settled: ms(400), state: 'succeeded' }],
      invocations: [
        ...fiveReserved.invocations!.slice(0, 5),
        { time: ms(100), ending: 'throttledByReservedConcurrency', request: 0 },
        { time: ms(350), duration: ms(50), environment: 0, request: 0, attempt: 2 },
      ],
    };
    expect(explainInvocation(aTrace(again), 5).sentence).toMatch(/^Request 1 was refused .* It was tried again 250 ms later\.$/);
    expect(explainInvocation(aTrace(again), 6).sentence).toBe('Attempt 2 of request 1 found environment 1 warm and took 50 ms.');
  });

  it('counts a slot that was freed at the same moment, but after the refusal', () => {
    const tie = aTrace({
      ...fiveReserved,
      invocations: [...fiveReserved.invocations!.slice(0, 5), { time: ms(164), ending: 'throttledByReservedConcurrency' }],
    });
    expect(explainInvocation(tie, 5).sentence).toContain('all 5 of 5');
    expect(limitsAt(tie, ms(164), 0).reserved).toMatchObject({ inFlight: 4, free: 1 });
  });

  it('by the account’s pool says how much is reserved for others', () => {
    cites('concurrency.unreserved-pool');
    const scenario = aScenario({
      account: { concurrentExecutions: 10, freeTier: false },
      functions: [aFunction(), aFunction({ name: 'other', reservedConcurrentExecutions: 8 })],
    });
    const trace = aTrace({
      scenario,
      environments: [{ created: 0 }, { created: 0 }, { created: 0, function: 1 }],
      invocations: [
        { time: 0, duration: 50, environment: 0 },
        { time: 0, duration: 50, environment: 1 },
        { time: 0, duration: 50, environment: 2 },
        { time: 10, ending: 'throttledByAccountConcurrency' },
      ],
    });
    const { sentence, holders } = explainInvocation(trace, 3);
    expect(sentence).toBe(
      'Request 4 was refused because all 2 of 2 unreserved slots were busy. Of the account’s 10, 8 are reserved for other functions.',
    );
    expect(holders).toEqual([0, 1]);
  });

  it('with reserved concurrency 0, or by a rate, gives the numbers of that limit', () => {
    cites('concurrency.reserved-zero', 'concurrency.requests-per-unit', 'concurrency.scaling-burst', 'concurrency.scaling-refill');
    const refusal = (ending: InvocationRow['ending'], reserved: number | null) => {
      const scenario = aScenario({ functions: [aFunction({ reservedConcurrentExecutions: reserved })] });
      const invocations: InvocationRow[] = [
        { time: 0, duration: 1, environment: 0 },
        { time: 10, ending: ending! },
      ];
      return explainInvocation(aTrace({ scenario, environments: [{ created: 0 }], invocations }), 1).sentence;
    };
    expect(refusal('throttledByReservedConcurrency', 0)).toBe(
      'Request 2 was refused because the function’s reserved concurrency is 0: it takes no requests.',
    );
    expect(refusal('throttledByAccountRate', null)).toContain('faster than 10,000 a second: 10 for each of the account’s 1,000 slots.');
    expect(refusal('throttledByReservedRate', 2)).toContain('faster than 20 a second: 10 for each of the function’s 2 reserved slots.');
    expect(refusal('throttledByScalingRate', null)).toContain(
      '1,000 environments at once and 100 more each second. In the last 10 s it gained 1.',
    );
  });
});

describe('an attempt that ran', () => {
  const cold = (row: Partial<InvocationRow>, ready = ms(894)) =>
    explainInvocation(
      aTrace({
        horizon: 60e6,
        environments: [{ created: 0, ready, invocation: 0 }],
        invocations: [{ time: 0, duration: ms(40), environment: 0, ...row }],
        spans: [
          { environment: 0, state: 'coldStart.provisioning', start: 0, end: ms(50), invocation: 0 },
          { environment: 0, state: 'coldStart.init.runtime', start: ms(50), end: ms(140), invocation: 0 },
          { environment: 0, state: 'coldStart.init.function', start: ms(140), end: Math.min(ready, 60e6), invocation: 0 },
        ],
      }),
      0,
    );

  it('cold: says why an environment was created and where the time went', () => {
    cites('lifecycle.first-use');
    expect(cold({})).toMatchObject({
      sentence:
        'Request 1 waited 894 ms for a new environment: 50 ms to create it and 844 ms of init. No environment of this function existed yet. Then the invocation took 40 ms.',
      ruleId: 'lifecycle.first-use',
    });
  });

  it('timed out on a cold start: the failure first, then the cold start', () => {
    cites('lifecycle.invoke-limit');
    const { sentence, ruleId } = cold({ duration: 3e6, ending: 'timedOut' });
    expect(sentence).toMatch(
      /^Request 1 was ended after 3 s, the timeout of the function\. .* Request 1 waited 894 ms for a new environment/,
    );
    expect(ruleId).toBe('lifecycle.invoke-limit');
  });

  it('in an environment that was reset: says how much of it was init', () => {
    cites('lifecycle.suppressed-init');
    const trace = aTrace({
      environments: [{ created: 0, invocation: 0 }],
      invocations: [
        { time: 0, duration: ms(40), environment: 0, ending: 'crashed' },
        { time: ms(100), duration: ms(340), environment: 0 },
      ],
      spans: [
        { environment: 0, state: 'idle.uninitialised', start: ms(40), end: ms(100) },
        { environment: 0, state: 'invocation.suppressedInit', start: ms(100), end: ms(400), invocation: 1 },
      ],
    });
    expect(explainInvocation(trace, 1)).toMatchObject({
      sentence:
        'Request 2 found environment 1 without its init after a reset and took 340 ms. 300 ms of that was init, which had to run again inside the invocation.',
      ruleId: 'lifecycle.suppressed-init',
    });
  });

  it('unfinished: says so', () => {
    expect(cold({ ending: 'running', duration: 0 }, Number.POSITIVE_INFINITY).sentence).toMatch(
      /^Request 1 had waited 60 s for a new environment: .* The run ended before it was ready\.$/,
    );
  });

  it.each([
    ['succeeded', 'Request 2 found environment 1 warm and took 40 ms.', null],
    [
      'handlerError',
      'Request 2 failed after 40 ms: the handler threw an error. Its environment stays warm.',
      'lifecycle.handler-error-keeps-warm',
    ],
    [
      'outOfMemory',
      'Request 2 failed after 40 ms: it needed more than its 128 MB of memory. Its environment is reset.',
      'lifecycle.reset-after-failure',
    ],
  ] as const)('warm, %s', (ending, sentence, ruleId) => {
    const trace = aTrace({
      environments: [{ created: 0, invocation: 0 }],
      invocations: [
        { time: 0, duration: ms(40), environment: 0 },
        { time: ms(100), duration: ms(40), environment: 0, ending },
      ],
    });
    expect(explainInvocation(trace, 1)).toMatchObject({ sentence, ruleId });
  });
});
