/** An action of CodePipeline that runs the function as a job. */
import { ruleValue } from '../rules/index.ts';
import { defineTrigger, type Outcome } from './defineTrigger.ts';

const reportsSomething = (settings: Readonly<Record<string, unknown>>): boolean => (settings.reportsNothing as number) < 1;

export const codepipeline = defineTrigger({
  type: 'codepipeline',
  title: 'CodePipeline action',
  help: 'A pipeline starts a job in the function, which must report how it went within 20 minutes.',
  way: 'asynchronous',
  simulated: true,
  sourceTypes: ['codepipeline'],
  fields: {
    statusTimeout: {
      kind: 'duration',
      min: '1m',
      max: '24h',
      default: `${ruleValue('codepipeline.status-timeout')}m`,
      ruleId: 'codepipeline.status-timeout',
      help: 'How long the action waits for a status; AWS fixes it at 20 minutes, and each report in progress starts it anew.',
    },
    reportsFailure: {
      kind: 'share',
      default: 0,
      awsName: 'PutJobFailureResult',
      ruleId: 'codepipeline.must-report',
      help: 'Share of jobs for which the function reports a failure; the handler itself ends well.',
    },
    reportsNothing: {
      kind: 'share',
      default: 0,
      ruleId: 'codepipeline.must-report',
      help: 'Share of invocations that return without a report, so that the action waits until it times out.',
    },
    inProgressReports: {
      kind: 'integer',
      min: 0,
      max: 2000,
      default: 0,
      slider: { min: 0, max: 20 },
      awsName: 'continuationToken',
      ruleId: 'codepipeline.continuation',
      help: 'How often the function reports that the job goes on, with a continuation token, before it reports how it went.',
    },
    continuationWait: {
      kind: 'duration',
      min: '0s',
      max: '24h',
      default: `${ruleValue('codepipeline.continuation-wait')}s`,
      ruleId: 'codepipeline.continuation-wait',
      help: 'How long after a report in progress CodePipeline invokes the function again; AWS gives no figure.',
    },
    userParameters: {
      kind: 'text',
      maxLength: 1000,
      default: '',
      awsName: 'UserParameters',
      ruleId: 'codepipeline.event',
      help: 'What the configuration of the action hands to the function.',
    },
    deliveryLatency: {
      kind: 'distribution',
      of: 'duration',
      default: `${ruleValue('codepipeline.delivery-latency')}s`,
      ruleId: 'codepipeline.delivery-latency',
      help: 'Time from the action beginning to Lambda having its job; AWS gives no figure.',
    },
  },
  // Whatever Lambda’s queue does with the event: to the pipeline a job has succeeded, has failed, or is waited for until it times out.
  outcomes: (settings, _fn, _source, surroundings) => {
    const goesOn = (settings.inProgressReports as number) > 0 && reportsSomething(settings);
    const fails = (settings.reportsFailure as number) > 0 || surroundings?.serviceFails === true;
    return [
      ...(reportsSomething(settings) && (settings.reportsFailure as number) < 1 ? (['succeeded'] as const) : []),
      ...(goesOn ? (['continued'] as const) : []),
      ...(fails ? (['jobFailed'] as const) : []),
      'timedOut',
    ] satisfies Outcome[];
  },
});
