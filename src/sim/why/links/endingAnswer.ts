/** How an event or message came to be given up, as an answer: where it came from, its attempts, and who decided. */
import { formatCount } from '../../../base/formatCount.ts';
import { formatDuration } from '../../../base/formatDuration.ts';
import { NO_ROW } from '../../../base/table.ts';
import { functionIn, scenarioAt } from '../../trace/configuration.ts';
import { ENDING, endings } from '../../trace/endings.ts';
import { attemptsOf } from '../../trace/indexTrace.ts';
import { partNamesOf } from '../../trace/partNames.ts';
import { queueOf } from '../../trace/queuesOf.ts';
import { retryLimit } from '../../trace/retryLimit.ts';
import type { Trace } from '../../trace/tables.ts';
import type { Answer, WhyLink } from '../why.ts';
import { attemptLink, attemptWords, lower } from './attemptLink.ts';
import { blameLinks } from './blameLinks.ts';
import { lineageLinks } from './lineageLinks.ts';
import { marksOf, markTime } from './marksOf.ts';
import { messageAnswer } from './messageAnswer.ts';
import { moreTimes } from './moreTimes.ts';
import { requestName, sendingLinks } from './sendingLinks.ts';
import { settingLink } from './settingLink.ts';

export type EndingMark = 'deadLettered' | 'sentToDestination' | 'dropped' | 'expired';

/** The answer for the request in row `request` that ended with the mark `mark`. */
export function endingAnswer(trace: Trace, mark: EndingMark, request: number): Answer {
  if (queueOf(trace, trace.requests.trigger[request] as number) !== null) return messageAnswer(trace, mark, request);
  const time = markTime(trace, mark, request) ?? 0;
  const attempts = [...attemptsOf(trace, request)];
  const offers = marksOf(trace, 'deliveryRefused').get(request) ?? [];
  const isStream = trace.triggers[trace.requests.trigger[request] as number]?.machine === 'streamBatch';
  const policy = isStream ? streamPolicy(trace, request, time, mark) : asynchronousPolicy(trace, request, time, attempts, offers.length);
  const name = requestName(trace, request);
  const took = formatDuration(time - (trace.requests.sent[request] as number));
  const last = attempts.at(-1);
  const tries = attempts.length === 0 ? offers.length : attempts.length;
  const why = last === undefined ? '' : ` ${attemptWords(trace, last, 'past')}.`;
  return {
    sentence: `${name} was given up after ${formatCount(tries)} ${tries === 1 ? 'attempt' : 'attempts'}, ${took} after it was sent, and ${fates[mark](policy.target)}: ${policy.reason}.${why}`,
    ruleId: endingRule(mark, isStream, policy.ruleId),
    causes: isLoop(trace, last)
      ? [...lineageLinks(trace, request), ...someAttempts(trace, attempts)]
      : [
          ...sendingLinks(trace, request).slice(-1),
          ...offers.slice(0, 2).map(
            (at): WhyLink => ({
              time: at,
              text: 'Lambda does not take the event from its source',
              ruleId: 'invoke.service-error-500',
              place: { kind: 'request', row: request },
            }),
          ),
          ...(attempts[0] === undefined ? [] : blameLinks(trace, attempts[0]).slice(0, 1)),
          ...someAttempts(trace, attempts),
        ],
    spare: [...sendingLinks(trace, request), policy.setting],
    event: {
      time,
      text: `${policy.who} gives ${lower(name)} up after ${formatCount(tries)} ${tries === 1 ? 'attempt' : 'attempts'}: ${fates[mark](policy.target).replace(/^was/, 'it is')}`,
      ruleId: policy.ruleId,
      place: { kind: 'request', row: request },
    },
  };
}

const fates: Readonly<Record<EndingMark, (target: string | null) => string>> = {
  deadLettered: (target) => `was sent to the dead-letter queue${target === null ? '' : ` ${target}`}`,
  sentToDestination: (target) => `was sent to the on-failure destination${target === null ? '' : ` ${target}`}`,
  dropped: () => 'was lost',
  expired: () => 'was lost',
};

function endingRule(mark: EndingMark, isStream: boolean, given: string): string {
  if (mark === 'sentToDestination') return isStream ? 'streams.on-failure' : 'async.on-failure-destination';
  if (mark === 'deadLettered') return 'async.dead-letter-queue';
  return given;
}

/** First and last ones, and in the middle one that stands for the others. */
export function someAttempts(trace: Trace, attempts: readonly number[]): WhyLink[] {
  if (attempts.length <= 4) return attempts.map((row) => attemptLink(trace, row));
  const between = attempts.slice(2, -1);
  const refused = between.filter((row) => trace.invocations.environment[row] === NO_ROW).length;
  const middle = between[Math.floor(between.length / 2)] as number;
  const link = attemptLink(trace, middle);
  const words = `${formatCount(between.length)} more attempts, ${formatCount(refused)} of them refused`;
  return [...attempts.slice(0, 2), ...attempts.slice(-1)]
    .map((row) => attemptLink(trace, row))
    .toSpliced(2, 0, { ...link, text: `${words}; one: ${lower(link.text)}` });
}

interface Policy {
  readonly who: string;
  readonly reason: string;
  readonly ruleId: string;
  readonly target: string | null;
  readonly setting: WhyLink;
}

/** async.retry-attempts, async.maximum-event-age, async.reserved-zero-drops; without an attempt the source's own retries. */
function asynchronousPolicy(trace: Trace, request: number, time: number, attempts: readonly number[], offers: number): Policy {
  const scenario = scenarioAt(trace, time);
  const fn = functionIn(trace, scenario, trace.triggers[trace.requests.trigger[request] as number]?.function ?? 0);
  const { maximumRetryAttempts, maximumEventAge, onFailure } = fn.asyncConfig;
  const target = onFailure ?? fn.deadLetterQueue;
  const read = (s: typeof scenario) => s.functions.find(({ name }) => name === fn.name)?.asyncConfig;
  const setting = settingLink(
    trace,
    time,
    read,
    `${fn.name} has ${maximumRetryAttempts} retries for an event that fails`,
    'async.retry-attempts',
  );
  const failures = attempts.filter((row) => isFailure(trace, row)).length;
  if (attempts.length === 0 && offers > 0) {
    return {
      who: 'The source',
      reason: `its source offered it ${formatCount(offers)} times, and Lambda did not take it`,
      ruleId: 'invoke.service-error-500',
      target: null,
      setting,
    };
  }
  if (attempts.length === 0) {
    const zero = settingLink(
      trace,
      time,
      (s) => s.functions.find(({ name }) => name === fn.name)?.reservedConcurrentExecutions,
      `${fn.name} has a reserved concurrency of 0`,
      'concurrency.reserved-zero',
    );
    return {
      who: 'Lambda’s queue',
      reason: `the reserved concurrency of ${fn.name} is 0`,
      ruleId: 'async.reserved-zero-drops',
      target,
      setting: zero,
    };
  }
  if (failures > maximumRetryAttempts) {
    return {
      who: 'Lambda’s queue',
      reason: `an event that fails ${moreTimes(maximumRetryAttempts)}`,
      ruleId: 'async.retry-attempts',
      target,
      setting,
    };
  }
  if (isLoop(trace, attempts.at(-1))) {
    return { who: 'Lambda', reason: 'Lambda stopped it as part of a recursive loop', ruleId: 'async.recursion-stop', target, setting };
  }
  return {
    who: 'Lambda’s queue',
    reason: `an event is kept for ${formatDuration(maximumEventAge)} at most`,
    ruleId: 'async.maximum-event-age',
    target,
    setting,
  };
}

const isLoop = ({ invocations }: Trace, row: number | undefined): boolean =>
  row !== undefined && invocations.ending[row] === ENDING.recursionStopped;

const isFailure = ({ invocations }: Trace, row: number): boolean => {
  const outcome = endings[invocations.ending[row] as number]?.outcome;
  return outcome === 'functionError' || outcome === 'timedOut';
};

/** streams.maximum-retries, streams.maximum-age, streams.retention */
function streamPolicy(trace: Trace, request: number, time: number, mark: EndingMark): Policy {
  const { id, type } = trace.triggers[trace.requests.trigger[request] as number] as Trace['triggers'][number];
  const scenario = scenarioAt(trace, time);
  const settings = scenario.triggers.find((trigger) => trigger.id === id)?.settings ?? {};
  const limit = retryLimit(type, settings, scenario.platform.rules);
  const { maximumRetryAttempts: retries, maximumRecordAge: age, onFailure } = settings;
  const target = typeof onFailure === 'string' ? onFailure : null;
  const who = 'The event source mapping';
  const setting = settingLink(
    trace,
    time,
    (s) => s.triggers.find((trigger) => trigger.id === id)?.settings,
    `${id} ${limit !== null ? `tries a batch that failed up to ${limit} times again` : 'tries a batch until its records expire'}`,
    'streams.maximum-retries',
  );
  const { whole } = partNamesOf(trace, request);
  const isTopic = whole === 'topic';
  if (mark === 'expired')
    return { who, reason: `its time in the ${whole} ran out`, ruleId: isTopic ? 'kafka.retention' : 'streams.retention', target, setting };
  const isOld = typeof age === 'number' && time - (trace.requests.sent[request] as number) >= age;
  if (isOld) return { who, reason: `records are kept for ${formatDuration(age)} at most`, ruleId: 'streams.maximum-age', target, setting };
  if (isTopic && attemptsOf(trace, request).length === 0)
    return { who, reason: 'it is larger than any batch may be', ruleId: 'kafka.batch-payload', target, setting };
  return {
    who,
    reason: `a batch that fails ${moreTimes(limit ?? 0)}`,
    ruleId: isTopic && Number(retries) < 0 ? 'kafka.retries-with-destination' : 'streams.maximum-retries',
    target,
    setting,
  };
}
