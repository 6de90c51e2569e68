/** The door of the rules: texts, numbers and measurements. */
export { isRuleId, ruleById, rules } from './allRules.ts';
export {
  measuredColdStart,
  measuredInitDuration,
  measuredMemoryUsed,
} from './measuredColdStart.ts';
export { measuredRestore } from './measuredRestore.ts';
export { medianInitDuration } from './medianInitDuration.ts';
export type { Confidence, Rule } from './rule.ts';
export { ruleValue } from './ruleValue.ts';
export { deprecatedRuntimes, knownRuntimes } from './runtimes.ts';
export { testsOf } from './testsOf.ts';
export { writeCitations } from './writeCitations.ts';
export { writeNumbers } from './writeNumbers.ts';
