/** The one door of the simulator: what the page, the worker and the command line may use of it. */
export { deprecatedRuntimes, knownRuntimes, type Rule, ruleById, rules, ruleValue } from './rules/index.ts';
export { DURATION_PATTERN, parseDuration } from './scenario/duration.ts';
export type { DistributionField, Field, Fields, ListField, VariantField } from './scenario/field.ts';
export type { Path, Problem } from './scenario/problem.ts';
