import { describe, expect, it } from 'vitest';
import { cites } from '../../rules/testing.ts';
import { type Alarms, alarmsAfter, quiet, type TrackingRules, trackedCapacity } from './scalableTarget.ts';

const rules: TrackingRules = { outPoints: 3, inPoints: 3, inThreshold: 0.9, inStep: 0.1 };

/** Capacities minute by minute from `capacity` on, at a target of 0.7. */
function follow(capacity: number, figures: readonly (number | null)[]): number[] {
  let alarms: Alarms = quiet;
  return figures.map((figure) => {
    alarms = alarmsAfter(alarms, figure, 0.7, rules);
    if (figure !== null) capacity = trackedCapacity(capacity, figure, 0.7, alarms, rules);
    return capacity;
  });
}

describe('target tracking at 70 % (C18)', () => {
  it('scales out after three minutes above the target, at once to what would meet it', () => {
    cites('provisioned.scale-out-data-points', 'provisioned.scale-out-step');
    expect(follow(10, [0.71, 1, 1, 0.7])).toEqual([10, 10, 15, 15]);
    expect(follow(100, [0.8, 0.8, 0.7, 0.8, 0.8])).toEqual([100, 100, 100, 100, 100]);
  });

  it('scales in after three minutes below 63 %, and then by a tenth at most', () => {
    cites('provisioned.scale-in-threshold', 'provisioned.scale-in-data-points', 'provisioned.scale-in-step');
    expect(follow(100, [0.62, 0.62, 0.62, 0.62])).toEqual([100, 100, 90, 81]);
    expect(follow(100, [0.63, 0.63, 0.63, 0.63])).toEqual([100, 100, 100, 100]);
    expect(follow(5, [0.1, 0.1, 0.1, 0.1])).toEqual([5, 5, 4, 3]);
    expect(follow(10, [0.62, 0.62, 0.6])).toEqual([10, 10, 9]);
  });

  it('does nothing without a figure, and begins to count anew (provisioned.no-data)', () => {
    expect(follow(100, [0.1, 0.1, null, 0.1, 0.1, 0.1])).toEqual([100, 100, 100, 100, 100, 90]);
    expect(follow(100, [null, null, null, null])).toEqual([100, 100, 100, 100]);
  });
});
