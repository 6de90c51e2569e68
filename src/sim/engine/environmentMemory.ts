/** What an environment keeps between invocations: open connections, and what it read of secrets. It is lost at a reset and with the environment. */
import type { EnvironmentMemory, World } from './world.ts';

/** The memory of an environment, made when it is first needed. */
export function memoryOf(world: World, environment: number): EnvironmentMemory {
  const known = world.memories.get(environment);
  if (known !== undefined) return known;
  const memory: EnvironmentMemory = { connections: new Set(), secrets: new Map(), cached: new Map(), retriesSpent: 0 };
  world.memories.set(environment, memory);
  return memory;
}

/** Opens a connection of `environment` to a resource unless it has one. False: the resource has no connection left. */
export function connect(world: World, environment: number, resource: string, limit: number): boolean {
  const memory = memoryOf(world, environment);
  if (memory.connections.has(resource)) return true;
  const open = world.connections.get(resource) ?? 0;
  if (open >= limit) return false;
  world.connections.set(resource, open + 1);
  memory.connections.add(resource);
  return true;
}

/** The environment's process has ended: its connections close and what it knew is gone. */
export function forgetMemory(world: World, environment: number): void {
  const memory = world.memories.get(environment);
  if (memory === undefined) return;
  for (const resource of memory.connections) world.connections.set(resource, (world.connections.get(resource) ?? 1) - 1);
  world.memories.delete(environment);
}
