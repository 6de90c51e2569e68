/** Codes of `initializationTypes` by name, for the engine and for readers. */
export const INITIALIZATION = { onDemand: 0, provisioned: 1, snapStart: 2, proactive: 3 } as const;
