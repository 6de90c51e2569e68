/** Why an environment was created and why it ended. Environment rows store the index into these lists. */

/** A reason with the rule behind it and a sentence without numbers (numbers come from the trace). */
export interface Cause {
  readonly name: string;
  readonly ruleId: string;
  readonly sentence: string;
}

/** Why an environment was created. Append only. */
export const creationCauses: readonly Cause[] = [
  { name: 'first', ruleId: 'lifecycle.first-use', sentence: 'No environment of this function existed yet.' },
  { name: 'growth', ruleId: 'lifecycle.one-request-per-environment', sentence: 'Every environment was busy with another request.' },
  { name: 'reclaimed', ruleId: 'lifecycle.idle-lifetime', sentence: 'The idle environments had been reclaimed.' },
  { name: 'aged', ruleId: 'lifecycle.maximum-age', sentence: 'The last environment had reached its maximum age.' },
  { name: 'deployed', ruleId: 'lifecycle.deploy-replaces', sentence: 'A new version or configuration had replaced the environments.' },
  { name: 'killed', ruleId: 'lifecycle.killed', sentence: 'The environment that could have served it had been killed.' },
  { name: 'provisioned', ruleId: 'provisioned.all-or-none', sentence: 'It was provisioned ahead of requests.' },
  { name: 'proactive', ruleId: 'lifecycle.proactive-init', sentence: 'It replaced one that was shut down, ahead of any request.' },
  {
    name: 'spillover',
    ruleId: 'provisioned.spillover',
    sentence: 'The provisioned environments were busy, or had reached their request rate: it spilled over.',
  },
];

/** Why an environment ended. Append only; `alive` is for environments that outlive the run. */
export const endCauses: readonly Cause[] = [
  { name: 'alive', ruleId: 'lifecycle.phases', sentence: 'Still there when the run ended.' },
  { name: 'idle', ruleId: 'lifecycle.idle-lifetime', sentence: 'Reclaimed after lying idle.' },
  { name: 'aged', ruleId: 'lifecycle.maximum-age', sentence: 'Retired at its maximum age, at the next freeze.' },
  { name: 'deployed', ruleId: 'lifecycle.deploy-replaces', sentence: 'Replaced by a new version or configuration.' },
  { name: 'killed', ruleId: 'lifecycle.killed', sentence: 'Killed by a timeline entry.' },
  { name: 'released', ruleId: 'provisioned.released', sentence: 'No longer provisioned.' },
  { name: 'restoreFailed', ruleId: 'lifecycle.restore-limit', sentence: 'Its snapshot could not be restored in time.' },
];

/** Codes of {@link creationCauses} by name. */
export const CREATION = {
  first: 0,
  growth: 1,
  reclaimed: 2,
  aged: 3,
  deployed: 4,
  killed: 5,
  provisioned: 6,
  proactive: 7,
  spillover: 8,
} as const;

/** Codes of {@link endCauses} by name. */
export const END = { alive: 0, idle: 1, aged: 2, deployed: 3, killed: 4, released: 5, restoreFailed: 6 } as const;
