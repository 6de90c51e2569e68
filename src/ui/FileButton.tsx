/** A button that asks for a file. The same file can be chosen again: it may have been mended. */
import type { ReactNode } from 'react';
import styles from './FileButton.module.css';

export interface FileButtonProps {
  /** File name endings and types that the browser offers, as in HTML; absent: all. */
  readonly accept?: string;
  readonly onFile: (file: File) => void;
  readonly children: ReactNode;
}

export function FileButton({ accept, onFile, children }: FileButtonProps) {
  return (
    <label className={styles.file}>
      {children}
      <input
        type="file"
        accept={accept}
        onChange={(event) => {
          const file = event.currentTarget.files?.[0];
          if (file !== undefined) onFile(file);
          event.currentTarget.value = '';
        }}
      />
    </label>
  );
}
