/** Event patterns: what event source mappings, EventBridge rules and SNS filter policies take, and what matches. */
import { assumed, documented, guide, UNPUBLISHED } from './define.ts';
import type { Rule } from './rule.ts';

const MAPPING = guide('invocation-eventfiltering');
const MAPPING_API = 'https://docs.aws.amazon.com/lambda/latest/api/API_Filter.html';
const EVENTBRIDGE = 'https://docs.aws.amazon.com/eventbridge/latest/userguide/eb-event-patterns-content-based-filtering.html';
const EVENTBRIDGE_QUOTAS = 'https://docs.aws.amazon.com/eventbridge/latest/userguide/eb-quota.html';
const EVENTBRIDGE_ARRAYS = 'https://docs.aws.amazon.com/eventbridge/latest/userguide/eb-event-patterns-arrays.html';
const SNS = 'https://docs.aws.amazon.com/sns/latest/dg/subscription-filter-policy-constraints.html';

export const filtering: readonly Rule[] = [
  documented(
    'filtering.operators',
    'A filter of a mapping compares by null, empty, equals, equals-ignore-case, prefix, suffix, anything-but, numeric, exists and $or.',
    MAPPING,
  ),
  assumed(
    'filtering.negated-affixes',
    'A filter of a mapping also takes prefix and suffix inside anything-but, as EventBridge does.',
    'Assumption of Coldstart: the Lambda guide names anything-but without saying what may stand in it.',
  ),
  documented('filtering.numbers-as-written', 'Numbers are compared as they are written: 300 and 300.0 are different values.', MAPPING),
  assumed(
    'filtering.sns-numbers-by-value',
    'SNS compares numbers by their value.',
    'Assumption of Coldstart: the SNS guide speaks of five digits of accuracy and names no comparison of texts.',
  ),
  documented('filtering.exists-leaf', 'The operator exists looks at values only: a field that holds an object counts as missing.', MAPPING),
  documented('filtering.lists', 'A field that holds a list matches when one of its elements does.', EVENTBRIDGE_ARRAYS),
  assumed(
    'filtering.same-element',
    'Of a list of objects, one element must match all the fields that the pattern names in it.',
    'Event Ruler, the open-source matcher behind EventBridge, keeps fields of different list elements apart.',
  ),
  documented(
    'filtering.numeric-range',
    'The operator numeric compares numbers from -5,000,000,000 to 5,000,000,000.',
    EVENTBRIDGE,
    5e9,
    'either way',
  ),
  documented('filtering.sns-numeric-range', 'SNS compares numbers from -1,000,000,000 to 1,000,000,000.', SNS, 1e9, 'either way'),
  documented('filtering.pattern-length', 'A filter pattern of a mapping has at most 4,096 characters.', MAPPING_API, 4096, 'characters'),
  documented(
    'filtering.eventbridge-pattern-length',
    'The pattern of an EventBridge rule has at most 2,048 characters unless the quota is raised.',
    EVENTBRIDGE_QUOTAS,
    2048,
    'characters',
  ),
  documented('filtering.sns-policy-length', 'An SNS filter policy has at most 256 KB.', SNS, 256 * 1024, 'characters'),
  documented('filtering.sns-keys', 'An SNS filter policy has at most five names on its top level.', SNS, 5, 'names'),
  documented(
    'filtering.sns-combinations',
    'The lengths of all lists of values of an SNS filter policy, each times the level it stands on, multiply to at most 150.',
    SNS,
    150,
    'combinations',
  ),
  assumed('filtering.depth', 'A pattern is nested at most this deep.', UNPUBLISHED, 32, 'levels'),
];
