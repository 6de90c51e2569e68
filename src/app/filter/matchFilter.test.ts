import fc from 'fast-check';
import { describe, expect, it } from 'vitest';
import { photos, runOf, shop } from '../../charts/testing.ts';
import { attemptsOf, endings, interestingEvents, interestingKinds, nextInteresting } from '../../sim/index.ts';
import { type EventFilter, noFilter } from '../stores/filter.ts';
import { filterChoices } from './filterChoices.ts';
import { isFiltering, matchFilter } from './matchFilter.ts';

const trace = runOf(shop);
const queued = runOf(photos);
const match = (filter: Partial<EventFilter>, run = trace) => matchFilter(run, { ...noFilter, ...filter });
const kindsOf = ({ kinds, length }: { kinds: Uint8Array; length: number }) =>
  new Set(Array.from({ length }, (_, i) => interestingKinds[kinds[i] as number]?.name));
const rowsOf = (mask: Uint8Array) => [...mask.keys()].filter((row) => mask[row] === 1);

describe('a filter', () => {
  it('that asks for nothing lets everything through', () => {
    expect([isFiltering(noFilter), isFiltering({ ...noFilter, requests: ' ' }), isFiltering({ ...noFilter, requests: '7' })]).toEqual([
      false,
      false,
      true,
    ]);
    expect([match({}).count, match({}).events.length]).toEqual([trace.invocations.length, interestingEvents(trace).length]);
  });

  it('by kind leaves only such events, and the attempts that they are about', () => {
    const { events, invocations } = match({ kinds: ['throttle'] });
    expect(kindsOf(events)).toEqual(new Set(['throttle']));
    expect(rowsOf(invocations)).toEqual([...events.subjects].toSorted((a, b) => a - b));
    expect(events.length).toBe(filterChoices(trace).kinds.find(({ value }) => value === 'throttle')?.count);
  });

  it('by outcome leaves exactly the attempts that ended so', () => {
    const { invocations } = match({ outcomes: ['timedOut', 'functionError'] });
    const wanted = [...trace.invocations.ending.keys()].filter((row) =>
      ['timedOut', 'functionError'].includes(endings[trace.invocations.ending[row] as number]?.outcome ?? ''),
    );
    expect(wanted.length).toBeGreaterThan(0);
    expect(rowsOf(invocations)).toEqual(wanted);
  });

  it('by number of a request leaves all its attempts and events, and nothing else', () => {
    const request = Array.from({ length: queued.requests.length }, (_, row) => row).find((row) => attemptsOf(queued, row).length > 2) ?? -1;
    const { invocations, events } = match({ requests: `#${request + 1}` }, queued);
    expect(rowsOf(invocations)).toEqual([...attemptsOf(queued, request)]);
    expect(events.length).toBeGreaterThan(0);
    const subjects = [...events.kinds].map((kind, i) => [interestingKinds[kind]?.subject, events.subjects[i] as number] as const);
    for (const [kind, subject] of subjects) {
      expect(kind === 'invocation' ? queued.invocations.request[subject] : kind === 'request' ? subject : -1).toBe(request);
    }
  });

  it('by function or trigger that there is not leaves nothing but nothing', () => {
    expect([match({ functions: ['none'] }).count, match({ triggers: ['none'] }).events.length]).toEqual([0, 0]);
    expect(match({ functions: ['checkout'], triggers: ['api'] }).count).toBe(trace.invocations.length);
  });

  it('joins what it asks for, and is never wider than each part alone', () => {
    const kinds = fc.subarray(interestingKinds.map(({ name }) => name));
    const outcomes = fc.subarray(['succeeded', 'throttled', 'timedOut', 'functionError'] as const);
    const requests = fc.constantFrom('', '1-40', '3, 9', 'nonsense');
    fc.assert(
      fc.property(kinds, outcomes, requests, (k, o, r) => {
        const both = match({ kinds: k, outcomes: o, requests: r });
        const parts = [match({ kinds: k }), match({ outcomes: o }), match({ requests: r })];
        for (const row of rowsOf(both.invocations)) for (const { invocations } of parts) expect(invocations[row]).toBe(1);
        expect(both.events.length).toBeLessThanOrEqual(Math.min(...parts.map(({ events }) => events.length)));
        expect(both.events.times).toEqual(both.events.times.toSorted());
      }),
      { numRuns: 40 },
    );
  });

  it('is what jumps go by', () => {
    const { events } = match({ kinds: ['timeout'] });
    expect(nextInteresting(trace, 0, events)).toMatchObject({ time: events.times[0], kind: 'timeout' });
    expect(nextInteresting(trace, trace.horizon, events)).toBeNull();
  });
});
