/** Environments that Lambda initialises ahead of requests, in place of others that it shuts down: rule lifecycle.proactive-init. */
import { uniform } from '../../../base/random.ts';
import { NO_ROW } from '../../../base/table.ts';
import { CREATION, END } from '../../trace/causes.ts';
import { INITIALIZATION } from '../../trace/initialization.ts';
import { listen, wake } from '../agenda.ts';
import { createEnvironment, dispatch } from '../environments.ts';
import { ENVIRONMENT_DRAW } from '../purposes.ts';
import type { VersionState, World } from '../world.ts';

/** To be called once for a world. */
export function createProactiveInit(world: World): void {
  const replace = listen(world, (index) => {
    const version = world.versions[index] as VersionState;
    const environment = createEnvironment(world, version, NO_ROW, CREATION.proactive, INITIALIZATION.proactive);
    dispatch(world, environment, world.environmentTable.column.PREPARE as number);
  });
  world.hooks.onDemandGone = (version, environment, cause) => {
    const share = world.current.platform.proactiveInit;
    if (share === 0 || (cause !== END.idle && cause !== END.aged && cause !== END.deployed)) return;
    const { keyHigh, keyLow } = world.environments;
    const luck = uniform(keyHigh[environment] as number, keyLow[environment] as number, ENVIRONMENT_DRAW.proactive);
    if (luck <= share) wake(world, replace, world.clock[0] as number, version.index);
  };
}
