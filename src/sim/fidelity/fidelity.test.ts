/** What the page and `coldstart rules --fidelity` say of the simulator is true, and every number in it comes from the registry. */
import { describe, expect, it } from 'vitest';
import { logLines } from '../logs/logLines.ts';
import { isRuleId, ruleById, rules, testsOf } from '../rules/index.ts';
import { cites } from '../rules/testing.ts';
import { functionFields } from '../scenario/fields/functionFields.ts';
import { resourceFields, triggerFields } from '../scenario/fields/partFields.ts';
import { parseScenario } from '../scenario/parseScenario.ts';
import { serviceByType } from '../services/index.ts';
import { simulateText } from '../testing.ts';
import { triggerByType, triggers } from '../triggers/index.ts';
import { conflicts } from './conflicts.ts';
import { coverage } from './coverage.ts';
import { type Absent, notModelled } from './notModelled.ts';
import { plainText, textParts } from './ruleText.ts';
import { sideText } from './sideText.ts';

/** Digits that are no part of a name such as S3 or Lambda@Edge, and numbers written as words. */
const LITERAL = /(?<![A-Za-z])\d|\b(two|three|four|five|six|seven|eight|nine|ten|dozen|hundred|thousand|million|half|halved|twice)s?\b/i;
const withoutReferences = (prose: string): string => prose.replace(/\{[^}]*\}/g, '');

describe('prose', () => {
  const texts = [
    ...notModelled.flatMap(({ area, title, why, instead }) => [area, title, why, instead]),
    ...conflicts.flatMap(({ title, because, others }) => [title, because, ...others.map(({ says }) => says)]),
  ];

  it('holds no number of its own: each is a reference to a rule, or a number of a source', () => {
    expect(texts.length).toBeGreaterThan(200);
    expect(
      texts.filter((text) => LITERAL.test(withoutReferences(text))),
      'literals',
    ).toEqual([]);
    // The test can fail.
    for (const text of ['at most 5', 'a 1,000th', 'five times', '5 s', 'thousands of them']) expect(LITERAL.test(text), text).toBe(true);
    for (const text of ['S3 Files', 'Lambda@Edge', 'one of them', 'often']) expect(LITERAL.test(text), text).toBe(false);
  });

  it('shows the number that is in force in the rule, with its unit', () => {
    expect(plainText('It waits {cognito.deadline} at most.')).toBe('It waits 5 s at most.');
    expect(textParts('{sqs.maximum-invocations}')).toEqual([{ text: '1,250 invocations', ruleId: 'sqs.maximum-invocations' }]);
    expect(() => plainText('{sqs.no-such-rule}')).toThrow(/no rule/);
    expect(() => plainText('{sqs.fifo-order}')).toThrow(/has no number/);
    for (const text of texts) expect(() => plainText(text.replace(/\{\d\}/g, ''))).not.toThrow();
  });

  it('is in sentences', () => {
    for (const { why, instead } of notModelled) for (const text of [why, instead]) expect(text).toMatch(/^[A-Z{].*[.)]$/s);
    for (const { because, others } of conflicts)
      for (const text of [because, ...others.map(({ says }) => says)]) expect(text).toMatch(/^[A-Z{].*\.$/s);
    expect(new Set(notModelled.map(({ id }) => id)).size).toBe(notModelled.length);
    expect(new Set(conflicts.map(({ id }) => id)).size).toBe(conflicts.length);
  });
});

describe('what is not modelled is not', () => {
  it('sources: those that the page names are those that no run delivers', () => {
    const named = notModelled.find(({ id }) => id === 'sources-to-come');
    const silent = triggers.filter(({ simulated }) => !simulated);
    expect(named === undefined).toBe(silent.length === 0);
    for (const { title } of silent) expect(named?.title).toContain(title);
    for (const { title, simulated } of triggers)
      if (simulated && named) expect(named.title.split(': ')[1]?.split(', ')).not.toContain(title);
  });

  /** The settings that the format has at that place. */
  function settingsOf({ part, type = '' }: Absent): readonly string[] {
    if (part === 'function') return Object.keys(functionFields);
    if (part === 'alias') {
      const { aliases } = functionFields;
      return aliases?.kind === 'map' && aliases.item.kind === 'group' ? Object.keys(aliases.item.fields) : [];
    }
    const definition = part === 'trigger' ? triggerByType(type) : serviceByType(type);
    if (definition === null) return [];
    return Object.keys('actions' in definition ? resourceFields(definition) : triggerFields(definition));
  }

  const declared = notModelled.flatMap(({ id, absent }) => (absent === undefined ? [] : [{ id, absent }]));
  it.each(declared)('$id: the format has no setting for it', ({ absent }) => {
    const settings = settingsOf(absent);
    expect(settings.length).toBeGreaterThan(0);
    expect(settings.filter((setting) => absent.settings.includes(setting))).toEqual([]);
  });

  it('checks more than a few of them so', () => {
    expect(declared.length).toBeGreaterThanOrEqual(9);
  });

  const run = (f: object, more: object = {}) =>
    simulateText({
      duration: '1m',
      functions: { f: { timeout: '9s', ...f } },
      triggers: [{ id: 't', type: 'sdk', function: 'f' }],
      traffic: [{ to: 't', pattern: 'burst', count: 1 }],
      ...more,
    });

  it('logging-permission: a role that allows nothing still logs', () => {
    const role = { Version: '2012-10-17', Statement: [{ Effect: 'Deny', Action: '*', Resource: '*' }] };
    expect(logLines(run({ role, handler: [{ io: '1ms' }] }).trace, 0).some((line) => line.startsWith('REPORT'))).toBe(true);
  });

  it('iot-select: a rule takes every message, whatever its SELECT says', () => {
    const { summary } = run(
      { handler: [{ io: '1ms' }] },
      {
        resources: { telemetry: { type: 'iot' } },
        triggers: [{ id: 't', type: 'iot', source: 'telemetry', function: 'f', sql: "SELECT * FROM 'x' WHERE heat > 50" }],
        traffic: [{ to: 'telemetry', pattern: 'burst', count: 3, bodies: [{ body: { heat: 1 } }] }],
      },
    );
    expect(summary.triggers.t?.outcomes).toMatchObject({ succeeded: 3 });
  });

  it('retry-after: a client of DynamoDB makes as many attempts as any other', () => {
    cites('sdk.maximum-attempts');
    const { summary, trace } = run(
      { handler: [{ call: 'dynamodb:GetItem', on: 'table' }] },
      { resources: { table: { type: 'dynamodb', errorRate: 1, maxConcurrency: 1 } } },
    );
    expect(summary.functions.f).toMatchObject({ Errors: 1 });
    expect(trace.calls.length).toBe(3);
  });

  it('tracing-sample, extension-work: extensions have nothing but an init', () => {
    const { extensions } = functionFields;
    expect(extensions?.kind === 'list' && extensions.item.kind === 'group' ? Object.keys(extensions.item.fields).toSorted() : []).toEqual([
      'init',
      'name',
      'type',
    ]);
  });

  it.each(['resources.s.shards', 'resources.t.streamShards', 'resources.k.partitions'])(
    'resharding: %s cannot change during a run',
    (path) => {
      const result = parseScenario({
        duration: '1m',
        functions: { f: {} },
        resources: { s: { type: 'kinesis' }, t: { type: 'dynamodb' }, k: { type: 'kafka' } },
        triggers: [{ id: 'a', type: 'kinesis', source: 's', function: 'f', startingPosition: 'LATEST' }],
        timeline: [{ at: '10s', set: { [path]: 4 } }],
      });
      const problems = result.ok ? [] : result.problems.map(({ message }) => message);
      expect(problems).toEqual([expect.stringContaining('resharding is not simulated')]);
    },
  );
});

describe('conflicts', () => {
  it.each(conflicts)('$id: rules carry the position, and each source says something else', ({ others, ruleIds, sameNumber = false }) => {
    expect(ruleIds.length).toBeGreaterThan(0);
    expect(ruleIds.filter((id) => !isRuleId(id))).toEqual([]);
    expect(others.length).toBeGreaterThan(0);
    for (const other of others) {
      const { says, numbers = [], source } = other;
      expect(source.length).toBeGreaterThan(7);
      expect([...says.matchAll(/\{(\d)\}/g)].map(([, place]) => Number(place))).toEqual(numbers.map((_, place) => place));
      expect(sideText(other)).not.toContain('{');
      // Were all its numbers ours, it would be no conflict but of what they count.
      const ours = ruleIds.map((id) => ruleById(id).value);
      if (numbers.length > 0) expect(numbers.every(({ value }) => ours.includes(value))).toBe(sameNumber);
    }
  });

  /** Corrections of our collection of facts that no conflict carries, and why. */
  const elsewhere: Readonly<Record<string, string>> = {
    C13: 'Coldstart shows no credentials',
    C16: 'Managed Instances are outside the model',
  };

  it('cover every correction of the facts', () => {
    const carried = conflicts.flatMap(({ correction }) => (correction === undefined ? [] : [correction]));
    const all = Array.from({ length: 20 }, (_, i) => `C${i + 1}`);
    expect([...carried, ...Object.keys(elsewhere)].toSorted()).toEqual(all.toSorted());
  });
});

describe('how sure the rules are', () => {
  it('is counted from the registry, and every rule has source, date and a test', () => {
    const counts = coverage();
    expect(counts.documented + counts.measured + counts.assumed).toBe(rules.length);
    expect(counts).toMatchObject({ rules: rules.length, withSource: rules.length, withDate: rules.length });
    expect(counts.withTest).toBe(rules.filter(({ id }) => testsOf(id).length > 0).length);
    expect(counts.adjustable).toBe(rules.filter(({ confidence, value }) => confidence !== 'documented' && value !== null).length);
    expect(counts.tests).toBeGreaterThan(50);
  });
});
