/** Every step of every path is one that its machine takes, and the state is the one that the trace knows: over the gallery, and over random runs. */
import fc from 'fast-check';
import { beforeAll, describe, expect, it } from 'vitest';
import { gallery } from '../../scenario/gallery/index.ts';
import { mixedScenarioArbitrary } from '../../scenario/testing.ts';
import { simulateText } from '../../testing.ts';
import { requestsAt } from '../requestsAt.ts';
import type { Trace } from '../tables.ts';
import { type Entity, pathOf } from './pathOf.ts';
import { countsByPath, disagreement, entitiesOf, faultsOf, lastState, sample } from './testing.ts';

const shares = Array.from({ length: 40 }, (_, i) => ((i + 1) * 0.618_034) % 1);

describe.each(gallery)('the paths of $slug', ({ scenario }) => {
  let trace: Trace;
  beforeAll(() => {
    trace = simulateText(scenario).trace;
  });

  it('begin where the machine begins, go only by its transitions, in order of time, and end in the state that the trace holds', () => {
    expect(entitiesOf(trace).flatMap((entity) => faultsIn(trace, entity))).toEqual([]);
  });

  it('are where stateAt says at any moment, but for the phases of an init that was given up', () => {
    const wrong = sample(trace.environments.length).flatMap((row) =>
      shares.map((share) => disagreement(trace, row, Math.floor(trace.horizon * share))),
    );
    expect(wrong.filter((fault) => fault !== null).slice(0, 5)).toEqual([]);
  });

  it('count as many requests in flight, waiting and done as the trace does', () => {
    if (trace.requests.length <= 3000) for (const share of shares.slice(0, 6)) expectCounts(trace, Math.floor(trace.horizon * share));
  });
});

describe('the paths of random runs', () => {
  it('are those of the machines and of the trace', () => {
    fc.assert(
      fc.property(mixedScenarioArbitrary(), fc.double({ min: 0, max: 1, noNaN: true }), (scenario, share) => {
        const { trace } = simulateText(scenario);
        const t = Math.floor(trace.horizon * share);
        expect(entitiesOf(trace).flatMap((entity) => faultsIn(trace, entity))).toEqual([]);
        expect(sample(trace.environments.length).flatMap((row) => disagreement(trace, row, t) ?? [])).toEqual([]);
      }),
      { numRuns: 60, seed: 20261128 },
    );
  });
});

function faultsIn(trace: Trace, entity: Entity): readonly string[] {
  const path = pathOf(trace, entity, trace.horizon);
  const known = lastState(trace, entity);
  const found = trace.machines[path.machine][path.current?.state ?? -1]?.name;
  const faults = faultsOf(path, entity);
  return known === null || known === found ? faults : [...faults, `${entity.kind} ${entity.row} ends in ${found}, not in ${known}`];
}

/** A queue's messages are in flight to the queue as long as they are hidden; to Lambda only while the function works on them. */
function expectCounts(trace: Trace, t: number): void {
  const machines = trace.triggers.map(({ machine }) => machine);
  const counted = requestsAt(trace, t).map(({ inFlight, waiting, outcomes }, trigger) =>
    machines[trigger] === 'queueMessage' ? { open: inFlight + waiting, outcomes } : { inFlight, waiting, outcomes },
  );
  const found = countsByPath(trace, t).map(({ inFlight, waiting, outcomes }, trigger) =>
    machines[trigger] === 'queueMessage' ? { open: inFlight + waiting, outcomes } : { inFlight, waiting, outcomes },
  );
  expect(found).toEqual(counted);
}
