/** Why Lambda stopped an event as part of a recursive loop. */
import { formatDuration } from '../../../base/formatDuration.ts';
import { ruleValue } from '../../rules/index.ts';
import { scenarioAt } from '../../trace/configuration.ts';
import type { Trace } from '../../trace/tables.ts';
import { lineageLinks, lineageOf } from '../links/lineageLinks.ts';
import { markTime } from '../links/marksOf.ts';
import { requestName, sendingLinks } from '../links/sendingLinks.ts';
import { settingLink } from '../links/settingLink.ts';
import type { Answer, WhyDefinition } from '../why.ts';

export const recursionStopped: WhyDefinition = {
  kind: 'recursionStopped',
  question: 'Why was the loop stopped?',
  timeOf: (trace, row) => markTime(trace, 'recursionStopped', row),
  answer,
};

function answer(trace: Trace, request: number): Answer {
  const time = markTime(trace, 'recursionStopped', request) ?? 0;
  const { root, rounds } = lineageOf(trace, request);
  const hops = ruleValue('recursion.hops', scenarioAt(trace, time).platform.rules);
  const took = formatDuration(time - (trace.requests.sent[root] as number));
  const name = trace.functions[trace.triggers[trace.requests.trigger[request] as number]?.function ?? 0] ?? '';
  return {
    sentence: `${requestName(trace, request)} was stopped as part of a recursive loop: ${rounds.length} invocations in a row, begun ${took} before by ${requestName(trace, root).toLowerCase()}, had led to it, and Lambda lets ${hops} of one function through.`,
    ruleId: 'recursion.hops',
    causes: lineageLinks(trace, request),
    spare: [
      ...sendingLinks(trace, request),
      settingLink(
        trace,
        time,
        (s) => s.functions.find((fn) => fn.name === name)?.recursiveLoop,
        `Lambda ends recursive loops of ${name}`,
        'recursion.detected-services',
      ),
    ],
    event: {
      time,
      text: `Lambda recognises the loop and stops ${requestName(trace, request).toLowerCase()}`,
      ruleId: 'recursion.hops',
      place: { kind: 'request', row: request },
    },
  };
}
