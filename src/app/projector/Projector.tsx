/** The page on a projector: large type and high contrast, what hovering would tell told in words, a remote, and a pen for the picture that stands still. */
import { useEffect, useLayoutEffect, useState } from 'react';
import './projector.css';
import { Annotations } from './Annotations.tsx';
import { captionOf } from './captionOf.ts';
import styles from './Projector.module.css';
import { remoteAct, turnPage } from './remote.ts';

export function Projector() {
  const [isBlank, setBlank] = useState(false);
  useLayoutEffect(() => {
    document.documentElement.dataset.projector = 'true';
    // Pictures follow the size of the page.
    dispatchEvent(new Event('resize'));
    return () => {
      delete document.documentElement.dataset.projector;
      dispatchEvent(new Event('resize'));
    };
  }, []);
  useEffect(() => {
    const onKeyDown = (event: KeyboardEvent) => {
      if (isBlank) {
        event.preventDefault();
        event.stopPropagation();
        setBlank(false);
        return;
      }
      const act = remoteAct(event);
      if (act === null) return;
      event.preventDefault();
      event.stopPropagation();
      if (act === 'blank') setBlank(true);
      else void turnPage(act);
    };
    document.addEventListener('keydown', onKeyDown, true);
    return () => document.removeEventListener('keydown', onKeyDown, true);
  }, [isBlank]);
  return (
    <aside aria-label="Presenter">
      <Caption />
      <Annotations />
      {isBlank ? (
        <button type="button" className={styles.blank} aria-label="The screen is dark. Show it again" onClick={() => setBlank(false)} />
      ) : null}
    </aside>
  );
}

/** What the element that was clicked or has the focus would tell on hover. */
function Caption() {
  const [caption, setCaption] = useState<string | null>(null);
  useEffect(() => {
    const tell = ({ target }: Event) => setCaption(captionOf(target));
    for (const type of ['focusin', 'pointerdown']) document.addEventListener(type, tell);
    return () => {
      for (const type of ['focusin', 'pointerdown']) document.removeEventListener(type, tell);
    };
  }, []);
  return (
    <p className={styles.caption} role="status" aria-label="About what is picked" hidden={caption === null}>
      {caption}
    </p>
  );
}
