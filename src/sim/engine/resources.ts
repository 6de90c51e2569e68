/** The resources of a scenario as the engine calls them: latency and the faults that the timeline brings. */
import type { Resource, Scenario, TimelineEntry } from '../scenario/model.ts';
import { compileSampler, type Sampler } from './draw.ts';

/** A time in which a resource misbehaves, µs. */
interface Fault {
  readonly from: number;
  readonly to: number;
  readonly errorRate: number | null;
  readonly throttle: number | null;
  readonly latency: Sampler | null;
}

export interface ResourceModel {
  readonly name: string;
  readonly type: string;
  /** The fields of its type, as parsed. */
  readonly settings: Readonly<Record<string, unknown>>;
  /** Calls it answers at once; null: any number. */
  readonly maxConcurrency: number | null;
  readonly latency: Sampler;
  readonly errorRate: number;
  readonly faults: readonly Fault[];
  /** Of a secret: times at which the timeline gives it a new value, µs. */
  readonly rotations: readonly number[];
}

/** How a resource behaves at one instant. */
export interface Behaviour {
  readonly latency: Sampler;
  readonly errorRate: number;
  readonly throttle: number;
}

const modelOf = (resource: Resource, timeline: readonly TimelineEntry[]): ResourceModel => ({
  name: resource.name,
  type: resource.type,
  settings: resource.settings,
  maxConcurrency: resource.maxConcurrency,
  latency: compileSampler(resource.latency),
  errorRate: resource.errorRate,
  faults: timeline.flatMap((entry) =>
    entry.kind === 'fault' && entry.on === resource.name
      ? [
          {
            from: entry.at,
            to: entry.at + entry.for,
            errorRate: entry.errorRate,
            throttle: entry.throttle,
            latency: entry.latency === null ? null : compileSampler(entry.latency),
          },
        ]
      : [],
  ),
  rotations: timeline.flatMap((entry) => (entry.kind === 'rotate' && entry.resource === resource.name ? [entry.at] : [])),
});

/** The resources of `scenario` by name, with the faults of the whole `timeline`. */
export function createResources(scenario: Scenario, timeline: readonly TimelineEntry[]): ReadonlyMap<string, ResourceModel> {
  return new Map(scenario.resources.map((resource) => [resource.name, modelOf(resource, timeline)]));
}

/** The behaviour at time `t`: later faults of the list override earlier ones. */
export function behaviourAt(resource: ResourceModel, t: number): Behaviour {
  let { latency, errorRate } = resource;
  let throttle = 0;
  for (const fault of resource.faults) {
    if (t < fault.from || t >= fault.to) continue;
    latency = fault.latency ?? latency;
    errorRate = fault.errorRate ?? errorRate;
    throttle = fault.throttle ?? throttle;
  }
  return { latency, errorRate, throttle };
}
