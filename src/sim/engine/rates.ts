/** Limits of request rates. */
import { ruleValue } from '../rules/index.ts';
import type { Scenario } from '../scenario/model.ts';
import { createLimiter, type Limiter } from './limiter.ts';

/** 10 × concurrency requests a second, in a bucket of concurrency.request-rate-window: rules concurrency.requests-per-unit and beside. */
export function createRateLimiter(scenario: Scenario, concurrency: number): Limiter {
  const perSecond = concurrency * ruleValue('concurrency.requests-per-unit', scenario.platform.rules);
  return createLimiter(perSecond, Math.max(1, perSecond * ruleValue('concurrency.request-rate-window', scenario.platform.rules)));
}
