/** What the engine knows of each environment while it runs, in parallel typed arrays; an environment's index is its row in the trace. */

/**
 * A store with room for `capacity` environments. One literal with all columns: every world's store has one and the same shape then, so that what
 * the runtime has compiled for one run still fits the next.
 */
export function createEnvironmentStore(capacity: number) {
  return {
    capacity,
    /** Compiled state. */
    state: new Uint8Array(capacity),
    /** 1 while a handler or init is at work whose course depends on the world. */
    interactive: new Uint8Array(capacity),
    /** Index into the world's versions. */
    version: new Uint16Array(capacity),
    /** Request slot it serves, or -1. */
    slot: new Int32Array(capacity),
    /** Invocation row that holds it, or -1. */
    invocation: new Int32Array(capacity),
    /** When the present invocation's Duration began, µs. */
    started: new Float64Array(capacity),
    /** End of the live delay, µs. */
    deadline: new Float64Array(capacity),
    /** Time of its entry in the heap of busy environments, µs. */
    until: new Float64Array(capacity),
    /** When the live delay began, µs. */
    armed: new Float64Array(capacity),
    /** Key and number of the attempt it serves: the caller may be gone before the handler begins. */
    requestHigh: new Int32Array(capacity),
    requestLow: new Int32Array(capacity),
    attempt: new Uint32Array(capacity),
    /** 1 when handling it always fails. */
    poison: new Uint8Array(capacity),
    /** Row of the span that is open, or -1. */
    span: new Int32Array(capacity),
    keyHigh: new Int32Array(capacity),
    keyLow: new Int32Array(capacity),
    created: new Float64Array(capacity),
    /** Drawn at creation, µs. */
    idleLifetime: new Float64Array(capacity),
    maximumAge: new Float64Array(capacity),
    /** Index into its function's models: the configuration it runs. */
    model: new Uint16Array(capacity),
    /** 1 until the first handler after an init has begun. */
    fresh: new Uint8Array(capacity),
    /** Inits so far. */
    inits: new Uint16Array(capacity),
    /** Code of the reason for which it shall end at the next freeze, or 0. */
    retire: new Uint8Array(capacity),
    /** Whether it belongs to its version's provisioned concurrency: see PROVISIONED. */
    provisioned: new Uint8Array(capacity),
  };
}

export type EnvironmentStore = ReturnType<typeof createEnvironmentStore>;

/** Gives a store twice the room; it stays the same object, so that whoever holds it goes on with the new columns. */
export function widen(store: EnvironmentStore): void {
  const wider = createEnvironmentStore(store.capacity * 2);
  for (const [name, column] of Object.entries(wider))
    if (typeof column === 'object') column.set(store[name as keyof EnvironmentStore] as never);
  Object.assign(store, wider);
}
