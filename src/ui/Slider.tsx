/** A number on a track, with a box to type it exactly. */
import { type CSSProperties, type ReactNode, useId, useState } from 'react';
import styles from './Slider.module.css';

export interface SliderProps {
  readonly label: string;
  readonly value: number;
  readonly min: number;
  readonly max: number;
  readonly step: number;
  /** log: equal distances multiply. Needs min > 0. */
  readonly scale?: 'linear' | 'log';
  readonly unit?: string;
  /** A sentence under the track. */
  readonly help?: ReactNode;
  readonly onChange: (value: number) => void;
  readonly disabled?: boolean;
}

const STEPS = 1000;

export function Slider({ label, value, min, max, step, scale = 'linear', unit, help, onChange, disabled = false }: SliderProps) {
  const id = useId();
  const track = toTrack(value, min, max, scale);
  const move = (position: number) => onChange(snap(fromTrack(position, min, max, scale), min, max, step));
  return (
    <div className={styles.slider}>
      <div className={styles.head}>
        <label htmlFor={id}>{label}</label>
        <NumberBox label={label} unit={unit} value={value} min={min} max={max} step={step} disabled={disabled} onChange={onChange} />
      </div>
      <input
        id={id}
        type="range"
        className={styles.track}
        style={{ '--filled': `${(track / STEPS) * 100}%` } as CSSProperties}
        min={0}
        max={STEPS}
        step={scale === 'linear' ? Math.min(STEPS, (step / (max - min)) * STEPS) : 1}
        value={track}
        disabled={disabled}
        aria-valuetext={unit ? `${value} ${unit}` : `${value}`}
        aria-describedby={help ? `${id}-help` : undefined}
        onChange={(event) => move(event.currentTarget.valueAsNumber)}
        onKeyDown={(event) => {
          const by = { ArrowRight: 1, ArrowUp: 1, ArrowLeft: -1, ArrowDown: -1, PageUp: 10, PageDown: -10 }[event.key];
          if (by === undefined) return;
          event.preventDefault();
          onChange(snap(value + by * step, min, max, step));
        }}
      />
      {help ? (
        <p id={`${id}-help`} className={styles.help}>
          {help}
        </p>
      ) : null}
    </div>
  );
}

interface NumberBoxProps {
  readonly label: string;
  readonly unit: string | undefined;
  readonly value: number;
  readonly min: number;
  readonly max: number;
  readonly step: number;
  readonly disabled: boolean;
  readonly onChange: (value: number) => void;
}

/** Takes what is typed when it is a number in range, and shows the value again on leaving. */
function NumberBox({ label, unit, value, min, max, step, disabled, onChange }: NumberBoxProps) {
  const [typed, setTyped] = useState<string | null>(null);
  const shown = typed ?? String(value);
  return (
    <span className={styles.box}>
      <input
        type="number"
        aria-label={unit ? `${label}, ${unit}` : label}
        value={shown}
        min={min}
        max={max}
        step={step}
        disabled={disabled}
        style={{ width: `calc(${Math.max(1, shown.length)}ch + 10px)` }}
        onChange={(event) => {
          setTyped(event.currentTarget.value);
          const next = event.currentTarget.valueAsNumber;
          if (next >= min && next <= max) onChange(next);
        }}
        onBlur={() => setTyped(null)}
      />
      {unit ? <span aria-hidden="true">{unit}</span> : null}
    </span>
  );
}

function toTrack(value: number, min: number, max: number, scale: 'linear' | 'log'): number {
  const part = scale === 'log' ? Math.log(value / min) / Math.log(max / min) : (value - min) / (max - min);
  return Math.round(Math.min(1, Math.max(0, part)) * STEPS * 1000) / 1000;
}

function fromTrack(position: number, min: number, max: number, scale: 'linear' | 'log'): number {
  const part = position / STEPS;
  return scale === 'log' ? min * (max / min) ** part : min + part * (max - min);
}

/** The nearest multiple of `step`; on a log track of big numbers, a round one. */
function snap(value: number, min: number, max: number, step: number): number {
  const steps = Math.round((value - min) / step);
  const snapped = min + steps * step;
  return Math.min(max, Math.max(min, Number(snapped.toPrecision(12))));
}
