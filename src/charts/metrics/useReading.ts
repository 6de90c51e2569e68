/** The numbers at the cursor, written into the page ten times a second at most and never through React. */
import { type RefObject, useEffect, useRef } from 'react';
import type { Trace } from '../../sim/index.ts';
import type { TimeCursor } from '../shared/timeWindow.ts';
import type { Tracks } from '../shared/tracks.ts';
import type { MetricChart } from './charts.ts';

/** Between two readings, ms. */
const CADENCE = 100;
/** A reading may take this part of the time, so that slow ones come less often. */
const SHARE = 0.05;

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
  useEffect(() => {
    let next = 0;
    let timer = 0;
    const write = () => {
      timer = 0;
      const before = performance.now();
      const reading = chart.read(trace, tracks, cursor.get());
      say(value.current, reading.value);
      say(unit.current, reading.unit);
      say(more.current, reading.more ?? whole);
      const now = performance.now();
      next = now + Math.max(CADENCE, (now - before) / SHARE);
    };
    // The last move is never lost: what comes too early is read when it is due.
    const onMove = () => {
      if (timer === 0) timer = setTimeout(write, Math.max(0, next - performance.now()));
    };
    write();
    const stop = cursor.subscribe(onMove);
    return () => {
      stop();
      clearTimeout(timer);
    };
  }, [chart, trace, tracks, cursor, whole]);
  return { value, unit, more };
}

function say(element: HTMLElement | null, words: string): void {
  if (element !== null && element.textContent !== words) element.textContent = words;
}
