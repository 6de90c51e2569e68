/** What a random number is for: its place in an entity's sequence of draws. Append only, or every seed tells another story. */

/** Words that separate kinds of entities when their keys descend from the seed. */
export const ENTITY = { traffic: 1, environment: 2, invoke: 3, batch: 4, follow: 5, schedule: 6 } as const;

/** Draws of an environment. */
export const ENVIRONMENT_DRAW = {
  idleLifetime: 0,
  maximumAge: 1,
  provisioning: 2,
  runtimeInit: 3,
  proactive: 4,
  restore: 5,
  extensionInit: 16,
} as const;

/** Draws of one attempt of a request, beside those of its steps. */
export const ATTEMPT_DRAW = {
  crash: -1,
  error: -2,
  memory: -3,
  backoff: -4,
  placement: -5,
  delivery: -6,
  think: -7,
  key: -8,
  body: -9,
  duplicate: -10,
  invokeApi: -11,
  destination: -12,
  deadLetter: -13,
  edgeCache: -14,
  jobReport: -15,
  version: -1000,
} as const;

/** Draws of a step: 65,536 places for each step of a list, four for each time (and each attempt of a call) that it is done. */
export const stepDraw = (step: number, occurrence: number): number => step * 65536 + occurrence * 4;
export const STEP_DRAW = { work: 0, error: 1, backoff: 2 } as const;
