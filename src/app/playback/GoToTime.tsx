/** Asks for a time and goes there. */
import { useState } from 'react';
import { formatClock } from '../../base/formatClock.ts';
import { Button } from '../../ui/Button.tsx';
import { Dialog } from '../../ui/Dialog.tsx';
import { cursor } from '../stores/cursor.ts';
import { windowStore } from '../stores/window.ts';
import styles from './GoToTime.module.css';
import { parseTime } from './parseTime.ts';
import { playback } from './playback.ts';
import { seek } from './transport.ts';

export function GoToTime({ onClose }: { readonly onClose: () => void }) {
  const { horizon } = windowStore.getState();
  const [text, setText] = useState(() => formatClock(cursor.get(), horizon));
  const [fault, setFault] = useState<string | null>(null);
  const go = () => {
    const parsed = parseTime(text, horizon);
    if (!parsed.ok) return setFault(parsed.message);
    playback.send({ type: 'PAUSE' });
    seek(parsed.time);
    onClose();
  };
  return (
    <Dialog title="Go to a time" onClose={onClose}>
      <form
        className={styles.form}
        onSubmit={(event) => {
          event.preventDefault();
          go();
        }}
      >
        <label className={styles.label} htmlFor="go-to-time">
          Time
        </label>
        <div className={styles.row}>
          <input
            id="go-to-time"
            type="text"
            data-autofocus
            autoComplete="off"
            maxLength={60}
            value={text}
            aria-invalid={fault !== null}
            aria-describedby="go-to-time-help"
            onFocus={(event) => event.currentTarget.select()}
            onChange={(event) => {
              setText(event.currentTarget.value);
              setFault(null);
            }}
          />
          <Button tone="accent" type="submit">
            Go
          </Button>
        </div>
        <p id="go-to-time-help" className={styles.help}>
          As a clock (0:12.5), in units (12.5s, 90s, 1m30s) or as a share of the run (75 %). It ends at {formatClock(horizon, horizon)}.
        </p>
        <p role="alert" className={styles.fault}>
          {fault}
        </p>
      </form>
    </Dialog>
  );
}
