/** How sure the rules are, counted: nothing here is typed in. */
import { rules, testsOf } from '../rules/index.ts';

export interface Coverage {
  readonly rules: number;
  readonly documented: number;
  readonly measured: number;
  readonly assumed: number;
  /** Of the assumed and measured ones: those with a number that a scenario can change. */
  readonly adjustable: number;
  /** Rules that have what is named, of all. */
  readonly withSource: number;
  readonly withDate: number;
  readonly withTest: number;
  /** Tests (files) that cite some rule. */
  readonly tests: number;
}

/** Counts the rules as they are. */
export function coverage(): Coverage {
  const count = (test: (rule: (typeof rules)[number]) => boolean): number => rules.filter(test).length;
  return {
    rules: rules.length,
    documented: count(({ confidence }) => confidence === 'documented'),
    measured: count(({ confidence }) => confidence === 'measured'),
    assumed: count(({ confidence }) => confidence === 'assumed'),
    adjustable: count(({ confidence, value }) => confidence !== 'documented' && value !== null),
    withSource: count(({ source }) => source.trim() !== ''),
    withDate: count(({ checked }) => /^\d{4}-\d\d-\d\d$/.test(checked)),
    withTest: count(({ id }) => testsOf(id).length > 0),
    tests: new Set(rules.flatMap(({ id }) => testsOf(id))).size,
  };
}
