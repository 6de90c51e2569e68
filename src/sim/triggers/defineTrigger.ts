/** What a trigger declares: how it invokes, where its events come from, its settings, and the ways an event of it may end. */
import type { Fields } from '../../base/field.ts';

/** Who waits for whom: the caller, Lambda's queue, an event source mapping, or the clock. */
export type InvocationWay = 'synchronous' | 'asynchronous' | 'polling' | 'schedule';

/** The names under which a summary counts what became of what was sent. */
export type Outcome =
  | 'succeeded'
  | 'functionError'
  | 'throttled'
  | 'timedOut'
  | 'deadLettered'
  | 'sentToDestination'
  | 'dropped'
  | 'expired'
  | 'filtered'
  | 'callerGone'
  | 'denied'
  | 'recursionStopped'
  /** Lambda could not run the function: its Invoke API answered 5xx, or 502 for a key of KMS that cannot be used. */
  | 'serviceError'
  /** The cache of CloudFront answered, and the function was not asked. */
  | 'cached'
  /** The function answered, and the service in front could not use what it returned. */
  | 'invalidResponse'
  /** The job of a pipeline failed: by the function's report, or because Lambda did not take it. */
  | 'jobFailed'
  /** The job of a pipeline goes on with another event. */
  | 'continued';

/** As much of a function as its triggers' outcomes depend on. */
export interface InvokedFunction {
  readonly deadLetterQueue: string | null;
  readonly asyncConfig: { readonly onFailure: string | null };
  /** Null or absent: every trigger has been granted permission, so that none is denied. */
  readonly resourcePolicy?: object | null;
  /** Absent: Terminate. */
  readonly recursiveLoop?: 'Terminate' | 'Allow';
}

/** As much of a source's settings as outcomes depend on. */
export type SourceSettings = Readonly<Record<string, unknown>>;

/** What else in the scenario decides which outcomes can be reached. */
export interface Surroundings {
  /** At times Lambda cannot run the function: its Invoke API is down for the trigger, or the key of its variables cannot be used. */
  readonly serviceFails: boolean;
  /** What the function writes can come back to it along a way that Lambda watches (rule `recursion.detected-services`). */
  readonly loops: boolean;
  /** The dead-letter queue or destination may refuse what is sent to it. */
  readonly targetFails: boolean;
  /** Some requests are larger than Lambda takes. Absent: none is. */
  readonly tooLarge?: boolean;
}

/** Nothing of the kind. */
export const quietSurroundings: Surroundings = { serviceFails: false, loops: false, targetFails: false };

export interface TriggerDefinition {
  /** As written in a scenario; also the file's name, in camelCase. */
  readonly type: string;
  readonly title: string;
  /** One plain sentence: what it is. */
  readonly help: string;
  readonly way: InvocationWay;
  /** False while the engine leaves it out: the scenario is valid and warns. */
  readonly simulated: boolean;
  /** Types of the resource that it takes events from; empty: it has no source. */
  readonly sourceTypes: readonly string[];
  /** Settings beside id, type, source, function and qualifier. */
  readonly fields: Fields;
  /** Fills in defaults that depend on other settings. */
  readonly complete?: (settings: Readonly<Record<string, unknown>>) => Readonly<Record<string, unknown>>;
  /** The terminal outcomes that an event of it can reach; all others are absent from a summary. */
  readonly outcomes: (
    settings: Readonly<Record<string, unknown>>,
    fn: InvokedFunction,
    source?: SourceSettings,
    surroundings?: Surroundings,
  ) => readonly Outcome[];
}

/** Declares a trigger. Its place in index.ts makes it known to forms, schema and docs. */
export function defineTrigger(definition: TriggerDefinition): TriggerDefinition {
  return definition;
}
