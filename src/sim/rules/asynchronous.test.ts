import { expect, it } from 'vitest';
import { ruleValue } from './index.ts';
import { cites } from './testing.ts';

it('retries an event that is always throttled 79 times, last after 21,511 s, before six hours are over (T11)', () => {
  cites('async.throttle-backoff-first', 'async.throttle-backoff-factor', 'async.throttle-backoff-maximum', 'async.maximum-event-age');
  const retries: number[] = [];
  let wait = ruleValue('async.throttle-backoff-first');
  for (let at = wait; at <= ruleValue('async.maximum-event-age'); at += wait) {
    retries.push(at);
    wait = Math.min(wait * ruleValue('async.throttle-backoff-factor'), ruleValue('async.throttle-backoff-maximum'));
  }
  expect(retries.slice(0, 11)).toEqual([1, 3, 7, 15, 31, 63, 127, 255, 511, 811, 1111]);
  expect(retries).toHaveLength(79);
  expect(retries.at(-1)).toBe(21511);
});

it('starts the attempts of a handler that always throws after 5 s at 0, 65 and 190 s (T10)', () => {
  cites('async.retry-attempts', 'async.first-retry-wait', 'async.second-retry-wait');
  const waits = [ruleValue('async.first-retry-wait'), ruleValue('async.second-retry-wait')];
  const starts = [0];
  for (const wait of waits) starts.push((starts.at(-1) ?? 0) + 5 + wait);
  expect(starts).toEqual([0, 65, 190]);
  expect(waits).toHaveLength(ruleValue('async.retry-attempts'));
});

it('lets a maximum event age of one minute drop an event before its first retry (T10c)', () => {
  cites('async.minimum-event-age');
  expect(5 + ruleValue('async.first-retry-wait')).toBeGreaterThan(ruleValue('async.minimum-event-age'));
});
