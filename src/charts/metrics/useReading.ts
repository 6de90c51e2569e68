/** The numbers at the cursor, written into the page and never through React. */
import { type RefObject, useCallback, useRef } from 'react';
import type { Trace } from '../../sim/index.ts';
import type { TimeCursor } from '../shared/timeWindow.ts';
import type { Tracks } from '../shared/tracks.ts';
import { say, useAtCursor } from '../shared/useAtCursor.ts';
import type { MetricChart } from './charts.ts';

interface Reading {
  readonly value: RefObject<HTMLElement | null>;
  readonly unit: RefObject<HTMLElement | null>;
  readonly more: RefObject<HTMLParagraphElement | null>;
}

/** References to the elements that show the value, its unit and the line under them (`whole` unless the reading has its own). */
export function useReading(chart: MetricChart, trace: Trace, tracks: Tracks, cursor: TimeCursor, whole: string): Reading {
  const value = useRef<HTMLElement>(null);
  const unit = useRef<HTMLElement>(null);
  const more = useRef<HTMLParagraphElement>(null);
  const write = useCallback(
    (time: number) => {
      const reading = chart.read(trace, tracks, time);
      say(value.current, reading.value);
      say(unit.current, reading.unit);
      say(more.current, reading.more ?? whole);
    },
    [chart, trace, tracks, whole],
  );
  useAtCursor(cursor, write);
  return { value, unit, more };
}
