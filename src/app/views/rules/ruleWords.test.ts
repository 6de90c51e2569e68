import { expect, it } from 'vitest';
import { rules } from '../../../sim/index.ts';
import { familyTitle, isAdjustable, matchesRule, valueText } from './ruleWords.ts';

it('finds a rule by words of its statement, family, source or confidence, in any order', () => {
  const found = (wanted: string): string[] => rules.filter((rule) => matchesRule(rule, wanted)).map(({ id }) => id);
  expect(found('reclaims frozen')).toContain('lifecycle.idle-lifetime');
  expect(found('assumed bill')).toContain('billing.abandoned-init-not-billed');
  expect(found('assumed bill').every((id) => rules.find((rule) => rule.id === id)?.confidence === 'assumed')).toBe(true);
  expect(found('no such words at all')).toEqual([]);
  expect(found('')).toHaveLength(rules.length);
});

it('has a title for every family', () => {
  for (const { id } of rules) expect(familyTitle(id.slice(0, id.indexOf('.')))).toMatch(/^[A-Z]/);
});

it('writes small and large numbers out', () => {
  expect(valueText(2e-7, 'USD per request')).toBe('0.0000002 USD per request');
  expect(valueText(6e9, 'GB-s')).toBe('6,000,000,000 GB-s');
  expect(valueText(10, '')).toBe('10');
});

it('lets only numbers be changed that AWS does not document', () => {
  const of = (id: string) => rules.find((rule) => rule.id === id) as (typeof rules)[number];
  expect(isAdjustable(of('billing.request-price'))).toBe(false);
  expect(isAdjustable(of('billing.abandoned-init-not-billed'))).toBe(false);
  expect(rules.filter(isAdjustable).length).toBeGreaterThan(20);
});
