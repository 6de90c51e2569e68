/** `platform.rules`: only rules that exist, have a number, and are not documented by AWS can be given another value. */

import { suggest } from '../../../base/nearest.ts';
import { ruleById, rules } from '../../rules/index.ts';
import { isObject, type JsonObject, ownValue } from '../jsonValue.ts';
import type { Findings } from '../problem.ts';

export function checkRuleOverrides(json: JsonObject, findings: Findings): void {
  const platform = ownValue(json, 'platform');
  const overrides = isObject(platform) ? ownValue(platform, 'rules') : undefined;
  if (!isObject(overrides)) return;
  const adjustable = rules.filter(({ confidence, value }) => confidence !== 'documented' && value !== null).map(({ id }) => id);
  for (const id of Object.keys(overrides)) {
    if (adjustable.includes(id) || (id === 'description' && typeof overrides[id] === 'string')) continue;
    const path = ['platform', 'rules', id];
    const known = rules.some((rule) => rule.id === id) ? ruleById(id) : null;
    if (known === null) findings.error(path, `There is no rule "${id.slice(0, 80)}".`, suggest(id, adjustable, ''), true);
    else if (known.confidence === 'documented')
      findings.error(
        path,
        `AWS documents "${id}", so it cannot be changed.`,
        'Only assumed and measured rules can have another value.',
        true,
      );
    else findings.error(path, `Rule "${id}" has no number that could be changed.`, 'Remove it.', true);
  }
}
