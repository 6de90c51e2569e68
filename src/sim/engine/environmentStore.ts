/** What the engine knows of each environment while it runs, in parallel typed arrays; an environment's index is its row in the trace. */

const fields = {
  /** Compiled state. */
  state: Uint8Array,
  /** 1 while a handler or init is at work whose course depends on the world. */
  interactive: Uint8Array,
  /** Index into the world's versions. */
  version: Uint16Array,
  /** Request slot it serves, or -1. */
  slot: Int32Array,
  /** Invocation row that holds it, or -1. */
  invocation: Int32Array,
  /** When the present invocation's Duration began, µs. */
  started: Float64Array,
  /** End of the live delay, µs. */
  deadline: Float64Array,
  /** Time of its entry in the heap of busy environments, µs. */
  until: Float64Array,
  /** When the live delay began, µs. */
  armed: Float64Array,
  /** Key and number of the attempt it serves: the caller may be gone before the handler begins. */
  requestHigh: Int32Array,
  requestLow: Int32Array,
  attempt: Uint16Array,
  /** 1 when handling it always fails. */
  poison: Uint8Array,
  /** Row of the span that is open, or -1. */
  span: Int32Array,
  keyHigh: Int32Array,
  keyLow: Int32Array,
  created: Float64Array,
  /** Drawn at creation, µs. */
  idleLifetime: Float64Array,
  maximumAge: Float64Array,
  /** Index into its function's models: the configuration it runs. */
  model: Uint16Array,
  /** 1 until the first handler after an init has begun. */
  fresh: Uint8Array,
  /** Inits so far. */
  inits: Uint16Array,
  /** Code of the reason for which it shall end at the next freeze, or 0. */
  retire: Uint8Array,
  /** Whether it belongs to its version's provisioned concurrency: see PROVISIONED. */
  provisioned: Uint8Array,
} as const;

type Fields = { [name in keyof typeof fields]: InstanceType<(typeof fields)[name]> };

export type EnvironmentStore = { -readonly [name in keyof Fields]: Fields[name] } & { capacity: number };

/** A store with room for `capacity` environments. */
export function createEnvironmentStore(capacity: number): EnvironmentStore {
  const entries = Object.entries(fields).map(([name, type]) => [name, new type(capacity)]);
  return { ...(Object.fromEntries(entries) as Fields), capacity };
}

/** Gives a store twice the room; it stays the same object, so that whoever holds it goes on with the new columns. */
export function widen(store: EnvironmentStore): void {
  const wider = createEnvironmentStore(store.capacity * 2);
  for (const name of Object.keys(fields) as (keyof Fields)[]) wider[name].set(store[name] as never);
  Object.assign(store, wider);
}
