/** The three services that filter by JSON patterns, and where their languages differ. */
import { ruleValue } from '../../rules/index.ts';

/** Event source mappings, rules of EventBridge, and subscriptions of SNS whose policy looks at the message body. */
export type Dialect = 'mapping' | 'eventbridge' | 'sns';

/** What a dialect has and how far it goes. */
export interface Terms {
  /** The service in a sentence. */
  readonly who: string;
  readonly operators: readonly string[];
  /** What may stand inside anything-but beside plain values. */
  readonly negatable: readonly string[];
  /** Whether prefix and suffix also take { "equals-ignore-case": … }. */
  readonly foldsAffixes: boolean;
  /** Whether 300 and 300.0 differ. */
  readonly numbersAsWritten: boolean;
  /** The largest number, either way from zero, that numeric compares. */
  readonly largestNumber: number;
  /** Characters of the whole pattern as JSON. */
  readonly longest: number;
  /** Names on the top level; null: any number. */
  readonly mostKeys: number | null;
  /** The product of the lengths of all lists of values; null: no bound. */
  readonly mostCombinations: number | null;
  /** Whether {} is a pattern, which everything matches. */
  readonly mayBeEmpty: boolean;
}

const common = ['prefix', 'suffix', 'anything-but', 'numeric', 'exists', 'equals-ignore-case'];

/** The terms of a dialect: rules filtering.operators and its siblings. */
export function termsOf(dialect: Dialect): Terms {
  switch (dialect) {
    case 'mapping':
      return {
        who: 'an event source mapping',
        operators: common,
        // filtering.negated-affixes
        negatable: ['prefix', 'suffix'],
        foldsAffixes: false,
        // filtering.numbers-as-written
        numbersAsWritten: true,
        largestNumber: ruleValue('filtering.numeric-range'),
        longest: ruleValue('filtering.pattern-length'),
        mostKeys: null,
        mostCombinations: null,
        mayBeEmpty: false,
      };
    case 'eventbridge':
      return {
        who: 'EventBridge',
        operators: [...common, 'cidr', 'wildcard'],
        negatable: ['prefix', 'suffix', 'equals-ignore-case', 'wildcard'],
        foldsAffixes: true,
        numbersAsWritten: true,
        largestNumber: ruleValue('filtering.numeric-range'),
        longest: ruleValue('filtering.eventbridge-pattern-length'),
        mostKeys: null,
        mostCombinations: null,
        mayBeEmpty: false,
      };
    case 'sns':
      return {
        who: 'SNS',
        operators: [...common, 'cidr'],
        negatable: ['prefix', 'suffix'],
        foldsAffixes: false,
        // filtering.sns-numbers-by-value
        numbersAsWritten: false,
        largestNumber: ruleValue('filtering.sns-numeric-range'),
        longest: ruleValue('filtering.sns-policy-length'),
        mostKeys: ruleValue('filtering.sns-keys'),
        mostCombinations: ruleValue('filtering.sns-combinations'),
        mayBeEmpty: true,
      };
  }
}
