/** A text that a person can copy or download, whatever state the rest of the page is in. */
import { Copy, Download } from 'lucide-react';
import { Button } from '../../ui/Button.tsx';
import { CopyButton } from '../share/CopyButton.tsx';
import { download } from '../share/download.ts';
import styles from './TextOut.module.css';

export function TextOut({ text, file }: { readonly text: string; readonly file: string }) {
  return (
    <div className={styles.out}>
      <CopyButton text={text} label="Copy it">
        <Copy size={16} aria-hidden="true" />
      </CopyButton>
      <Button onClick={() => download(text, file)}>
        <Download size={16} aria-hidden="true" />
        Download it
      </Button>
    </div>
  );
}
