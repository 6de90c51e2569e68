/** The lines that Lambda writes to a function's log. */
import { assumed, documented, guide } from './define.ts';
import type { Rule } from './rule.ts';

const ENVIRONMENT = guide('lambda-runtime-environment');
const XRAY = guide('services-xray');
const GROUPS = guide('monitoring-cloudwatchlogs');

export const logs: readonly Rule[] = [
  documented('logs.start-format', 'Every invocation opens with a START line that names its RequestId and the Version.', ENVIRONMENT),
  documented(
    'logs.end-format',
    'Every invocation closes with an END line that names its RequestId, followed by its REPORT line.',
    ENVIRONMENT,
  ),
  documented(
    'logs.report-format',
    'The REPORT line gives, separated by tabs, Duration, Billed Duration, Memory Size, Max Memory Used and, after a cold start, Init Duration.',
    ENVIRONMENT,
  ),
  documented(
    'logs.report-status',
    'The REPORT line of a failure ends with Status: timeout, or with Status: error and an Error Type.',
    ENVIRONMENT,
  ),
  documented(
    'logs.init-report',
    'An INIT that fails or passes its limit leaves an INIT_REPORT line with its Phase and Status.',
    ENVIRONMENT,
  ),
  documented('logs.log-group', 'A function writes to the log group /aws/lambda/ followed by its name, unless it is given another.', GROUPS),
  documented(
    'logs.log-stream',
    'Each execution environment writes to a log stream of its own, named for the day, the version in brackets, and an id.',
    GROUPS,
  ),
  documented(
    'logs.segments',
    'With active tracing a trace holds two segments for each invocation: AWS::Lambda, the service, and AWS::Lambda::Function, both named after the function.',
    XRAY,
  ),
  documented(
    'logs.subsegments',
    'The function’s segment has a subsegment Init, or Restore with SnapStart, after a cold start alone; in the new style there is none for the invocation, whose times are annotations such as aws.responseLatency.',
    XRAY,
  ),
  documented(
    'logs.sampling',
    'X-Ray records the first request of each second and this share of the others; Coldstart shows the segments of all of them.',
    XRAY,
    0.05,
    'share',
  ),
  assumed(
    'logs.timestamps-epoch',
    'A run begins at midnight UTC of Monday, 5 January 2026, for its log lines and schedules.',
    'A choice of Coldstart: simulated time has no date.',
  ),
];
