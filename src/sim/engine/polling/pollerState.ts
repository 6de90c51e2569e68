/** The pollers of a mapping on a Kafka topic as they are now. */
import type { PollerSettings } from './streamTerms.ts';

export interface Pollers {
  settings: PollerSettings;
  /** How many are up: the partition with index p is read by poller p mod this (kafka.partitions-shared-evenly). */
  count: number;
  /** Invocations at work, by poller. */
  atWork: number[];
  /** When each has fetched what it read last, µs (kafka.poller-bandwidth). */
  fetchedAt: number[];
  /** Places that each looks at first when it is free again: partitions take turns. */
  first: number[];
  /** How many there will be at `changeAt`, µs; Infinity: no change is under way. */
  target: number;
  changeAt: number;
  /** Records that have arrived, those that waited at the last look, and whether the function has been throttled since. */
  arrived: number;
  lag: number;
  throttled: boolean;
  /** Invocations at work since `workedUntil`, µs, and the time that all have taken since the last look, µs. */
  working: number;
  workedUntil: number;
  worked: number;
  /** Guards against serving while serving, by poller. */
  serving: boolean[];
  again: boolean[];
}

/** The pollers at the beginning: the least that there may be. */
export function createPollers(settings: PollerSettings): Pollers {
  const { least } = settings;
  return {
    settings,
    count: least,
    atWork: zeros(least),
    fetchedAt: zeros(least),
    first: zeros(least),
    target: least,
    changeAt: Number.POSITIVE_INFINITY,
    arrived: 0,
    lag: 0,
    throttled: false,
    working: 0,
    workedUntil: 0,
    worked: 0,
    serving: Array<boolean>(least).fill(false),
    again: Array<boolean>(least).fill(false),
  };
}

/** So many zeros. */
export const zeros = (count: number): number[] => Array<number>(count).fill(0);
