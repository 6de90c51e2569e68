/** The numbers of a scenario that a variant may change: how much comes, how long work takes, and how much may run at once. */
import { formatDuration } from '../../base/formatDuration.ts';
import { durationText, parseDuration } from '../../sim/index.ts';

export interface Leaf {
  readonly path: string;
  /** The value times a factor, rounded as a person would write it. */
  readonly scaled: (factor: number) => number | string;
}

/** Where they stand: a dot between names, a star for any. */
const PLACES = [
  'traffic.*.rate',
  'traffic.*.count',
  'traffic.*.every',
  'functions.*.handler.*.io',
  'functions.*.handler.*.cpu',
  'functions.*.init.*.io',
  'functions.*.init.*.cpu',
  'functions.*.reservedConcurrentExecutions',
  'functions.*.memorySize',
  'account.concurrentExecutions',
  'triggers.*.batchSize',
].map((place) => place.split('.'));

/** In the order in which they stand in the scenario. */
export function variedLeaves(scenario: unknown): readonly Leaf[] {
  const leaves: Leaf[] = [];
  const visit = (value: unknown, path: readonly string[]): void => {
    if (typeof value === 'object' && value !== null) {
      for (const [name, child] of Object.entries(value)) visit(child, [...path, name]);
    } else if (PLACES.some((place) => matches(place, path))) {
      const scaled = scaleOf(value);
      if (scaled !== null) leaves.push({ path: path.join('.'), scaled });
    }
  };
  visit(scenario, []);
  return leaves;
}

/** What a variant changed, for people: `traffic.clients.rate` is the path of an edit. */
export const shownValue = (value: unknown): string => {
  const micros = typeof value === 'string' ? parseDuration(value) : null;
  return typeof micros === 'number' ? formatDuration(micros) : String(value);
};

const matches = (place: readonly string[], path: readonly string[]): boolean =>
  place.length === path.length && place.every((name, i) => name === '*' || name === path[i]);

/** Null for what has no size, and for nothing at all. */
function scaleOf(value: unknown): Leaf['scaled'] | null {
  if (typeof value === 'number' && value > 0) {
    return (factor) => (Number.isInteger(value) ? Math.max(1, Math.round(twoDigits(value * factor))) : twoDigits(value * factor));
  }
  const micros = typeof value === 'string' ? parseDuration(value) : null;
  return typeof micros === 'number' && micros > 0 ? (factor) => durationText(Math.round(twoDigits(micros * factor))) : null;
}

const twoDigits = (n: number): number => Number(n.toPrecision(2));
