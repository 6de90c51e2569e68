/** A bare slider beside a box that shows its number. */
import type { CSSProperties } from 'react';
import styles from './fields.module.css';
import { fromTrack, nudge, toTrack } from './trackScale.ts';

export interface TrackProps {
  readonly label: string;
  readonly value: number;
  readonly min: number;
  readonly max: number;
  readonly step: number;
  readonly scale: 'linear' | 'log';
  readonly unit: string;
  readonly onChange: (value: number) => void;
}

export function Track({ label, value, min, max, step, scale, unit, onChange }: TrackProps) {
  const at = toTrack(value, { min, max, scale });
  return (
    <input
      type="range"
      className={styles.track}
      style={{ '--filled': `${at * 100}%` } as CSSProperties}
      aria-label={label}
      aria-valuetext={unit === '' ? String(value) : `${value} ${unit}`}
      min={0}
      max={1}
      step={0.001}
      value={at}
      onChange={(event) => onChange(fromTrack(event.currentTarget.valueAsNumber, { min, max, scale, step }))}
      onKeyDown={(event) => {
        const by = { ArrowRight: 1, ArrowUp: 1, ArrowLeft: -1, ArrowDown: -1, PageUp: 10, PageDown: -10 }[event.key];
        if (by === undefined) return;
        event.preventDefault();
        onChange(nudge(value, by, { min, max, scale, step }));
      }}
    />
  );
}
