/** Takes progress along as a file, brings it back, and forgets it. */
import { useState } from 'react';
import { Button } from '../../ui/Button.tsx';
import { FileButton } from '../../ui/FileButton.tsx';
import { download } from '../share/download.ts';
import styles from './ProgressFile.module.css';

export interface ProgressFileProps {
  /** What it is the progress of, such as `lessons`. */
  readonly of: string;
  /** Name of the file that is saved. */
  readonly file: string;
  readonly text: string;
  /** Takes a file's text in; false when it is no such progress. */
  readonly bring: (text: string) => boolean;
  readonly forget: () => void;
}

export function ProgressFile({ of, file, text, bring, forget }: ProgressFileProps) {
  const [said, say] = useState('');
  const read = async (chosen: File) => {
    const brought = await chosen.text().catch(() => '');
    say(
      bring(brought)
        ? `“${chosen.name}” was taken in.`
        : `“${chosen.name}” is no progress of ${of}. Choose a file that “Save as a file” made.`,
    );
  };
  return (
    <>
      <div className={styles.row}>
        <Button onClick={() => download(text, file)}>Save as a file</Button>
        <FileButton accept=".json,application/json" onFile={(chosen) => void read(chosen)}>
          Bring a file
        </FileButton>
        <Button
          onClick={() => {
            forget();
            say('All of it is forgotten.');
          }}
        >
          Forget all of it
        </Button>
      </div>
      <p role="status">{said}</p>
    </>
  );
}
