/** How moments worth a look are marked: a shape, a colour and a word for each group of kinds. The same outlines are painted and shown in the legend. */
import { type InterestingKind, interestingKinds } from '../../sim/index.ts';
import type { Palette } from '../shared/palette.ts';

/** Which of the two lines of marks: what became of requests, or what became of environments and what a person did. */
export type MarkLine = 'requests' | 'environments';

export interface MarkShape {
  /** In words, for the legend. */
  readonly title: string;
  readonly line: MarkLine;
  readonly colour: keyof Palette;
  /** Outline as an SVG path around 0, 0, about 9 px wide. */
  readonly path: string;
  readonly kinds: readonly InterestingKind[];
}

/** In this order an earlier one is shown where two of a line share a place. */
export const markShapes: readonly MarkShape[] = [
  {
    title: 'given up',
    line: 'requests',
    colour: 'error',
    path: 'M-4-4h8v8h-8z',
    kinds: ['deadLettered', 'sentToDestination', 'dropped', 'expired', 'recursionStopped', 'retryQuotaEmpty', 'jobFailed', 'jobTimedOut'],
  },
  {
    title: 'failed or refused',
    line: 'requests',
    colour: 'error',
    path: 'M-3-4.2-4.2-3-1.2 0-4.2 3-3 4.2 0 1.2 3 4.2 4.2 3 1.2 0 4.2-3 3-4.2 0-1.2z',
    kinds: ['functionError', 'timeout', 'refused', 'denied', 'callerGone', 'invalidResponse', 'stopped'],
  },
  { title: 'throttled', line: 'requests', colour: 'throttled', path: 'M0-4.5 4.8 4h-9.6z', kinds: ['throttle', 'gatewayThrottled'] },
  {
    title: 'tried again',
    line: 'requests',
    colour: 'ink',
    path: 'M0-4A4 4 0 1 0 4 0H2A2 2 0 1 1 0-2V0L4-3 0-6z',
    kinds: ['retry', 'duplicate'],
  },
  {
    title: 'done by hand',
    line: 'environments',
    colour: 'accent',
    path: 'M-3.5-5v10H-2V.5L4.5-2.25-2-5z',
    kinds: ['faultStarted', 'faultEnded', 'set', 'invoked', 'killed', 'deployed', 'poisonArmed', 'rotated'],
  },
  { title: 'cold start', line: 'environments', colour: 'init', path: 'M0-5 4 0 0 5-4 0z', kinds: ['coldStart', 'spillover'] },
  { title: 'environment gone', line: 'environments', colour: 'frozen', path: 'M-4-1.25h8v2.5h-8z', kinds: ['reclaimed'] },
];

/** Index into {@link markShapes} for each code of a kind. */
export const shapeOfKind: readonly number[] = interestingKinds.map(({ name }) => markShapes.findIndex(({ kinds }) => kinds.includes(name)));

/** A bookmark: a ribbon. */
export const RIBBON = 'M-3.5-5h7V5L0 2-3.5 5z';
