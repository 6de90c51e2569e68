/** SnapStart: functions that start from a snapshot of an initialised environment. */
import { assumed, documented, guide, measured } from './define.ts';
import type { Rule } from './rule.ts';

export const snapStart: readonly Rule[] = [
  documented(
    'snapstart.published-versions',
    'Publishing a version runs its init once and keeps a snapshot; every environment of that version starts from it. $LATEST has none.',
    guide('snapstart'),
  ),
  documented(
    'snapstart.runtimes',
    'SnapStart works with Java 11 and later, Python 3.12 and later, and .NET 8 and later, in zip packages.',
    guide('snapstart'),
  ),
  measured(
    'snapstart.restore-duration',
    'Restoring a snapshot of a Java function without work of its own took 0.6 to 0.8 s in the middle and 0.9 to 1.3 s at worst, by memory size.',
    'Figures computed from https://github.com/maxday/lambda-perf (Apache-2.0), 2025, about 2,558 restores a series; the series ended in October 2025.',
  ),
  assumed(
    'snapstart.restore-elsewhere',
    'Other languages restore like five public REPORT lines: in 326, 399, 501, 511 or 562 ms, and anything between.',
    'Five public REPORT lines whose runtimes are not all known; AWS publishes no figure.',
  ),
  assumed(
    'snapstart.restore-scale',
    'A restore takes this many times as long as was measured.',
    'Assumption of Coldstart: what was measured are functions that do nothing, and how a snapshot grows with yours is not published.',
    1,
    'times',
  ),
  assumed(
    'snapstart.remembers-init',
    'A restored environment works with the values that its init read when the version was published, at the beginning of the run.',
    `${guide('snapstart')} says that a snapshot holds what init left in memory; when it was taken is a convention of Coldstart.`,
  ),
  measured(
    'snapstart.billed-restore-share',
    'Of the time that a restore takes this share is billed as duration: loading the runtime and the after-restore hooks.',
    'Five public REPORT lines: 26, 303, 182, 118 and 53 ms billed of restores of 325.93, 511.25, 398.97, 562.43 and 500.795 ms, together 0.297; it varied from 0.08 to 0.59. The last is in the tests of https://github.com/alexcasalboni/aws-lambda-power-tuning.',
    0.297,
    'share',
  ),
];
