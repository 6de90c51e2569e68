/**
 * The scenario as the engine reads it: parsed, validated, every default filled in, durations in integer microseconds.
 * The JSON that people write is the same shape with durations as text; see docs for each field's meaning.
 */
import type { PolicyDocument } from '../iam/policyDocument.ts';

export type { PolicyDocument };

/** Microseconds: an integer held in a double. */
export type Micros = number;

/** A quantity that may vary. Values are µs for durations and MB for memory. */
export type Distribution =
  | { readonly kind: 'constant'; readonly value: number }
  | { readonly kind: 'exponential'; readonly mean: number }
  | { readonly kind: 'lognormal'; readonly p50: number; readonly p99: number }
  | { readonly kind: 'uniform'; readonly min: number; readonly max: number }
  | { readonly kind: 'normal'; readonly mean: number; readonly sd: number }
  | { readonly kind: 'pareto'; readonly min: number; readonly alpha: number }
  | { readonly kind: 'empirical'; readonly values: readonly number[] }
  /** The k-th use of the step takes the k-th value: recorded work, exactly. Only in steps. */
  | { readonly kind: 'replay'; readonly values: readonly number[] }
  /** A measured distribution: `values[i]` is the quantile at `probabilities[i]`, linear between. Only from the rules. */
  | { readonly kind: 'quantiles'; readonly probabilities: readonly number[]; readonly values: readonly number[] };

interface StepCommon {
  /** How many times the step is done, one after the other. */
  readonly times: number;
  /** `first`: only in the first invocation of an environment; `later`: in all but that one. */
  readonly when: 'every' | 'first' | 'later';
  /** Probability that the step throws (a call: that one attempt of it fails). */
  readonly errorRate: number;
  /** `record`: done once for each record of the batch that the invocation got (once where there is no batch). */
  readonly per: 'invocation' | 'record';
}

/** CPU work, measured at one full vCPU. */
export interface CpuStep extends StepCommon {
  readonly kind: 'cpu';
  readonly work: Distribution;
  readonly threads: number;
}

/** A plain wait, the same at every memory size. */
export interface IoStep extends StepCommon {
  readonly kind: 'io';
  readonly wait: Distribution;
}

/** A call to a resource or a function, made with an SDK that retries. */
export interface CallStep extends StepCommon {
  readonly kind: 'call';
  /** AWS's action, such as `s3:GetObject`. */
  readonly action: string;
  /**
   * Name of the resource; for lambda:InvokeFunction, of the function; for execute-api:Invoke and lambda:InvokeFunctionUrl, of the trigger
   * (its id) that stands in front of the called function.
   */
  readonly on: string;
  readonly maximumAttempts: number;
  readonly timeout: Micros | null;
  readonly invocationType: 'RequestResponse' | 'Event';
  /** How long the Parameters and Secrets Extension keeps what it read, in each environment; null: it is not used. 0: no caching. */
  readonly cacheFor: Micros | null;
  /** What an event that this write or invocation causes carries; null: the same as the event that is being handled. */
  readonly body: unknown;
}

export type Step = CpuStep | IoStep | CallStep;

/** A registered extension: its init precedes the runtime's, and it sets how long a shutdown may take. */
export interface Extension {
  readonly name: string;
  readonly type: 'internal' | 'external';
  readonly init: Distribution;
}

export interface LambdaFunction {
  readonly name: string;
  readonly description: string;
  readonly runtime: string;
  readonly architecture: 'x86_64' | 'arm64';
  /** MB. */
  readonly memorySize: number;
  readonly timeout: Micros;
  /** MB of /tmp. */
  readonly ephemeralStorage: number;
  readonly entryPoint: string;
  readonly package: {
    readonly type: 'Zip' | 'Image';
    /** MB unzipped. */
    readonly size: number;
    readonly layers: readonly { readonly name: string; readonly size: number }[];
  };
  readonly environment: Readonly<Record<string, string>>;
  /** Name of the resource of type kms that encrypts the environment variables, or null: a key that AWS manages. */
  readonly kmsKey: string | null;
  /** Whether it is connected to a VPC. */
  readonly vpc: boolean;
  readonly extensions: readonly Extension[];
  readonly init: readonly Step[];
  readonly handler: readonly Step[];
  /** Probability that an attempt's handler throws after its last step. */
  readonly errorRate: number;
  /** Probability that an attempt's process exits after its last step. */
  readonly crashRate: number;
  /** MB; above memorySize is out of memory. Null: the runtime's measured hello-world figure. */
  readonly memoryUsed: Distribution | null;
  /** Null: unreserved. */
  readonly reservedConcurrentExecutions: number | null;
  readonly provisionedConcurrentExecutions: number;
  readonly snapStart: boolean;
  readonly asyncConfig: {
    readonly maximumRetryAttempts: number;
    readonly maximumEventAge: Micros;
    readonly onFailure: string | null;
    readonly onSuccess: string | null;
  };
  readonly deadLetterQueue: string | null;
  readonly recursiveLoop: 'Terminate' | 'Allow';
  readonly aliases: Readonly<Record<string, Alias>>;
  /** What published versions have of their own, by number; read them with `versionConfiguration`. */
  readonly versions: Readonly<Record<string, VersionOverrides>>;
  /** The execution role's policy document, or null: every call is allowed. */
  readonly role: PolicyDocument | null;
  /** The function's resource-based policy: who may invoke it. Null: every trigger has been granted permission. */
  readonly resourcePolicy: PolicyDocument | null;
}

/** What a published version may have of its own; a key that is not there is as in the function. */
export interface VersionOverrides
  extends Partial<
    Pick<
      LambdaFunction,
      | 'description'
      | 'runtime'
      | 'architecture'
      | 'memorySize'
      | 'timeout'
      | 'ephemeralStorage'
      | 'environment'
      | 'init'
      | 'handler'
      | 'errorRate'
      | 'crashRate'
      | 'memoryUsed'
      | 'snapStart'
    >
  > {
  /** Setting by setting: what is not there is as in the function's package. */
  readonly package?: Partial<LambdaFunction['package']>;
}

export interface Alias {
  readonly version: string;
  readonly weights: Readonly<Record<string, number>>;
  readonly provisionedConcurrentExecutions: number;
  /** What Application Auto Scaling does with the provisioned concurrency, or null: it stays as it is. */
  readonly autoScaling: AutoScaling | null;
}

/** Application Auto Scaling on an alias: a scalable target, a target-tracking policy, and scheduled actions. */
export interface AutoScaling {
  readonly minCapacity: number;
  readonly maxCapacity: number;
  /** Share of the provisioned environments to keep busy, or null: only the schedule changes anything. */
  readonly targetUtilization: number | null;
  /** Sorted by time. Null leaves that bound as it is. */
  readonly schedule: readonly { readonly at: Micros; readonly minCapacity: number | null; readonly maxCapacity: number | null }[];
}

/** A resource that functions call or that emits events. `settings` holds the fields of its type, defaults filled in. */
export interface Resource {
  readonly name: string;
  readonly type: string;
  readonly latency: Distribution;
  readonly errorRate: number;
  /** Calls that it answers at once; further ones are throttled. Null: any number. */
  readonly maxConcurrency: number | null;
  readonly settings: Readonly<Record<string, unknown>>;
}

/** An event source connected to a function. `settings` holds the fields of its type, defaults filled in, durations in µs. */
export interface Trigger {
  readonly id: string;
  readonly type: string;
  /** Name of the resource that emits, or null for sources without one. */
  readonly source: string | null;
  readonly function: string;
  readonly qualifier: string | null;
  readonly settings: Readonly<Record<string, unknown>>;
}

interface TrafficCommon {
  /** The given id, or `traffic[i]`: the key of its random numbers. */
  readonly id: string;
  /** Name of a trigger (synchronous ones) or of a resource. */
  readonly to: string;
  readonly start: Micros;
  /** At most the scenario's duration. */
  readonly end: Micros;
  /** KB. */
  readonly payloadSize: number;
  readonly keys: { readonly count: number; readonly skew: number } | null;
  /** What events carry, for filters: each event has one of these, as often as its weight says. Empty: an empty object. */
  readonly bodies: readonly { readonly body: unknown; readonly weight: number }[];
  /** Whether its requests only keep environments warm: a label, for the bill. */
  readonly keepWarm: boolean;
}

/** Rates are per second. ramp, step and sine are Poisson processes whose rate changes over time. */
export type Traffic = TrafficCommon &
  (
    | { readonly pattern: 'constant'; readonly rate: number }
    | { readonly pattern: 'poisson'; readonly rate: number }
    | { readonly pattern: 'ramp'; readonly startRate: number; readonly endRate: number }
    | { readonly pattern: 'step'; readonly steps: readonly { readonly at: Micros; readonly rate: number }[] }
    | { readonly pattern: 'burst'; readonly at: Micros; readonly count: number; readonly over: Micros }
    | { readonly pattern: 'sine'; readonly mean: number; readonly amplitude: number; readonly period: Micros }
    | { readonly pattern: 'schedule'; readonly expression: string; readonly times: readonly Micros[] }
    | { readonly pattern: 'closed'; readonly users: number; readonly thinkTime: Distribution }
    | { readonly pattern: 'replay'; readonly timestamps: readonly Micros[] }
  );

/** What a person does to the system at a time. `index` is the entry's place in the scenario's list. */
export type TimelineEntry = { readonly at: Micros; readonly index: number } & (
  | {
      readonly kind: 'fault';
      /** Name of a resource, or of a trigger: then Lambda's Invoke API answers that source with 5xx at `errorRate`. */
      readonly on: string;
      readonly errorRate: number | null;
      readonly latency: Distribution | null;
      readonly throttle: number | null;
      readonly for: Micros;
    }
  /** `scenario` is the whole scenario with this and all earlier sets applied, parsed and validated. */
  | { readonly kind: 'set'; readonly changes: Readonly<Record<string, unknown>>; readonly scenario: Scenario }
  | { readonly kind: 'invoke'; readonly trigger: string; readonly count: number }
  | { readonly kind: 'kill'; readonly function: string; readonly count: number }
  | { readonly kind: 'deploy'; readonly function: string; readonly count: number }
  | { readonly kind: 'poison'; readonly target: string; readonly count: number }
  /** A secret gets a new value. */
  | { readonly kind: 'rotate'; readonly resource: string }
);

/** What AWS does not publish: labelled, adjustable assumptions. */
export interface Platform {
  /** Drawn once per environment. */
  readonly idleLifetime: Distribution;
  /** Drawn once per environment; takes effect at the next freeze. */
  readonly maximumAge: Distribution;
  readonly placement: 'most-recently-used' | 'newest' | 'oldest' | 'random';
  /** Time before INIT: download and microVM, not in Init Duration. */
  readonly provisioning: Distribution;
  /** Share of environments that are initialised ahead of a request. */
  readonly proactiveInit: number;
  /** Overrides the measured Init Duration of the runtime; null: measured. */
  readonly initDuration: Distribution | null;
  readonly duplicateRate: number;
  /** Overrides of rules whose confidence is assumed or measured. */
  readonly rules: Readonly<Record<string, number>>;
}

export interface Scenario {
  readonly version: 1;
  readonly name: string;
  readonly description: string;
  readonly seed: number;
  readonly duration: Micros;
  readonly account: { readonly concurrentExecutions: number; readonly freeTier: boolean };
  readonly platform: Platform;
  /** In the order of the file. */
  readonly functions: readonly LambdaFunction[];
  readonly resources: readonly Resource[];
  readonly triggers: readonly Trigger[];
  readonly traffic: readonly Traffic[];
  /** Sorted by time, then by place in the file. */
  readonly timeline: readonly TimelineEntry[];
}
