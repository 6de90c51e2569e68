/** Triggers of type schedule have no traffic entry: the clock is their source (rules `schedule.*`). */
import { childWord, uniform } from '../../base/random.ts';
import type { Scenario, Traffic, Trigger } from '../scenario/model.ts';
import { scheduleTimes } from '../scenario/schedule.ts';

/** The source id of requests that a schedule makes. */
export const SCHEDULE_SOURCE = 'schedule';

/** The traffic that a schedule makes; `high` and `low` are the key words of its source. Null for triggers of other types. */
export function scheduledTraffic(trigger: Trigger, scenario: Scenario, high: number, low: number): Traffic | null {
  if (trigger.type !== 'schedule') return null;
  const { expression, flexibleTimeWindow } = trigger.settings;
  // schedule.expressions, schedule.rate-from-start
  const reading = scheduleTimes(String(expression), 0, scenario.duration);
  const fired = 'value' in reading ? reading.value : [];
  const window = typeof flexibleTimeWindow === 'number' ? flexibleTimeWindow : 0;
  return {
    id: trigger.id,
    to: trigger.id,
    start: 0,
    end: scenario.duration,
    payloadSize: 1,
    keys: null,
    bodies: [],
    keepWarm: false,
    pattern: 'schedule',
    expression: String(expression),
    times: window === 0 ? fired : spread(fired, window, high, low),
  };
}

/** schedule.flexible-window-uniform: each time moves by luck of its own, which belongs to the firing and not to its place in the result. */
function spread(fired: readonly number[], window: number, high: number, low: number): readonly number[] {
  const moved = fired.map((time) => time + Math.floor(uniform(childWord(high, -2), low, time / 60e6) * window));
  return moved.sort((a, b) => a - b);
}
