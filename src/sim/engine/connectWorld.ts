/** Connects the parts of a world that know each other only by name: who owns which requests, and who hears of what. */
import { createAsynchronousDriver } from './asynchronous.ts';
import { createAutoScaling } from './concurrency/autoScaling.ts';
import { createProactiveInit } from './concurrency/proactiveInit.ts';
import { answer } from './environments.ts';
import { createFollowing } from './follow.ts';
import { createQueueDriver } from './polling/queueDriver.ts';
import { createStreamDriver } from './polling/streamDriver.ts';
import { connectRefusals } from './refusals.ts';
import { routeTriggers } from './routes.ts';
import { synchronousDriver } from './synchronous.ts';
import type { TrafficState } from './traffic.ts';
import type { World } from './world.ts';

/** To be called once, before the first event. */
export function connectWorld(world: World, traffic: TrafficState): void {
  const following = createFollowing(world, traffic, answer);
  const drivers = {
    synchronous: synchronousDriver,
    asynchronous: createAsynchronousDriver(world, following),
    queueMessage: createQueueDriver(world, following),
    streamBatch: createStreamDriver(world),
  };
  for (const trigger of world.triggers) trigger.driver = drivers[trigger.machine];
  routeTriggers(world);
  connectRefusals(world);
  createAutoScaling(world);
  createProactiveInit(world);
}
