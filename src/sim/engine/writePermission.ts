/** Whether the execution role lets Lambda write to dead-letter queues and destinations in the function's name. */
import { decideDestination } from '../iam/index.ts';
import type { LambdaFunction } from '../scenario/model.ts';
import type { World } from './world.ts';

/** The type of a resource now in force, or `function` for a name that is none. */
export const typeOfTarget = (world: World, name: string): string => world.resources.get(name)?.type ?? 'function';

/** iam.destination-permissions: whether Lambda may write to `target`, a dead-letter queue or destination, in the function's name. */
export const mayWriteTo = (world: World, { name, role }: LambdaFunction, target: string): boolean =>
  role === null ||
  decideDestination({ functionName: name, destination: { name: target, type: typeOfTarget(world, target) }, role }).missing === null;
