/** A button with a picture on it; its name is spoken, and shown on hover by the browser. */
import type { ButtonHTMLAttributes, ReactNode } from 'react';
import styles from './IconButton.module.css';

export interface IconButtonProps extends ButtonHTMLAttributes<HTMLButtonElement> {
  /** What it does, as a name: "Next event". */
  readonly label: string;
  /** More for the hover text, such as the key. */
  readonly hint?: string;
  readonly tone?: 'plain' | 'strong';
  readonly children: ReactNode;
}

export function IconButton({ label, hint, tone = 'plain', children, className, ...rest }: IconButtonProps) {
  return (
    <button
      type="button"
      aria-label={label}
      title={hint ? `${label} (${hint})` : label}
      {...rest}
      className={[styles.button, styles[tone], className].filter(Boolean).join(' ')}
    >
      {children}
    </button>
  );
}
