/** How often, and after which waits, each service in front of Lambda's queue offers an event that Lambda's Invoke API does not take. */

import { exp, log } from '../../base/elementary.ts';
import { ruleValue } from '../rules/index.ts';
import type { TriggerState } from './world.ts';

export interface RetryWaits {
  /** Offers in all, the first included. */
  readonly attempts: number;
  /** µs before offer `n`, counted from 1, after the one before it has failed; `luck` is uniform in (0, 1]. */
  readonly before: (n: number, luck: number) => number;
}

type Overrides = Readonly<Record<string, number>>;
type Rule = (id: string) => number;

/** The waits of the trigger's service; settings of its own come before the rules. */
export function retryWaits({ type, settings }: Pick<TriggerState, 'type' | 'settings'>, rules: Overrides): RetryWaits {
  const rule: Rule = (id) => ruleValue(id, rules);
  switch (type) {
    case 'sns':
      return snsWaits(rule);
    case 'eventbridge':
    case 'schedule':
      return eventBridgeWaits(rule, typeof settings.maximumRetryAttempts === 'number' ? settings.maximumRetryAttempts : 0);
    // codepipeline.not-delivered
    case 'codepipeline':
      return { attempts: 1, before: () => 0 };
    case 'iot': {
      const wait = Math.round(rule('iot.retry-wait') * 1e6);
      return { attempts: rule('iot.attempts'), before: () => wait };
    }
    default:
      // s3.delivery-retries
      return { attempts: Number.POSITIVE_INFINITY, before: doubling(rule('s3.delivery-retry-first'), rule('s3.delivery-retry-maximum')) };
  }
}

/** sns.immediate-attempts, sns.pre-backoff-attempts, sns.backoff-attempts, sns.post-backoff-attempts: four phases, one after the other. */
function snsWaits(rule: Rule): RetryWaits {
  const immediate = rule('sns.immediate-attempts');
  const early = immediate + rule('sns.pre-backoff-attempts');
  const backoffs = rule('sns.backoff-attempts');
  const attempts = early + backoffs + rule('sns.post-backoff-attempts');
  const first = rule('sns.backoff-first');
  const last = rule('sns.backoff-maximum');
  // sns.backoff-curve: the waits of the third phase grow by equal factors from the first to the last.
  const growth = backoffs > 1 ? log(last / first) / (backoffs - 1) : 0;
  return {
    attempts,
    before: (n) => {
      if (n <= immediate) return 0;
      if (n <= early) return Math.round(first * 1e6);
      if (n > early + backoffs) return Math.round(last * 1e6);
      return Math.round(first * exp(growth * (n - early - 1)) * 1e6);
    },
  };
}

/** eventbridge.retry-attempts with eventbridge.retry-first, -maximum and -jitter. */
function eventBridgeWaits(rule: Rule, retries: number): RetryWaits {
  const wait = doubling(rule('eventbridge.retry-first'), rule('eventbridge.retry-maximum'));
  const jitter = rule('eventbridge.retry-jitter');
  return { attempts: retries + 1, before: (n, luck) => Math.round(wait(n) * (1 - jitter * (1 - luck))) };
}

/** `first` s before the second offer, twice as long before each further one, at most `maximum` s; in µs. */
function doubling(first: number, maximum: number): (n: number) => number {
  return (n) => Math.round(Math.min(maximum, first * 2 ** Math.min(n - 2, 60)) * 1e6);
}
