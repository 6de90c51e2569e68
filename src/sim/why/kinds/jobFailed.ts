/** Why an action of a pipeline failed. */
import { attemptsOf } from '../../trace/indexTrace.ts';
import type { Trace } from '../../trace/tables.ts';
import { attemptLink } from '../links/attemptLink.ts';
import { jobSetting } from '../links/jobLinks.ts';
import { marksOf, markTime } from '../links/marksOf.ts';
import { requestName, sendingLinks } from '../links/sendingLinks.ts';
import type { Answer, WhyDefinition, WhyLink } from '../why.ts';

export const jobFailed: WhyDefinition = {
  kind: 'jobFailed',
  question: 'Why did the action of the pipeline fail?',
  timeOf: (trace, row) => markTime(trace, 'jobFailed', row),
  answer,
};

function answer(trace: Trace, request: number): Answer {
  const time = markTime(trace, 'jobFailed', request) ?? 0;
  const name = requestName(trace, request);
  const attempts = [...attemptsOf(trace, request)];
  const place = { kind: 'request', row: request } as const;
  const refused = (marksOf(trace, 'deliveryRefused').get(request) ?? []).map(
    (at): WhyLink => ({ time: at, text: 'Lambda does not take the job', ruleId: 'invoke.service-error-500', place }),
  );
  const reported = attempts.length > 0;
  return {
    sentence: reported
      ? `The function was done with ${name.toLowerCase()} without an error and reported a failure with PutJobFailureResult, so the action has failed, and Lambda tries nothing again.`
      : `Lambda did not take ${name.toLowerCase()}, so its action failed at once: the pipeline does not try again by itself.`,
    ruleId: reported ? 'codepipeline.must-report' : 'codepipeline.not-delivered',
    causes: [
      ...sendingLinks(trace, request).slice(-1),
      ...refused,
      ...attempts.slice(-2).map((row) => attemptLink(trace, row)),
      ...(reported
        ? [
            jobSetting(
              trace,
              request,
              time,
              ({ reportsFailure }) => `the function reports a failure for ${Math.round(Number(reportsFailure) * 100)} % of its jobs`,
              'codepipeline.must-report',
            ),
          ]
        : []),
    ],
    spare: [
      ...sendingLinks(trace, request),
      jobSetting(trace, request, time, () => 'an action that has failed waits for a person to retry it', 'codepipeline.not-delivered'),
    ],
    event: {
      time,
      text: reported ? 'The function reports that the job has failed' : 'The action of the pipeline fails',
      ruleId: reported ? 'codepipeline.must-report' : 'codepipeline.not-delivered',
      place,
    },
  };
}
