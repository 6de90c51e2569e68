/** Codes of `callOutcomes` by name, for the engine and for readers. */
export const CALL = {
  running: 0,
  succeeded: 1,
  failed: 2,
  throttled: 3,
  timedOut: 4,
  accessDenied: 5,
  tooManyConnections: 6,
  staleCredentials: 7,
  functionError: 8,
  abandoned: 9,
  recursionStopped: 10,
  cached: 11,
} as const;
