/** The names of an environment's states, as the screen says them. */
import type { StateInfo } from '../lifecycles/stateInfo.ts';

const titles: Readonly<Record<string, string>> = {
  created: 'Created',
  provisioning: 'Provisioning',
  restoring: 'Restore of the snapshot',
  extension: 'Init of the extensions',
  runtime: 'Init of the runtime',
  function: 'Init of your code',
  abandoned: 'Init given up',
  warm: 'Frozen',
  uninitialised: 'Frozen, not initialised',
  suppressedInit: 'Init inside the invocation',
  handler: 'Handler',
  resetting: 'Reset',
  shutdown: 'Shutdown',
  terminated: 'Ended',
};

/** What a state is called. */
export function stateTitle({ name }: StateInfo): string {
  const last = name.split('.').at(-1) ?? name;
  return titles[last] ?? last;
}
