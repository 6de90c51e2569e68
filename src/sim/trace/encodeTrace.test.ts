import fc from 'fast-check';
import { describe, expect, it } from 'vitest';
import type { TableSchema } from '../../base/table.ts';
import type { Scenario } from '../scenario/model.ts';
import { decodeTrace } from './decodeTrace.ts';
import { encodeTrace } from './encodeTrace.ts';
import type { Trace } from './tables.ts';
import { aScenario, aTrace } from './testing.ts';
import { columnArrays, tableSchemas } from './traceFile.ts';

const numbers = {
  u8: fc.nat(255),
  u16: fc.nat(65535),
  u32: fc.nat(0xffffffff),
  f64: fc.double(),
};

/** A table of random values. */
function tableOf(schema: TableSchema): fc.Arbitrary<Record<string, unknown>> {
  return fc.nat(20).chain((length) => {
    const columns = Object.entries(schema).map(([name, kind]) => {
      const values = fc.array<number>(numbers[kind], { minLength: length, maxLength: length });
      return [name, values.map((list) => new columnArrays[kind](list))] as const;
    });
    return fc.record({ ...Object.fromEntries(columns), length: fc.constant(length) });
  });
}

const traces: fc.Arbitrary<Trace> = fc
  .record({
    name: fc.string({ unit: 'binary' }),
    seed: fc.double(),
    requestSources: fc.uint16Array(),
    requests: tableOf(tableSchemas.requests),
    invocations: tableOf(tableSchemas.invocations),
    environments: tableOf(tableSchemas.environments),
    spans: tableOf(tableSchemas.spans),
    marks: tableOf(tableSchemas.marks),
  })
  .map(({ name, seed, ...tables }) => ({ ...aTrace({ scenario: aScenario({ name, seed }) }), ...tables }) as unknown as Trace);

function decoded(bytes: Uint8Array): Trace {
  const result = decodeTrace(bytes);
  if (!result.ok) throw new Error(result.message);
  return result.trace;
}

describe('a trace file', () => {
  it('gives back every trace, and the same bytes when written again', () => {
    fc.assert(
      fc.property(traces, (trace) => {
        const bytes = encodeTrace(trace);
        const back = decoded(bytes);
        expect(back).toEqual(trace);
        expect(encodeTrace(back)).toEqual(bytes);
      }),
      { numRuns: 30 },
    );
  });

  it('is read from the middle of a larger buffer', () => {
    const bytes = encodeTrace(aTrace({ invocations: [{ time: 5 }] }));
    const larger = new Uint8Array(bytes.length + 3);
    larger.set(bytes, 3);
    expect(decoded(larger.subarray(3))).toEqual(decoded(bytes));
  });

  it('is read from Node’s Buffer, as a file is read there', () => {
    const bytes = encodeTrace(aTrace({ invocations: [{ time: 5 }] }));
    expect(decoded(Buffer.from(bytes))).toEqual(decoded(bytes));
  });

  it('writes a scenario once, however many epochs and timeline entries share it, even in a circle', () => {
    const timeline: unknown[] = [];
    const first = { ...aScenario(), timeline } as Scenario;
    const second = { ...aScenario({ seed: 8, name: 'Änderung 😀' }), timeline } as Scenario;
    timeline.push({ kind: 'set', at: 5, index: 0, changes: { seed: 8 }, scenario: second });
    const back = decoded(encodeTrace(aTrace({ scenario: first, laterEpochs: [{ from: 5, scenario: second }] })));
    const entry = back.epochs[0]?.scenario.timeline[0];
    expect(entry?.kind === 'set' && entry.scenario).toBe(back.epochs[1]?.scenario);
    expect(back.epochs[1]?.scenario.name).toBe('Änderung 😀');
  });

  it('writes one NaN, whichever the engine stored', () => {
    const quiet = aTrace({ requests: [{ sent: 0 }] });
    const odd = aTrace({ requests: [{ sent: 0 }] });
    new Uint32Array(odd.requests.settled.buffer).set([7, 0xfff80001]);
    expect(odd.requests.settled[0]).toBeNaN();
    expect(encodeTrace(odd)).toEqual(encodeTrace(quiet));
  });

  it('that is something else, cut off or damaged is answered with a sentence', () => {
    const bytes = encodeTrace(aTrace({ invocations: [{ time: 5 }, { time: 6 }] }));
    const refusals = [new Uint8Array(0), new Uint8Array(100), bytes.subarray(0, 40), bytes.subarray(0, bytes.length - 8)].map(decodeTrace);
    expect(refusals.map((result) => (result.ok ? '' : result.message))).toEqual([
      'This is not a trace file of Coldstart.',
      'This is not a trace file of Coldstart.',
      'The header of this trace file is cut off or damaged.',
      expect.stringMatching(/^This trace file ends before the column/),
    ]);
  });
});
