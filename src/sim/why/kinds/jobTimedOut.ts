/** Why an action of a pipeline timed out. */
import { formatDuration } from '../../../base/formatDuration.ts';
import { NO_ROW } from '../../../base/table.ts';
import { ruleValue } from '../../rules/index.ts';
import { endings } from '../../trace/endings.ts';
import { attemptsOf } from '../../trace/indexTrace.ts';
import { jobsGivenUp } from '../../trace/jobsGivenUp.ts';
import { originOf } from '../../trace/relatedEvents.ts';
import type { Trace } from '../../trace/tables.ts';
import { someAttempts } from '../links/endingAnswer.ts';
import { jobSetting, jobSettings } from '../links/jobLinks.ts';
import { marksOf, markTime } from '../links/marksOf.ts';
import { requestName, sendingLinks } from '../links/sendingLinks.ts';
import type { Answer, WhyDefinition, WhyLink } from '../why.ts';

const HOUR = 3600e6;

export const jobTimedOut: WhyDefinition = {
  kind: 'jobTimedOut',
  question: 'Why did the action of the pipeline time out?',
  timeOf: (trace, row) => markTime(trace, 'jobTimedOut', row),
  answer,
};

function answer(trace: Trace, request: number): Answer {
  const time = markTime(trace, 'jobTimedOut', request) ?? 0;
  const name = requestName(trace, request);
  const begun = actionBegan(trace, request);
  const limit = ruleValue('codepipeline.action-limit') * HOUR;
  const isDay = time - begun >= limit;
  const ruleId = isDay ? 'codepipeline.action-limit' : 'codepipeline.status-timeout';
  const patience = isDay ? formatDuration(limit) : formatDuration(Number(jobSettings(trace, request, begun).statusTimeout));
  const place = { kind: 'request', row: request } as const;
  const attempts = [...attemptsOf(trace, request)].filter((row) => (trace.invocations.time[row] as number) <= time);
  const givenUp = jobsGivenUp(trace).get(request);
  const lost: readonly WhyLink[] =
    givenUp === undefined || givenUp > time
      ? []
      : [
          {
            time: givenUp,
            text: `Lambda gives ${name.toLowerCase()} up, and of that the pipeline hears nothing`,
            ruleId: 'codepipeline.must-report',
            place,
          },
        ];
  const reports = (marksOf(trace, 'jobContinues').get(request) ?? []).map(
    (at): WhyLink => ({ time: at, text: 'The function reports that the job goes on', ruleId: 'codepipeline.continuation', place }),
  );
  return {
    sentence: `The action ended ${formatDuration(time - begun)} after it began, as timed out: ${isDay ? `no action lasts longer than ${patience}, whatever is reported` : `for ${patience} nobody reported how the job went`}. ${whyNobody(trace, time, attempts)}`,
    ruleId,
    causes: [...sendingLinks(trace, request).slice(-1), ...someAttempts(trace, attempts).slice(-3), ...lost, ...reports],
    spare: [jobSetting(trace, request, begun, () => `an action waits ${patience} for a status`, ruleId), ...sendingLinks(trace, request)],
    event: { time, text: `The pipeline stops waiting for a report of ${name.toLowerCase()}`, ruleId, place },
  };
}

/** What the function did instead of reporting. */
function whyNobody({ invocations, horizon }: Trace, time: number, attempts: readonly number[]): string {
  const last = attempts.at(-1);
  if (last === undefined) return 'The function was not invoked with it.';
  const outcome = endings[invocations.ending[last] as number]?.outcome;
  const end = (invocations.time[last] as number) + (invocations.duration[last] as number);
  if (invocations.environment[last] === NO_ROW) return 'Lambda could not run the function in all that time.';
  if (outcome === 'running' || end > Math.min(time, horizon)) return 'The function was still at work.';
  if (outcome === 'succeeded')
    return 'To Lambda the invocation was a success: the function returned, but called neither PutJobSuccessResult nor PutJobFailureResult again.';
  return 'An error of the function is no report: Lambda tried again and gave up, and the pipeline went on waiting.';
}

/** When the first job of the action was sent, µs: this one goes on with others. */
function actionBegan(trace: Trace, request: number): number {
  let row = request;
  for (let origin = originOf(trace, row); origin?.kind === 'continuation'; origin = originOf(trace, row)) row = origin.parent;
  return trace.requests.sent[row] as number;
}
