/** Why an attempt was refused with 429: which limit, its value, who held it, and when there would have been room. */
import { firstAbove } from '../../base/bisect.ts';
import { formatCount as count } from '../../base/formatCount.ts';
import { formatDuration } from '../../base/formatDuration.ts';
import { NO_ROW } from '../../base/table.ts';
import { ruleValue } from '../rules/index.ts';
import { scenarioAt } from './configuration.ts';
import { ENDING, endings } from './endings.ts';
import type { Explanation, Moment } from './explanation.ts';
import { functionOf } from './functionOf.ts';
import { type Limits, limitsAt, type Pool } from './limitsAt.ts';
import type { Trace } from './tables.ts';

/** Explains the refused attempt in row `row`; `subject` begins the sentence. */
export function explainRefusal(trace: Trace, row: number, subject: string): Explanation {
  const ending = trace.invocations.ending[row] as number;
  const time = trace.invocations.time[row] as number;
  const fn = functionOf(trace, row);
  const limits = limitsAt(trace, time, fn, row);
  const ruleId = endings[ending]?.ruleId ?? null;
  const pool =
    ending === ENDING.throttledByReservedConcurrency
      ? limits.reserved
      : ending === ENDING.throttledByAccountConcurrency
        ? limits.unreserved
        : null;
  if (pool === null) return { sentence: rateSentence(trace, row, subject, fn, limits), ruleId, moments: [], holders: [] };
  return {
    sentence: concurrencySentence(subject, limits, pool),
    ruleId,
    moments: momentsOf(trace, pool, time),
    holders: pool.holders.map(({ environment }) => environment),
  };
}

function concurrencySentence(subject: string, limits: Limits, pool: Pool): string {
  const isReserved = pool === limits.reserved;
  if (isReserved && pool.limit === 0)
    return `${subject} was refused because the function’s reserved concurrency is 0: it takes no requests.`;
  const rest = isReserved && limits.provisioned.own > 0 ? ' that are not provisioned' : '';
  const busy = `all ${count(pool.inFlight)} of ${count(pool.limit)} ${isReserved ? 'reserved' : 'unreserved'} slots${rest} were busy`;
  const others = isReserved ? ` The account still had ${count(limits.unreserved.free)} free.` : othersSentence(limits);
  return `${subject} was refused because ${busy}.${others}`;
}

/** What the account keeps for functions with a reservation, and for provisioned environments. */
function othersSentence({ account, unreserved, provisioned }: Limits): string {
  const reserved = account - unreserved.limit - provisioned.unreserved;
  const kept = [
    reserved > 0 ? `${count(reserved)} are reserved for other functions` : '',
    provisioned.unreserved > 0 ? `${count(provisioned.unreserved)} are provisioned` : '',
  ].filter((part) => part !== '');
  return kept.length === 0 ? ' That is all the account has.' : ` Of the account’s ${count(account)}, ${kept.join(' and ')}.`;
}

function rateSentence(trace: Trace, row: number, subject: string, fn: number, limits: Limits): string {
  const { rules } = scenarioAt(trace, trace.invocations.time[row] as number).platform;
  const perUnit = ruleValue('concurrency.requests-per-unit', rules);
  switch (trace.invocations.ending[row]) {
    case ENDING.throttledByAccountRate:
      return `${subject} was refused because requests came faster than ${count(perUnit * limits.account)} a second: ${count(perUnit)} for each of the account’s ${count(limits.account)} slots. ${rateNow(trace, row, null)}`;
    case ENDING.throttledByReservedRate: {
      const reserved = limits.reserved?.limit ?? 0;
      return `${subject} was refused because requests came faster than ${count(perUnit * reserved)} a second: ${count(perUnit)} for each of the function’s ${count(reserved)} reserved slots. ${rateNow(trace, row, fn)}`;
    }
    case ENDING.throttledByProvisionedConcurrency:
      return `${subject} was refused because all of the function’s ${count(limits.provisioned.own)} reserved slots are provisioned, which leaves none to run on demand.`;
    default: {
      const burst = ruleValue('concurrency.scaling-burst', rules);
      const refill = ruleValue('concurrency.scaling-refill', rules);
      return `${subject} was refused because the function could not grow faster: it may gain ${count(burst)} environments at once and ${count(refill)} more each second. In the last 10 s it gained ${count(createdInLast(trace, row, fn, 10e6))}.`;
    }
  }
}

/** How many attempts that count for a request rate were admitted in the second before. */
function rateNow(trace: Trace, row: number, fn: number | null): string {
  const { invocations, requests, triggers } = trace;
  const since = (invocations.time[row] as number) - 1e6;
  let admitted = 0;
  for (let other = row - 1; other >= 0 && (invocations.time[other] as number) > since; other--) {
    const trigger = triggers[requests.trigger[invocations.request[other] as number] as number];
    const counts = trigger?.machine === 'synchronous' && (fn === null || trigger.function === fn);
    if (counts && invocations.environment[other] !== NO_ROW) admitted++;
  }
  return `${count(admitted)} were admitted in the second before.`;
}

function createdInLast(trace: Trace, row: number, fn: number, micros: number): number {
  const { created, function: functions } = trace.environments;
  const time = trace.invocations.time[row] as number;
  let n = 0;
  for (let e = firstAbove(created, time) - 1; e >= 0 && (created[e] as number) > time - micros; e--) if (functions[e] === fn) n++;
  return n;
}

/** When the slots filled, and when the next one would have been free. */
function momentsOf(trace: Trace, pool: Pool, time: number): Moment[] {
  if (pool.holders.length === 0) return [];
  const bySince = [...pool.holders].sort((a, b) => a.since - b.since);
  const oldest = bySince[0] as (typeof bySince)[number];
  const newest = bySince[bySince.length - 1] as (typeof bySince)[number];
  const next = pool.holders[0] as (typeof bySince)[number];
  const isCold = trace.environments.invocation[newest.environment] === newest.invocation;
  const moments: Moment[] = [];
  if (oldest !== newest)
    moments.push({ time: oldest.since, text: `the request arrives that has held a slot longest`, environment: oldest.environment });
  moments.push({
    time: newest.since,
    text: `the last slot fills${isCold ? ': its environment starts cold, and init holds the slot too' : ''}`,
    environment: newest.environment,
  });
  const free = next.until < trace.horizon ? `; the next slot frees in ${formatDuration(next.until - time)}` : '';
  moments.push({ time, text: `the request arrives${free}`, environment: next.until < trace.horizon ? next.environment : NO_ROW });
  return moments;
}
