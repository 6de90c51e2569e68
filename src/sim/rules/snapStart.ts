/** SnapStart: functions that start from a snapshot of an initialised environment. */
import { measured } from './define.ts';
import type { Rule } from './rule.ts';

export const snapStart: readonly Rule[] = [
  measured(
    'snapstart.billed-restore-share',
    'Of the time that a restore takes this share is billed as duration: loading the runtime and the after-restore hooks.',
    'Five public REPORT lines: 26, 303, 182, 118 and 53 ms billed of restores of 325.93, 511.25, 398.97, 562.43 and 500.795 ms, together 0.297; it varied from 0.08 to 0.59. The last is in the tests of https://github.com/alexcasalboni/aws-lambda-power-tuning.',
    0.297,
    'share',
  ),
];
