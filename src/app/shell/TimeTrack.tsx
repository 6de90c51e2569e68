/** The whole run as one thin line under the bar: how far it is, and a place to drag. Moves without React. */
import { useEffect, useRef } from 'react';
import { formatClock } from '../../base/formatClock.ts';
import { seek } from '../playback/transport.ts';
import { cursor, readoutStore } from '../stores/cursor.ts';
import { useRun } from '../stores/useRun.ts';
import styles from './TimeTrack.module.css';

export function TimeTrack() {
  const horizon = useRun((state) => state.run?.trace.horizon ?? 0);
  const input = useRef<HTMLInputElement>(null);
  useEffect(() => {
    const paint = (time: number) => {
      const element = input.current;
      if (element === null || horizon === 0) return;
      element.value = String(Math.round(time / 1000));
      element.style.setProperty('--passed', `${(time / horizon) * 100}%`);
    };
    const say = () => input.current?.setAttribute('aria-valuetext', formatClock(cursor.get(), horizon));
    paint(cursor.get());
    say();
    const stopPainting = cursor.subscribe(paint);
    const stopSaying = readoutStore.subscribe(say);
    return () => {
      stopPainting();
      stopSaying();
    };
  }, [horizon]);
  return (
    <div className={styles.track}>
      <input
        ref={input}
        type="range"
        aria-label="Time"
        min={0}
        max={Math.max(1, Math.round(horizon / 1000))}
        step={1}
        defaultValue={0}
        disabled={horizon === 0}
        onChange={(event) => seek(event.currentTarget.valueAsNumber * 1000)}
      />
    </div>
  );
}
