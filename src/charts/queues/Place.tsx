/** A place where messages are: its name, how many there are, and what they look like. */
import type { ReactNode } from 'react';
import { formatCount } from '../../base/formatCount.ts';
import styles from './Queues.module.css';

interface Props {
  readonly title: string;
  readonly count: number;
  /** CloudWatch's name of the number, if it has one. */
  readonly metric?: string;
  readonly note?: string;
  readonly children?: ReactNode;
}

export function Place({ title, count, metric, note, children }: Props) {
  return (
    <div className={styles.place}>
      <h4 title={metric}>
        <strong data-metric={metric}>{formatCount(count)}</strong> {title}
        {note === undefined ? null : <span> · {note}</span>}
      </h4>
      {children}
    </div>
  );
}
