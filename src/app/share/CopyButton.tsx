/** Copies a text and says so; where the clipboard is closed to us, the text is selected for the person to copy. */
import { type ReactNode, useEffect, useRef, useState } from 'react';
import { Button, type ButtonProps } from '../../ui/Button.tsx';
import styles from './CopyButton.module.css';
import { copyText } from './copyText.ts';

export interface CopyButtonProps {
  readonly text: string;
  readonly label: string;
  readonly tone?: ButtonProps['tone'];
  readonly children?: ReactNode;
}

export function CopyButton({ text, label, tone = 'quiet', children }: CopyButtonProps) {
  const [state, setState] = useState<'ready' | 'copied' | 'failed'>('ready');
  const fallback = useRef<HTMLTextAreaElement>(null);
  useEffect(() => {
    if (state !== 'copied') return;
    const timer = setTimeout(() => setState('ready'), 2000);
    return () => clearTimeout(timer);
  }, [state]);
  useEffect(() => {
    if (state === 'failed') fallback.current?.select();
  }, [state]);
  return (
    <>
      <Button tone={tone} onClick={async () => setState((await copyText(text)) ? 'copied' : 'failed')}>
        {children}
        <span aria-live="polite">{state === 'copied' ? 'Copied' : label}</span>
      </Button>
      {state === 'failed' ? (
        <label className={styles.fallback}>
          The browser keeps its clipboard closed. Copy it from here:
          <textarea ref={fallback} readOnly value={text} rows={3} />
        </label>
      ) : null}
    </>
  );
}
