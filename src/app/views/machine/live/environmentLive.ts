/** Timers and guards of an environment: init, restore, the function's timeout, its idle lifetime; whether it has a snapshot. */
import { configurationOf, idleLifetimeOf, initializationTypes, initLimit, ruleValue, scenarioAt } from '../../../../sim/index.ts';
import { endOfDelay, type Live, type LiveTimer, type Moment } from './live.ts';

export function environmentLive(moment: Moment): Live {
  return { timers: timerOf(moment) ?? [], guards: guardsOf(moment) };
}

/** The one timer that a state of this machine has, if it has one. */
function timerOf(moment: Moment): readonly LiveTimer[] | null {
  const { state, trace, entity, step, t } = moment;
  const { rules } = scenarioAt(trace, t).platform;
  if (state.includes('.init.')) {
    const begun = sinceIn(moment, '.init.');
    const name = state.startsWith('prepared') ? 'initLimitPrepared' : 'initLimit';
    return [
      { name, begun, ends: begun + initLimit(trace, entity.row), leadsTo: 'Then init is given up, and runs again inside an invocation.' },
    ];
  }
  if (state.endsWith('restoring')) {
    const ends = step.from + ruleValue('lifecycle.restore-limit', rules) * 1e6;
    return [{ name: 'restoreLimit', begun: step.from, ends, leadsTo: 'Then the restore has failed, and the environment is shut down.' }];
  }
  if (state.startsWith('invocation')) {
    const begun = sinceIn(moment, 'invocation');
    const { timeout } = configurationOf(trace, entity.row);
    return [
      {
        name: 'functionTimeout',
        begun,
        ends: begun + timeout,
        leadsTo: 'Then the invocation has timed out, and the environment is reset.',
      },
    ];
  }
  if (state.startsWith('idle')) return idleTimer(moment);
  if (state === 'resetting')
    return [
      { name: 'resetLimit', begun: step.from, ends: endOfDelay(moment, 'resetLimit'), leadsTo: 'Then it is frozen, not initialised.' },
    ];
  if (state === 'shutdown')
    return [{ name: 'shutdownLimit', begun: step.from, ends: endOfDelay(moment, 'shutdownLimit'), leadsTo: 'Then it is gone.' }];
  return null;
}

/** lifecycle.idle-lifetime; what is provisioned is not reclaimed. */
function idleTimer({ trace, entity, step }: Moment): readonly LiveTimer[] {
  const type = initializationTypes[trace.environments.initialization[entity.row] as number];
  if (type === 'provisioned-concurrency') return [];
  const ends = step.from + idleLifetimeOf(trace, entity.row);
  return [{ name: 'idleLifetime', begun: step.from, ends, leadsTo: 'Then it is reclaimed, unless it is invoked before.' }];
}

function guardsOf({ state, trace, entity }: Moment): Live['guards'] {
  if (!state.endsWith('provisioning')) return [];
  const { snapStart } = configurationOf(trace, entity.row);
  const version = trace.versions[trace.environments.version[entity.row] as number]?.name ?? '$LATEST';
  const decides = snapStart && version !== '$LATEST';
  const sentence = decides
    ? `Version ${version} has a SnapStart snapshot: it is restored instead of init.`
    : `${version === '$LATEST' ? '$LATEST' : `Version ${version}`} has no SnapStart snapshot: init runs.`;
  return [{ name: 'hasSnapshot', decides, sentence }];
}

/** Since when it has been in states whose names hold `part`, without a break. */
function sinceIn({ path, trace }: Moment, part: string): number {
  let place = path.done - 1;
  const isIn = (at: number): boolean => trace.machines.environment[path.steps[at]?.state ?? -1]?.name.includes(part) ?? false;
  while (place > 0 && isIn(place - 1)) place--;
  return path.steps[place]?.from ?? 0;
}
