/** A JSON value, laid out and coloured, with a way to copy all of it. */
import { useMemo } from 'react';
import { CodeLines } from '../../../charts/index.ts';
import { CopyButton } from '../../share/CopyButton.tsx';
import styles from './Panel.module.css';

/** More lines than this are copied but not shown. */
const SHOWN = 1500;

export function JsonText({ label, value }: { readonly label: string; readonly value: unknown }) {
  const text = useMemo(() => JSON.stringify(value, null, 2), [value]);
  const lines = useMemo(() => text.split('\n'), [text]);
  return (
    <div className={styles.part}>
      <CodeLines label={label} lines={lines.slice(0, SHOWN)} language="json" />
      <div className={styles.foot}>
        <CopyButton text={text} label={`Copy ${label.toLowerCase()}`} />
        {lines.length > SHOWN ? <small>{lines.length - SHOWN} more lines are in the copy.</small> : null}
      </div>
    </div>
  );
}
