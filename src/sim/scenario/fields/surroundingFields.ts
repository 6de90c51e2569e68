/** Settings of the account, of the platform, and of the run as a whole. */
import type { Fields } from '../../../base/field.ts';
import { ruleValue } from '../../rules/index.ts';

export const accountFields: Fields = {
  concurrentExecutions: {
    kind: 'integer',
    min: 1,
    max: 1_000_000,
    default: ruleValue('limits.account-concurrency'),
    ruleId: 'limits.account-concurrency',
    awsName: 'ConcurrentExecutions',
    label: 'Account concurrency',
    slider: { min: 10, max: 10_000, scale: 'log' },
    help: 'Requests that all functions together may run at once; new accounts start with less.',
  },
  freeTier: {
    kind: 'flag',
    default: false,
    ruleId: 'billing.free-requests',
    help: 'Whether the bill takes off the monthly free tier, as if this run were the only use.',
  },
};

/** An account's limit by name, for a menu. */
export interface AccountPreset {
  readonly name: string;
  readonly help: string;
  readonly concurrentExecutions: number;
}

/** Limits that accounts are known to have. */
export const accountPresets: readonly AccountPreset[] = [
  {
    name: 'Default account',
    help: 'What AWS states as the default quota of a Region.',
    concurrentExecutions: ruleValue('limits.account-concurrency'),
  },
  {
    name: 'New account',
    help: 'What new accounts have been seen to get, until AWS raises it with use.',
    concurrentExecutions: ruleValue('limits.new-account-concurrency'),
  },
];

/** The platform's defaults under a scenario's own values for assumed and measured rules, as it would write them. */
export function platformDefaults(overrides: Readonly<Record<string, number>>) {
  const rule = (name: string) => ruleValue(`lifecycle.${name}`, overrides);
  const between = (name: string): { readonly uniform: readonly string[] } => {
    const ends = [rule(`${name}-minimum`), rule(`${name}-maximum`)];
    return { uniform: [`${Math.min(...ends)}s`, `${Math.max(...ends)}s`] };
  };
  return {
    idleLifetime: between('idle-lifetime'),
    maximumAge: between('maximum-age'),
    provisioning: `${rule('provisioning')}ms`,
    proactiveInit: rule('proactive-init'),
  };
}

const defaults = platformDefaults({});

export const platformFields: Fields = {
  idleLifetime: {
    kind: 'distribution',
    of: 'duration',
    default: defaults.idleLifetime,
    ruleId: 'lifecycle.idle-lifetime',
    help: 'How long an environment is kept while no request comes.',
  },
  maximumAge: {
    kind: 'distribution',
    of: 'duration',
    default: defaults.maximumAge,
    ruleId: 'lifecycle.maximum-age',
    help: 'How old an environment may become, however busy it is.',
  },
  placement: {
    kind: 'choice',
    options: ['most-recently-used', 'newest', 'oldest', 'random'],
    default: 'most-recently-used',
    ruleId: 'lifecycle.placement',
    help: 'Which of several free environments takes a request.',
  },
  provisioning: {
    kind: 'distribution',
    of: 'duration',
    default: defaults.provisioning,
    ruleId: 'lifecycle.provisioning',
    help: 'Time to fetch the code and start the microVM, before Init Duration begins.',
  },
  proactiveInit: {
    kind: 'share',
    default: defaults.proactiveInit,
    ruleId: 'lifecycle.proactive-init',
    help: 'Share of environments that Lambda initialises ahead of a request.',
  },
  initDuration: {
    kind: 'distribution',
    of: 'duration',
    default: null,
    ruleId: 'cold-start.init-duration',
    help: 'Replaces the measured Init Duration of the runtime itself.',
  },
  duplicateRate: {
    kind: 'share',
    default: 0,
    ruleId: 'async.at-least-once',
    help: 'Share of asynchronous events that are delivered twice.',
  },
  rules: {
    kind: 'map',
    item: { kind: 'number', min: 0, help: 'The value to use, in the rule’s own unit.' },
    default: {},
    help: 'Other values for rules that AWS does not publish; the keys are rule ids.',
  },
};

/** The scenario's own settings beside its sections. */
export const runFields: Fields = {
  version: { kind: 'integer', min: 1, max: 1, default: 1, help: 'Version of this format.' },
  name: { kind: 'text', maxLength: 200, default: 'Untitled', help: 'Name of the scenario.' },
  description: { kind: 'text', maxLength: 10_000, default: '', help: 'What it shows.' },
  seed: {
    kind: 'integer',
    min: 0,
    max: Number.MAX_SAFE_INTEGER,
    default: 1,
    help: 'The luck of the run: the same seed gives the same run.',
  },
  duration: { kind: 'duration', min: '0s', aboveMin: true, default: '1m', help: 'How long the run lasts.' },
};
