import fc from 'fast-check';
import { describe, expect, it } from 'vitest';
import { parseScenario } from './parseScenario.ts';
import { decodeShare, encodeShare } from './share.ts';
import { scenarioArbitrary } from './testing.ts';

const problemsOf = (input: unknown) => {
  const result = parseScenario(input);
  return result.ok ? [] : result.problems;
};

describe('any input', () => {
  it('is answered and never makes the parser throw, as JSON or as text', () => {
    fc.assert(
      fc.property(fc.jsonValue({ maxDepth: 6 }), (value) => {
        expect(typeof parseScenario(value).ok).toBe('boolean');
        expect(typeof parseScenario(JSON.stringify(value)).ok).toBe('boolean');
      }),
    );
  });

  it('in the right places never makes the parser throw', () => {
    const anything = fc.jsonValue({ maxDepth: 4 });
    const keys = [
      'version',
      'name',
      'seed',
      'duration',
      'account',
      'platform',
      'functions',
      'resources',
      'triggers',
      'traffic',
      'timeline',
    ];
    const sections = Object.fromEntries(keys.map((key) => [key, anything]));
    const part = fc.record(
      {
        type: fc.constantFrom('s3', 'sqs', 'sdk', 'schedule'),
        runtime: anything,
        handler: fc.array(fc.record({ cpu: anything })),
        asyncConfig: anything,
        aliases: anything,
        role: anything,
      },
      { requiredKeys: [] },
    );
    const almost = fc.record({
      functions: fc.dictionary(fc.string(), fc.oneof(part, anything)),
      resources: fc.dictionary(fc.string(), fc.oneof(part, anything)),
      triggers: fc.array(fc.oneof(part, anything)),
      traffic: fc.array(
        fc.oneof(
          fc.record({ to: anything, pattern: fc.constantFrom('burst', 'replay', 'step'), timestamps: anything, steps: anything }),
          anything,
        ),
      ),
      timeline: fc.array(fc.oneof(fc.record({ at: fc.constant('1s'), set: fc.dictionary(fc.string(), anything) }), anything)),
    });
    fc.assert(
      fc.property(fc.oneof(fc.record(sections, { requiredKeys: [] }), almost), (value) => {
        for (const { path, message, severity } of problemsOf(value))
          expect([typeof path, message.length > 0, severity.length > 0]).toEqual(['string', true, true]);
      }),
    );
  });

  it('as text that is not JSON gets one problem with a place', () => {
    fc.assert(
      fc.property(fc.string(), (text) => {
        const result = parseScenario(text);
        if (!result.ok) expect(result.problems[0]?.line).toBeGreaterThan(0);
      }),
    );
  });

  it('at most fifty problems come back', () => {
    const many = Object.fromEntries(Array.from({ length: 90 }, (_, i) => [`f${i}`, { memorySize: 1 }]));
    expect(problemsOf({ functions: many })).toHaveLength(50);
  });
});

describe('a random valid scenario', () => {
  it('is valid, whether JSON or text', () => {
    fc.assert(
      fc.property(scenarioArbitrary, (scenario) => {
        expect(problemsOf(scenario)).toEqual([]);
        expect(parseScenario(JSON.stringify(scenario))).toEqual(
          expect.objectContaining({ ok: true, scenario: (parseScenario(scenario) as { scenario: unknown }).scenario }),
        );
      }),
      { numRuns: 60 },
    );
  });

  it('uses simulated parts only: nothing is warned of but traffic that the run is too short for and queues that share or hide too little, and responses too large for the edge', () => {
    fc.assert(
      fc.property(scenarioArbitrary, (scenario) => {
        const result = parseScenario(scenario);
        const other = result.ok
          ? result.warnings.filter(
              ({ message }) =>
                !/run is over|outside the time|MaximumConcurrency of all queues|Visibility timeout of|CloudFront takes no response/.test(
                  message,
                ),
            )
          : [];
        expect(other).toEqual([]);
      }),
      { numRuns: 60 },
    );
  });

  it('survives a link', () => {
    fc.assert(
      fc.property(scenarioArbitrary, (scenario) => {
        expect(decodeShare(encodeShare(scenario))).toMatchObject({ ok: true, scenario: JSON.parse(JSON.stringify(scenario)), left: null });
      }),
      { numRuns: 30 },
    );
  });
});
