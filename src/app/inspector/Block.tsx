/** A titled part of an answer. */
import type { ReactNode } from 'react';
import styles from './Block.module.css';

export function Block({ title, children }: { readonly title: string; readonly children: ReactNode }) {
  return (
    <section className={styles.block}>
      <h3>{title}</h3>
      {children}
    </section>
  );
}
