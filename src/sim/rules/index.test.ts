import { readdirSync } from 'node:fs';
import { describe, expect, it } from 'vitest';
import { isRuleId, type Rule, ruleById, rules, ruleValue } from './index.ts';
import { cites } from './testing.ts';

/** The rules that each file of this folder exports, found on disk rather than in the list. */
async function exportedRules(): Promise<ReadonlyMap<string, readonly Rule[]>> {
  const files = readdirSync(import.meta.dirname).filter(
    (file) => file.endsWith('.ts') && !file.includes('.test.') && !['index.ts', 'allRules.ts'].includes(file),
  );
  const found = new Map<string, readonly Rule[]>();
  for (const file of files) {
    const exported = Object.values((await import(`./${file}`)) as Record<string, unknown>);
    const lists = exported.filter((value): value is Rule[] => Array.isArray(value) && value.every((item) => item?.statement !== undefined));
    for (const list of lists) found.set(file, list);
  }
  return found;
}

describe('the registry', () => {
  it('lists the rules of every family file in the folder, and nothing else', async () => {
    const families = await exportedRules();
    expect(families.size).toBeGreaterThan(10);
    const onDisk = [...families.values()].flat().map(({ id }) => id);
    expect(rules.map(({ id }) => id).sort()).toEqual(onDisk.sort());
  });

  it('keeps one family in one file', async () => {
    for (const [file, list] of await exportedRules()) {
      // What both kinds of streams share stands beside what sets them apart.
      const families = file === 'streams.ts' ? ['streams', 'kinesis', 'dynamodb-streams'] : [list[0]?.id.split('.')[0]];
      for (const { id } of list) expect(families, `${file}: ${id}`).toContain(id.split('.')[0]);
    }
  });

  it('never uses an id twice', () => {
    expect(new Set(rules.map(({ id }) => id)).size).toBe(rules.length);
  });

  it('writes every rule down completely', () => {
    for (const { id, statement, value, unit, source, checked, confidence } of rules) {
      expect(id).toMatch(/^[a-z][a-z0-9]*(-[a-z0-9]+)*\.[a-z0-9]+(-[a-z0-9]+)*$/);
      expect(statement, `${id}: one sentence`).toMatch(/^[A-Z/].{20,}[^.]\.$/);
      expect(statement, `${id}: one sentence`).not.toMatch(/[.!?] [A-Z]/);
      expect(value === null, `${id}: a unit goes with a number`).toBe(unit === '');
      expect(value === null || (Number.isFinite(value) && value >= 0), `${id}: a number`).toBe(true);
      expect(source.length, `${id}: a source`).toBeGreaterThan(20);
      expect(checked, id).toMatch(/^20\d\d-[01]\d-[0-3]\d$/);
      if (confidence === 'documented') expect(source, `${id}: AWS or an address`).toMatch(/https:\/\/|AWS/);
    }
  });

  it('gives full addresses, never a prefix of our own notes', () => {
    for (const rule of rules)
      expect(rule.source, rule.id).not.toMatch(/(^|[ (])(dg|api|apigw|DG|PRICE|PLAPI|PERF|TOOLKIT|MIKHAIL)(\/| |$)/);
  });
});

describe('reading a rule', () => {
  it('names the rule that does not exist, because that is a mistake in our code', () => {
    expect(isRuleId('lifecycle.init-limit')).toBe(true);
    expect(isRuleId('lifecycle.inits-limit')).toBe(false);
    expect(() => ruleById('lifecycle.inits-limit')).toThrow(/no rule 'lifecycle\.inits-limit'/);
    expect(() => ruleValue('toString')).toThrow(/No rule 'toString' has a number/);
    expect(() => cites('cpu.none')).toThrow(/no rule 'cpu\.none'/);
  });

  it('refuses the number of a rule that is only a statement', () => {
    expect(() => ruleValue('lifecycle.phases')).toThrow(/has a number/);
  });

  it('lets a scenario override what is assumed or measured, and never what AWS documents', () => {
    expect(ruleValue('async.throttle-backoff-factor')).toBe(2);
    expect(ruleValue('async.throttle-backoff-factor', { 'async.throttle-backoff-factor': 3 })).toBe(3);
    expect(ruleValue('cpu.init-vcpus', { 'cpu.init-vcpus': 1 })).toBe(1);
    expect(ruleValue('lifecycle.proactive-init', { 'lifecycle.proactive-init': 0 })).toBe(0);
    expect(ruleValue('limits.timeout-maximum', { 'limits.timeout-maximum': 5400 })).toBe(900);
    expect(ruleValue('async.throttle-backoff-factor', { 'cpu.init-vcpus': 1 })).toBe(2);
  });
});
