/** Actions of AWS CodePipeline that run a function as a job. */
import { assumed, documented, UNPUBLISHED } from './define.ts';
import type { Rule } from './rule.ts';

const userGuide = (page: string): string => `https://docs.aws.amazon.com/codepipeline/latest/userguide/${page}.html`;
const LIMITS = userGuide('limits');
const LAMBDA = userGuide('actions-invoke-lambda-function');

export const codepipeline: readonly Rule[] = [
  documented(
    'codepipeline.must-report',
    'The function must report how its job went with PutJobSuccessResult or PutJobFailureResult: that it returns, or fails, says nothing to the pipeline.',
    LAMBDA,
  ),
  documented(
    'codepipeline.status-timeout',
    'An action times out when the function has reported no status for this long; a report in progress starts the time anew.',
    LIMITS,
    20,
    'min',
  ),
  documented('codepipeline.action-limit', 'An action of a function ends after this long, whatever it reports.', LIMITS, 24, 'h'),
  documented(
    'codepipeline.continuation',
    'A success with a continuation token says that the job goes on; CodePipeline then invokes the function again, with the token.',
    LAMBDA,
  ),
  assumed(
    'codepipeline.continuation-wait',
    'CodePipeline invokes the function again this long after a report in progress.',
    UNPUBLISHED,
    30,
    's',
  ),
  assumed(
    'codepipeline.report-at-end',
    'A function reports with the last step of its handler: an attempt that fails has reported nothing.',
    'Assumption of Coldstart: when to report is up to the code.',
  ),
  assumed('codepipeline.delivery-latency', 'A job reaches Lambda this long after its action began.', UNPUBLISHED, 0.5, 's'),
  assumed(
    'codepipeline.not-delivered',
    'When Lambda does not take a job, its action fails at once; a person has to retry it.',
    'Assumption of Coldstart: no page of AWS tells of a retry.',
  ),
  documented(
    'codepipeline.event',
    'The function gets the job: its id, the configuration of the action, artifacts, and credentials for them.',
    LAMBDA,
  ),
];
