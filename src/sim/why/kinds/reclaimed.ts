/** Why an environment was reclaimed. */
import { formatClock } from '../../../base/formatClock.ts';
import { formatDuration } from '../../../base/formatDuration.ts';
import { attemptName } from '../../trace/attemptName.ts';
import { END } from '../../trace/causes.ts';
import { endOf } from '../../trace/endOf.ts';
import { indexTrace } from '../../trace/indexTrace.ts';
import type { Trace } from '../../trace/tables.ts';
import { settingLink } from '../links/settingLink.ts';
import type { Answer, WhyDefinition, WhyLink } from '../why.ts';

export const reclaimed: WhyDefinition = {
  kind: 'reclaimed',
  question: 'Why was it reclaimed?',
  timeOf: ({ environments, horizon }, row) => {
    const cause = environments.endCause[row];
    const ended = environments.ended[row] as number;
    return ended < horizon && (cause === END.idle || cause === END.aged) ? ended : null;
  },
  answer,
};

function answer(trace: Trace, row: number): Answer {
  const { environments, horizon } = trace;
  const created = environments.created[row] as number;
  const time = environments.ended[row] as number;
  const { offsets, rows } = indexTrace(trace).invocationsByEnvironment;
  const served = rows.subarray(offsets[row] as number, offsets[row + 1] as number);
  const last = served.at(-1);
  const freed = last === undefined ? (environments.ready[row] as number) : endOf(trace, last);
  const isAged = environments.endCause[row] === END.aged;
  const ruleId = isAged ? 'lifecycle.maximum-age' : 'lifecycle.idle-lifetime';
  const reason = isAged ? `at an age of ${formatDuration(time - created)}` : `after lying idle for ${formatDuration(time - freed)}`;
  const place = { kind: 'environment', row } as const;
  const end: WhyLink[] =
    last === undefined
      ? []
      : [
          {
            time: freed,
            text: `${attemptName(trace, last)} is the ${served.length === 1 ? 'only one' : `last of ${served.length}`} that it serves; then it is frozen`,
            ruleId: 'lifecycle.freeze',
            place: { kind: 'invocation', row: last },
          },
        ];
  return {
    sentence: `Environment ${row + 1} was reclaimed ${reason}. It had lived since ${formatClock(created, horizon)} and served ${served.length} ${served.length === 1 ? 'invocation' : 'invocations'}.`,
    ruleId,
    causes: [{ time: created, text: `Environment ${row + 1} is created`, ruleId: 'lifecycle.phases', place }, ...end],
    spare: [
      settingLink(
        trace,
        time,
        (s) => s.platform.idleLifetime,
        'Lambda reclaims what lies idle for some minutes',
        'lifecycle.idle-lifetime',
      ),
    ],
    event: { time, text: `Lambda ends environment ${row + 1} ${reason}`, ruleId, place },
  };
}
