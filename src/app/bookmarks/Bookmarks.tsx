/** The bookmarks of a run: one to add at the cursor, and the list of those there are. Notes are shown as text and as nothing else. */
import { Trash2 } from 'lucide-react';
import { useRef, useState } from 'react';
import { formatClock } from '../../base/formatClock.ts';
import { LONGEST_NOTE, MOST_BOOKMARKS } from '../../sim/index.ts';
import { Button } from '../../ui/Button.tsx';
import { Dialog } from '../../ui/Dialog.tsx';
import { IconButton } from '../../ui/IconButton.tsx';
import { playback } from '../playback/playback.ts';
import { seek } from '../playback/transport.ts';
import { cursor } from '../stores/cursor.ts';
import { setBookmarks } from '../stores/draft.ts';
import { useDraft } from '../stores/useDraft.ts';
import { windowStore } from '../stores/window.ts';
import styles from './Bookmarks.module.css';
import { withBookmark, withNote, withoutBookmark } from './editBookmarks.ts';

export function Bookmarks({ onClose }: { readonly onClose: () => void }) {
  const bookmarks = useDraft((draft) => draft.bookmarks);
  const { horizon } = windowStore.getState();
  // Where the cursor was when the person asked, however far the run plays on.
  const [time] = useState(() => Math.round(cursor.get()));
  const here = bookmarks.find((bookmark) => bookmark.time === time);
  const [note, setNote] = useState(here?.note ?? '');
  const box = useRef<HTMLInputElement>(null);
  const isFull = here === undefined && bookmarks.length >= MOST_BOOKMARKS;
  const keep = () => {
    const next = withBookmark(bookmarks, time, note);
    if (next === null) return;
    setBookmarks(next);
    onClose();
  };
  return (
    <Dialog title="Bookmarks" onClose={onClose}>
      <form
        className={styles.add}
        onSubmit={(event) => {
          event.preventDefault();
          keep();
        }}
      >
        <label htmlFor="bookmark-note">
          Note at <span className={styles.time}>{formatClock(time, horizon)}</span>
        </label>
        <div className={styles.row}>
          <input
            ref={box}
            id="bookmark-note"
            type="text"
            data-autofocus
            autoComplete="off"
            maxLength={LONGEST_NOTE}
            placeholder="What is there to see?"
            value={note}
            onChange={(event) => setNote(event.currentTarget.value)}
          />
          <Button tone="accent" type="submit" disabled={isFull}>
            {here === undefined ? 'Add' : 'Rename'}
          </Button>
        </div>
        {isFull ? <p className={styles.quiet}>There are {MOST_BOOKMARKS} bookmarks already. Remove one to add another.</p> : null}
      </form>
      {bookmarks.length === 0 ? (
        <p className={styles.quiet}>No bookmarks yet. They are kept with your scenario and travel in its link.</p>
      ) : (
        <ul className={styles.list} aria-label="Bookmarks">
          {bookmarks.map((bookmark) => {
            const clock = formatClock(bookmark.time, horizon);
            const go = () => {
              playback.send({ type: 'PAUSE' });
              seek(bookmark.time);
              onClose();
            };
            return (
              <li key={bookmark.time} className={styles.row}>
                <Button className={styles.time} disabled={bookmark.time > horizon} aria-label={`Go to ${clock}`} onClick={go}>
                  {clock}
                </Button>
                <input
                  type="text"
                  aria-label={`Note at ${clock}`}
                  autoComplete="off"
                  maxLength={LONGEST_NOTE}
                  value={bookmark.note}
                  onChange={(event) => setBookmarks(withNote(bookmarks, bookmark.time, event.currentTarget.value))}
                />
                <IconButton
                  label={`Remove the bookmark at ${clock}`}
                  onClick={() => {
                    setBookmarks(withoutBookmark(bookmarks, bookmark.time));
                    box.current?.focus();
                  }}
                >
                  <Trash2 size={16} aria-hidden="true" />
                </IconButton>
              </li>
            );
          })}
        </ul>
      )}
      <p className={styles.quiet}>N and P jump from bookmark to bookmark.</p>
    </Dialog>
  );
}
