import { expect, test } from 'vitest';
import { requestsAt } from './requestsAt.ts';
import { aFunction, aScenario, aTrace } from './testing.ts';

test('every request is in flight, waiting or at its outcome, at every moment', () => {
  const trace = aTrace({
    horizon: 200,
    triggers: [{ id: 'uploads', type: 's3', machine: 'asynchronous' }],
    environments: [{ created: 5 }],
    requests: [
      { sent: 0, settled: 15, state: 'succeeded' },
      { sent: 0, settled: 90, state: 'dropped' },
    ],
    invocations: [
      { request: 0, time: 5, duration: 10, environment: 0 },
      { request: 1, time: 20, duration: 10, environment: 0, ending: 'handlerError' },
      { request: 1, time: 80, duration: 10, environment: 0, ending: 'handlerError', attempt: 2 },
    ],
  });
  const at = (t: number) => {
    const [counts] = requestsAt(trace, t);
    const { sent, inFlight, waiting, outcomes } = counts!;
    expect(inFlight + waiting + Object.values(outcomes).reduce((sum, n) => sum + n, 0)).toBe(sent);
    return [sent, inFlight, waiting, outcomes.succeeded, outcomes.dropped];
  };
  expect(at(-1)).toEqual([0, 0, 0, 0, 0]);
  expect(at(0)).toEqual([2, 0, 2, 0, 0]);
  expect(at(7)).toEqual([2, 1, 1, 0, 0]);
  expect(at(16)).toEqual([2, 0, 1, 1, 0]);
  expect(at(25)).toEqual([2, 1, 0, 1, 0]);
  expect(at(50)).toEqual([2, 0, 1, 1, 0]);
  expect(at(200)).toEqual([2, 0, 0, 1, 1]);
  expect(Object.keys(requestsAt(trace, 0)[0]!.outcomes)).toEqual(['succeeded', 'sentToDestination', 'deadLettered', 'dropped']);
});

test('a caller that stops waiting is no longer in flight although its function runs on', () => {
  const scenario = aScenario({
    functions: [aFunction()],
    triggers: [{ id: 'calls', type: 'sdk', source: null, function: 'work', qualifier: null, settings: { callerTimeout: 30 } }],
  });
  const trace = aTrace({
    scenario,
    horizon: 500,
    environments: [{ created: 0 }, { created: 50 }],
    requests: [{ sent: 0, settled: 80, state: 'callerGone' }],
    invocations: [
      { request: 0, time: 0, duration: 100, environment: 0 },
      { request: 0, time: 50, duration: 100, environment: 1, attempt: 2 },
    ],
  });
  const inFlight = (t: number) => requestsAt(trace, t).map((counts) => [counts.inFlight, counts.waiting]);
  expect(inFlight(20)).toEqual([[1, 0]]);
  expect(inFlight(40)).toEqual([[0, 1]]);
  expect(inFlight(60)).toEqual([[1, 0]]);
  expect(inFlight(90)).toEqual([[0, 0]]);
});
