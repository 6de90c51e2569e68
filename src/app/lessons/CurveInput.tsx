/** A curve that is drawn with the mouse, a finger, or the arrow keys: each point is a slider that stands upright. */
import { type KeyboardEvent, type PointerEvent, useRef, useState } from 'react';
import type { Answer, Prediction } from '../../lessons/index.ts';
import { CurveChart, xShare, yShare } from './CurveChart.tsx';
import styles from './CurveInput.module.css';
import { filledCurve, movedPoint, pointAt, valueAt } from './curveDrawing.ts';
import { quantity } from './quantity.ts';

export interface CurveInputProps {
  readonly prediction: Extract<Prediction, { kind: 'curve' }>;
  /** Under the points. */
  readonly labels: readonly string[];
  readonly given: Answer | null;
  readonly onAnswer: (given: Answer) => void;
}

export function CurveInput({ prediction, labels, given, onAnswer }: CurveInputProps) {
  const { unit, min, max } = prediction;
  const [drawn, setDrawn] = useState<readonly (number | null)[]>(() =>
    Array.isArray(given) ? (given as number[]) : labels.map(() => null),
  );
  const points = useRef<(HTMLSpanElement | null)[]>([]);
  const curve = filledCurve(drawn);
  const put = (i: number, value: number) => {
    const next = drawn.map((old, k) => (k === i ? value : old));
    setDrawn(next);
    onAnswer(filledCurve(next) as readonly number[]);
  };
  const draw = (event: PointerEvent<HTMLDivElement>) => {
    const { left, top, width, height } = event.currentTarget.getBoundingClientRect();
    const i = pointAt((event.clientX - left) / width, labels.length);
    put(i, valueAt(1 - (event.clientY - top) / height, prediction));
  };
  const onKey = (event: KeyboardEvent, i: number) => {
    if (event.key === 'ArrowLeft' || event.key === 'ArrowRight') {
      points.current[i + (event.key === 'ArrowLeft' ? -1 : 1)]?.focus();
    } else {
      const moved = movedPoint(event.key, curve?.[i] ?? min, prediction);
      if (moved === null) return;
      put(i, moved);
    }
    event.preventDefault();
  };
  return (
    <>
      <p className={styles.hint}>Draw from left to right. With keys: up and down move a point, left and right go to the next one.</p>
      <CurveChart labels={labels} unit={unit} min={min} max={max} ghost={curve}>
        <div
          className={styles.surface}
          onPointerDown={(event) => {
            event.currentTarget.setPointerCapture(event.pointerId);
            draw(event);
          }}
          onPointerMove={(event) => {
            if (event.buttons !== 0) draw(event);
          }}
        />
        {labels.map((label, i) => {
          const value = curve?.[i] ?? min;
          return (
            <span
              key={label}
              ref={(element) => {
                points.current[i] = element;
              }}
              role="slider"
              tabIndex={0}
              className={styles.point}
              aria-label={`At ${label}`}
              aria-orientation="vertical"
              aria-valuemin={min}
              aria-valuemax={max}
              aria-valuenow={value}
              aria-valuetext={curve === null ? 'not drawn yet' : quantity(value, unit)}
              style={{ left: `${xShare(i, labels.length) * 100}%`, top: `${yShare(value, min, max) * 100}%` }}
              onKeyDown={(event) => onKey(event, i)}
            />
          );
        })}
      </CurveChart>
      <p className={styles.hint}>
        It counts as right when your points are within {quantity(prediction.close, unit)} of the run’s, on average.
      </p>
    </>
  );
}
