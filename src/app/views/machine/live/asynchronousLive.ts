/** Timers and guards of an event in Lambda's queue: delivery, waits between attempts, its age; whether attempts are left and who would take it. */
import { functionIn, ruleValue, scenarioAt } from '../../../../sim/index.ts';
import { endOfDelay, type Live, type LiveGuard, type LiveTimer, type Moment, numberIn, settingsOf } from './live.ts';

export function asynchronousLive(moment: Moment): Live {
  return { timers: timersOf(moment), guards: guardsOf(moment) };
}

const endings: Readonly<Record<string, string>> = {
  delivery: 'Then it is in Lambda’s queue, if Lambda takes it.',
  deliveryRetry: 'Then the service in front offers it to Lambda again.',
  queueLatency: 'Then the function is invoked with it.',
  retryWait: 'Then Lambda tries again.',
  throttleBackoff: 'Then Lambda tries again; it uses up no attempt.',
  continuation: 'Then the pipeline invokes the function again.',
};

/** The wait of a state, by its name. */
const waits: Readonly<Record<string, string>> = {
  delivering: 'delivery',
  deliveryWaiting: 'deliveryRetry',
  queued: 'queueLatency',
  retryWaiting: 'retryWait',
  throttleWaiting: 'throttleBackoff',
  continuing: 'continuation',
};

function timersOf(moment: Moment): readonly LiveTimer[] {
  const { state, step } = moment;
  const name = waits[state];
  if (name === undefined) return [];
  const wait: LiveTimer = { name, begun: step.from, ends: endOfDelay(moment, name) ?? byRule(moment, name), leadsTo: endings[name] ?? '' };
  if (state === 'retryWaiting' || state === 'throttleWaiting') return [wait, eventAge(moment)];
  return state === 'deliveryWaiting' ? [wait, ...deliveryAge(moment)] : [wait];
}

/** Waits whose length is a rule: their end is known before the run comes to it. */
function byRule(moment: Moment, name: string): number | null {
  const { trace, step, t } = moment;
  const { rules } = scenarioAt(trace, t).platform;
  if (name === 'queueLatency') return step.from + ruleValue('async.queue-latency', rules) * 1e6;
  if (name === 'continuation') return step.from + (numberIn(settingsOf(moment, moment.entity.row), 'continuationWait') ?? 0);
  if (name !== 'retryWait') return null;
  const rule = failuresIn(moment) > 1 ? 'async.second-retry-wait' : 'async.first-retry-wait';
  return step.from + ruleValue(rule, rules) * 1e6;
}

function eventAge(moment: Moment): LiveTimer {
  const { path, trace } = moment;
  const begun = path.steps.find(({ state }) => trace.machines.asynchronous[state]?.name === 'queued')?.from ?? 0;
  const { maximumEventAge } = configuration(moment).asyncConfig;
  return { name: 'eventAge', begun, ends: begun + maximumEventAge, leadsTo: 'Then it is too old, and Lambda gives it up.' };
}

function deliveryAge(moment: Moment): readonly LiveTimer[] {
  const { entity, trace } = moment;
  const maximum = numberIn(settingsOf(moment, entity.row), 'maximumEventAge');
  const begun = trace.requests.sent[entity.row] as number;
  return maximum === null ? [] : [{ name: 'deliveryAge', begun, ends: begun + maximum, leadsTo: 'Then the service in front gives up.' }];
}

function guardsOf(moment: Moment): readonly LiveGuard[] {
  const { state } = moment;
  const { asyncConfig, deadLetterQueue } = configuration(moment);
  const failures = failuresIn(moment);
  const all = asyncConfig.maximumRetryAttempts + 1;
  const retries: LiveGuard = {
    name: 'triesAgain',
    decides: failures + 1 < all,
    sentence: `Attempt ${failures + 1} of ${all}: after a function error ${failures + 1 < all ? 'Lambda waits and tries again' : 'it is given up'}. Throttles do not count.`,
  };
  const taker: LiveGuard = {
    name: 'toDestination',
    decides: asyncConfig.onFailure !== null,
    sentence:
      asyncConfig.onFailure !== null
        ? `What is given up goes to the on-failure destination ${asyncConfig.onFailure}.`
        : deadLetterQueue !== null
          ? `There is no on-failure destination: what is given up goes to the dead-letter queue ${deadLetterQueue}.`
          : 'There is neither an on-failure destination nor a dead-letter queue: what is given up is lost.',
  };
  if (state === 'inFlight') return [retries, taker];
  return state === 'retryWaiting' || state === 'throttleWaiting' || state === 'queued' ? [taker] : [];
}

/** How often the function has failed with it so far. */
function failuresIn({ path }: Pick<Moment, 'path'>): number {
  return path.steps.slice(0, path.done).filter(({ event }) => event === 'FAILED_RETRIES').length;
}

function configuration({ trace, entity, t }: Moment) {
  const trigger = trace.triggers[trace.requests.trigger[entity.row] as number];
  return functionIn(trace, scenarioAt(trace, t), trigger?.function ?? 0);
}
