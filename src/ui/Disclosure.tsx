/** A quiet row that opens: the browser's own details. */
import { type ReactNode, useState } from 'react';
import styles from './Disclosure.module.css';

export interface DisclosureProps {
  readonly title: ReactNode;
  /** What the row says about its content while closed. */
  readonly summary?: ReactNode;
  readonly open?: boolean;
  /** Rendered only while open. */
  readonly children: ReactNode;
  readonly onToggle?: (open: boolean) => void;
}

export function Disclosure({ title, summary, open = false, children, onToggle }: DisclosureProps) {
  const [isOpen, setOpen] = useState(open);
  return (
    <details
      className={styles.disclosure}
      open={isOpen}
      onToggle={(event) => {
        if (event.target !== event.currentTarget) return;
        setOpen(event.currentTarget.open);
        onToggle?.(event.currentTarget.open);
      }}
    >
      <summary>
        <span className={styles.title}>{title}</span>
        {summary === undefined ? null : <span className={styles.summary}>{summary}</span>}
      </summary>
      {isOpen ? <div className={styles.body}>{children}</div> : null}
    </details>
  );
}
