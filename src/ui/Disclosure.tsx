/** A quiet row that opens: the browser's own details. */
import { createContext, type ReactNode, useContext, useState } from 'react';
import styles from './Disclosure.module.css';

/** Whether rows within are open from the start, all of them: for what is to be read as a whole. */
export const OpenFromStart = createContext(false);

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
  const isAllOpen = useContext(OpenFromStart);
  const [isOpen, setOpen] = useState(open || isAllOpen);
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
