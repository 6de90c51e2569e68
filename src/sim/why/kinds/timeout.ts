/** Why an invocation was ended at the function's timeout: which steps, or which init, used the time up. */
import { formatDuration } from '../../../base/formatDuration.ts';
import { NO_ROW } from '../../../base/table.ts';
import { attemptName } from '../../trace/attemptName.ts';
import { configurationOf } from '../../trace/configuration.ts';
import { endings } from '../../trace/endings.ts';
import { endOf } from '../../trace/endOf.ts';
import { explainInvocation } from '../../trace/explainInvocation.ts';
import { spansInWindow } from '../../trace/spansInWindow.ts';
import { startOf } from '../../trace/startOf.ts';
import type { Trace } from '../../trace/tables.ts';
import { stepLinks } from '../links/blameLinks.ts';
import { sendingLinks } from '../links/sendingLinks.ts';
import { settingLink } from '../links/settingLink.ts';
import type { Answer, WhyDefinition, WhyLink } from '../why.ts';
import { startLink } from './functionError.ts';

export const timeout: WhyDefinition = {
  kind: 'timeout',
  question: 'Why did it time out?',
  timeOf: (trace, row) => {
    const isTimeout = endings[trace.invocations.ending[row] as number]?.outcome === 'timedOut';
    return isTimeout && trace.invocations.environment[row] !== NO_ROW ? endOf(trace, row) : null;
  },
  answer,
};

function answer(trace: Trace, row: number): Answer {
  const { sentence, ruleId } = explainInvocation(trace, row);
  const time = endOf(trace, row);
  const { name, timeout: limit } = configurationOf(trace, trace.invocations.environment[row] as number);
  const given = formatDuration(limit);
  return {
    sentence,
    ruleId: ruleId ?? 'lifecycle.invoke-limit',
    causes: [
      settingLink(
        trace,
        trace.invocations.time[row] as number,
        (s) => s.functions.find((fn) => fn.name === name)?.timeout,
        `${name} has a timeout of ${given}`,
        'lifecycle.invoke-limit',
      ),
      startLink(trace, row),
      ...initLinks(trace, row),
      ...stepLinks(trace, row),
    ],
    spare: sendingLinks(trace, trace.invocations.request[row] as number),
    event: {
      time,
      text: `${attemptName(trace, row)} has taken ${formatDuration(trace.invocations.duration[row] as number)}, the timeout, and is ended; its environment is reset`,
      ruleId,
      place: { kind: 'invocation', row },
    },
  };
}

/** Init of a cold start that was given up, and init that ran again inside the invocation. */
function initLinks(trace: Trace, row: number): WhyLink[] {
  const environment = trace.invocations.environment[row] as number;
  const place = { kind: 'environment', row: environment } as const;
  const time = trace.invocations.time[row] as number;
  const inits = spansInWindow(trace, environment, time, endOf(trace, row)).filter(
    ({ state }) => trace.machines.environment[state]?.phase === 'init',
  );
  const start = startOf(trace, row);
  const inside = inits.filter((span) => span.start >= start);
  const before = inits.filter((span) => span.start >= time && span.start < start);
  return [before, inside].flatMap((spans, place_): WhyLink[] => {
    const first = spans[0];
    if (first === undefined) return [];
    const took = formatDuration(spans.reduce((sum, span) => sum + span.end - span.start, 0));
    const isInside = place_ === 1;
    const text = isInside
      ? `Init runs again inside the invocation and takes ${took} of its time`
      : `Init takes ${took} before the invocation; the timeout does not count it`;
    return [{ time: first.start, text, ruleId: isInside ? 'lifecycle.suppressed-init' : 'lifecycle.init-limit', place }];
  });
}
