/** A scalable target of Application Auto Scaling: bounds, alarms, and the capacity that a minute's figure leads to. Pure. */

/** Numbers of the rules that target tracking goes by. */
export interface TrackingRules {
  /** provisioned.scale-out-data-points, provisioned.scale-in-data-points */
  readonly outPoints: number;
  readonly inPoints: number;
  /** provisioned.scale-in-threshold, as a share of the target. */
  readonly inThreshold: number;
  /** provisioned.scale-in-step */
  readonly inStep: number;
}

/** Figures in a row above the target, and below the lower threshold. */
export interface Alarms {
  readonly above: number;
  readonly below: number;
}

export const quiet: Alarms = { above: 0, below: 0 };

/** The alarms after one more minute with this share in use; null is a minute without a figure (provisioned.no-data). */
export function alarmsAfter({ above, below }: Alarms, utilization: number | null, target: number, rules: TrackingRules): Alarms {
  if (utilization === null) return quiet;
  return {
    above: utilization > target ? above + 1 : 0,
    below: utilization < target * rules.inThreshold ? below + 1 : 0,
  };
}

/** The capacity that follows: `capacity` itself while neither alarm has seen enough. Not yet within its bounds. */
export function trackedCapacity(capacity: number, utilization: number, target: number, alarms: Alarms, rules: TrackingRules): number {
  // A division may leave a crumb above a whole number.
  const fitting = Math.ceil((capacity * utilization) / target - 1e-9);
  // provisioned.scale-out-step
  if (alarms.above >= rules.outPoints) return Math.max(capacity, fitting);
  if (alarms.below >= rules.inPoints)
    return Math.min(capacity, Math.max(fitting, capacity - Math.max(1, Math.floor(capacity * rules.inStep))));
  return capacity;
}
