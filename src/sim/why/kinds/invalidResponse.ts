/** Why the service in front of a function could not use what it answered. */
import { attemptName } from '../../trace/attemptName.ts';
import { scenarioAt } from '../../trace/configuration.ts';
import { attemptsOf } from '../../trace/indexTrace.ts';
import type { Trace } from '../../trace/tables.ts';
import { callerStatus, isViewerEvent, largestEdgeResponse } from '../../triggers/index.ts';
import { attemptLink } from '../links/attemptLink.ts';
import { markTime } from '../links/marksOf.ts';
import { requestName, sendingLinks } from '../links/sendingLinks.ts';
import { settingLink } from '../links/settingLink.ts';
import type { Answer, WhyDefinition } from '../why.ts';

export const invalidResponse: WhyDefinition = {
  kind: 'invalidResponse',
  question: 'Why was its response turned down?',
  timeOf: (trace, row) => markTime(trace, 'invalidResponse', row),
  answer,
};

function answer(trace: Trace, request: number): Answer {
  const time = markTime(trace, 'invalidResponse', request) ?? 0;
  const { id } = trace.triggers[trace.requests.trigger[request] as number] as Trace['triggers'][number];
  const settings = scenarioAt(trace, time).triggers.find((trigger) => trigger.id === id)?.settings ?? {};
  const status = callerStatus('cloudfront', settings, 'invalidResponse')?.status ?? '';
  const limit = `${largestEdgeResponse(settings)} KB`;
  const size = `${String(settings.responseSize)} KB`;
  const attempts = [...attemptsOf(trace, request)];
  const limitRule = isViewerEvent(settings) ? 'cloudfront.viewer-response-size' : 'cloudfront.origin-response-size';
  return {
    sentence: `The function answered ${requestName(trace, request).toLowerCase()} with ${size}, and CloudFront takes ${limit} at most in the event ${String(settings.eventType)}: the viewer got HTTP ${status}, though to Lambda the invocation is a success, and is billed.`,
    ruleId: limitRule,
    causes: [
      settingLink(
        trace,
        time,
        (s) => s.triggers.find((trigger) => trigger.id === id)?.settings,
        `the function answers ${id} with ${size}`,
        limitRule,
      ),
      ...sendingLinks(trace, request).slice(-1),
      ...attempts.slice(-1).map((row) => attemptLink(trace, row)),
    ],
    spare: sendingLinks(trace, request),
    event: {
      time,
      text: `CloudFront turns down the response of ${attempts[0] === undefined ? 'the function' : attemptName(trace, attempts[0]).toLowerCase()}: ${size} are more than ${limit}`,
      ruleId: 'cloudfront.response-502',
      place: { kind: 'request', row: request },
    },
  };
}
