/** Why an attempt was refused with 429. */
import { formatCount } from '../../../base/formatCount.ts';
import { formatDuration } from '../../../base/formatDuration.ts';
import { NO_ROW } from '../../../base/table.ts';
import { ruleValue } from '../../rules/index.ts';
import type { Scenario } from '../../scenario/model.ts';
import { attemptName } from '../../trace/attemptName.ts';
import { ENDING, endings } from '../../trace/endings.ts';
import { explainInvocation } from '../../trace/explainInvocation.ts';
import { functionOf } from '../../trace/functionOf.ts';
import { type Limits, limitsAt, type Pool } from '../../trace/limitsAt.ts';
import type { Trace } from '../../trace/tables.ts';
import { arrivalLinks } from '../links/arrivalLinks.ts';
import { attemptLink, attemptsBefore } from '../links/attemptLink.ts';
import { growthLinks } from '../links/growthLinks.ts';
import { sendingLinks } from '../links/sendingLinks.ts';
import { settingLink } from '../links/settingLink.ts';
import { slotLinks } from '../links/slotLinks.ts';
import type { Answer, WhyDefinition, WhyLink } from '../why.ts';

export const throttle: WhyDefinition = {
  kind: 'throttle',
  question: 'Why was it throttled?',
  timeOf: ({ invocations }, row) => {
    const isThrottle = invocations.environment[row] === NO_ROW && endings[invocations.ending[row] as number]?.outcome === 'throttled';
    return isThrottle ? (invocations.time[row] as number) : null;
  },
  answer,
};

function answer(trace: Trace, row: number): Answer {
  const { sentence, ruleId } = explainInvocation(trace, row);
  const time = trace.invocations.time[row] as number;
  const fn = functionOf(trace, row);
  const limits = limitsAt(trace, time, fn, row);
  const pool = poolOf(trace, row, limits);
  const before = attemptsBefore(trace, row).at(-1);
  const earlier = before === undefined ? [] : [attemptLink(trace, before)];
  const isGrowth = trace.invocations.ending[row] === ENDING.throttledByScalingRate;
  const how = pool === null ? (isGrowth ? growthLinks(trace, fn, time) : []) : slotLinks(trace, pool);
  return {
    sentence,
    ruleId: ruleId ?? 'concurrency.throttle-is-429',
    causes: [limitLink(trace, row, fn, limits), ...arrivalLinks(trace, row), ...how],
    spare: [...earlier, ...sendingLinks(trace, trace.invocations.request[row] as number)],
    event: {
      time,
      text: `${attemptName(trace, row)} arrives and is refused with 429${pool === null ? '' : nextFree(trace, pool, time)}`,
      ruleId,
      place: { kind: 'invocation', row },
    },
  };
}

/** The pool whose slots were busy; null for a limit of a rate. */
function poolOf(trace: Trace, row: number, { reserved, unreserved }: Limits): Pool | null {
  switch (trace.invocations.ending[row]) {
    case ENDING.throttledByReservedConcurrency:
    case ENDING.throttledByProvisionedConcurrency:
      return reserved;
    case ENDING.throttledByAccountConcurrency:
      return unreserved;
    default:
      return null;
  }
}

function nextFree({ horizon }: Trace, { holders }: Pool, time: number): string {
  const next = holders[0];
  if (next === undefined || next.until >= horizon) return '';
  return `; the next slot comes free ${formatDuration(next.until - time)} later, in environment ${next.environment + 1}`;
}

/** The limit that bound, as a setting. */
function limitLink(trace: Trace, row: number, fn: number, limits: Limits): WhyLink {
  const time = trace.invocations.time[row] as number;
  const name = trace.functions[fn] ?? '';
  const reservation = ({ functions }: Scenario) => functions.find((one) => one.name === name)?.reservedConcurrentExecutions;
  const { scenario } = trace.epochs.findLast(({ from }) => from <= time) ?? (trace.epochs[0] as Trace['epochs'][number]);
  const reserved = reservation(scenario) ?? 0;
  const account = scenario.account.concurrentExecutions;
  const perUnit = ruleValue('concurrency.requests-per-unit', scenario.platform.rules);
  switch (trace.invocations.ending[row]) {
    case ENDING.throttledByReservedConcurrency:
    case ENDING.throttledByProvisionedConcurrency:
      return settingLink(
        trace,
        time,
        reservation,
        `${name} may run ${formatCount(reserved)} ${reserved === 1 ? 'request' : 'requests'} at once: its reserved concurrency`,
        'concurrency.reserved',
      );
    case ENDING.throttledByReservedRate:
      return settingLink(
        trace,
        time,
        reservation,
        `${name} may get ${formatCount(reserved * perUnit)} requests a second, by its reserved concurrency of ${formatCount(reserved)}`,
        'concurrency.reserved-request-rate',
      );
    case ENDING.throttledByAccountRate:
      return settingLink(
        trace,
        time,
        (s) => s.account.concurrentExecutions,
        `the account may get ${formatCount(account * perUnit)} requests a second, by its concurrency of ${formatCount(account)}`,
        'concurrency.account-request-rate',
      );
    case ENDING.throttledByScalingRate: {
      const burst = ruleValue('concurrency.scaling-burst', scenario.platform.rules);
      return settingLink(
        trace,
        time,
        (s) => s.platform.rules,
        `${name} may gain ${formatCount(burst)} environments at once`,
        'concurrency.scaling-burst',
      );
    }
    default:
      return settingLink(
        trace,
        time,
        (s) => [s.account, s.functions.map((one) => one.reservedConcurrentExecutions)],
        `the functions without reserved concurrency share ${formatCount(limits.unreserved.limit)} slots`,
        'concurrency.unreserved-pool',
      );
  }
}
