/** A button with words on it. */
import type { ButtonHTMLAttributes, ReactNode } from 'react';
import styles from './Button.module.css';

export interface ButtonProps extends ButtonHTMLAttributes<HTMLButtonElement> {
  /** quiet: outlined · accent: the one thing to do here · strong: ink on ground · link: reads as a link. */
  readonly tone?: 'quiet' | 'accent' | 'strong' | 'link';
  readonly wide?: boolean;
  readonly children: ReactNode;
}

export function Button({ tone = 'quiet', wide = false, children, className, ...rest }: ButtonProps) {
  return (
    <button type="button" {...rest} className={[styles.button, styles[tone], wide && styles.wide, className].filter(Boolean).join(' ')}>
      {children}
    </button>
  );
}
