/** The largest request that the service in front of Lambda takes, where it has a limit of its own. */
import { ruleValue } from '../rules/index.ts';

/** Rules with a number of MB, by type of the trigger. */
const rules: Readonly<Record<string, string>> = { 'api-gateway': 'api-gateway.payload', alb: 'alb.payload' };

/** KB; Infinity for triggers whose requests only Lambda itself limits. */
export function largestRequest(type: string): number {
  const rule = Object.hasOwn(rules, type) ? rules[type] : undefined;
  return rule === undefined ? Number.POSITIVE_INFINITY : ruleValue(rule) * 1024;
}
