/** A short label on a quiet colour. The words carry the meaning, the colour repeats it. */
import type { ReactNode } from 'react';
import styles from './Pill.module.css';

export interface PillProps {
  readonly tone: 'neutral' | 'init' | 'invoke' | 'error' | 'throttled' | 'accent';
  readonly children: ReactNode;
}

export function Pill({ tone, children }: PillProps) {
  return <span className={[styles.pill, styles[tone]].join(' ')}>{children}</span>;
}
