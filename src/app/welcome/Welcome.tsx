/** The guided start: a card at the foot of the page that walks through a run in half a minute; everything else stays usable meanwhile. */
import { X } from 'lucide-react';
import { useEffect, useLayoutEffect, useRef, useState } from 'react';
import { useStore } from 'zustand';
import { lessonText, welcomeTexts } from '../../lessons/index.ts';
import { Button } from '../../ui/Button.tsx';
import { IconButton } from '../../ui/IconButton.tsx';
import { playback } from '../playback/playback.ts';
import { seek } from '../playback/transport.ts';
import { lessonStore } from '../stores/lesson.ts';
import { openOverlay } from '../stores/overlay.ts';
import { select } from '../stores/selection.ts';
import { useRun } from '../stores/useRun.ts';
import { type Stop, stopsOf } from './stops.ts';
import styles from './Welcome.module.css';
import { endWelcome } from './welcomeStore.ts';

export function Welcome() {
  const trace = useRun((state) => state.run?.trace ?? null);
  const [stops, setStops] = useState<readonly Stop[] | null>(null);
  const [index, setIndex] = useState(0);
  const stop = stops?.[index];
  // The stops are of the run with which the tour begins; whoever changes something meanwhile is where the tour wants them.
  useEffect(() => {
    if (stops === null && trace !== null) setStops(stopsOf(trace));
  }, [stops, trace]);
  useEffect(() => (stop === undefined ? undefined : show(stop)), [stop]);
  // Whoever has begun a lesson needs no tour.
  const isTaught = useStore(lessonStore, ({ slug }) => slug !== null);
  useEffect(() => {
    if (isTaught) endWelcome();
  }, [isTaught]);
  useEffect(() => {
    const onKey = ({ key }: KeyboardEvent) => {
      if (key === 'Escape' && document.querySelector('dialog[open]') === null) endWelcome();
    };
    addEventListener('keydown', onKey);
    return () => removeEventListener('keydown', onKey);
  }, []);
  if (stop === undefined || stops === null) return null;
  const { title, text } = welcomeTexts.stops[stop.id];
  const isLast = index === stops.length - 1;
  return (
    <>
      <Ring about={stop.about} />
      <section className={styles.card} aria-label="Guided start">
        <div className={styles.head}>
          <p className={styles.place}>
            {welcomeTexts.title}: {index + 1} of {stops.length}
          </p>
          <IconButton label="End the tour" onClick={endWelcome}>
            <X size={18} aria-hidden="true" />
          </IconButton>
        </div>
        <div aria-live="polite">
          <h2>{lessonText(title, { latency: stop.latency })}</h2>
          <p>{lessonText(text, { latency: stop.latency })}</p>
        </div>
        <div className={styles.actions}>
          {isLast ? <Onward /> : <Button onClick={endWelcome}>Skip</Button>}
          {index > 0 ? <Button onClick={() => setIndex(index - 1)}>Back</Button> : null}
          {isLast ? null : (
            <Button tone="accent" onClick={() => setIndex(index + 1)}>
              Next
            </Button>
          )}
        </div>
      </section>
    </>
  );
}

function Onward() {
  const to = (act: () => void) => () => {
    endWelcome();
    act();
  };
  return (
    <>
      <Button tone="accent" onClick={to(() => openOverlay('path'))}>
        Learning path
      </Button>
      <Button onClick={to(() => playback.send({ type: 'PLAY' }))}>Just play</Button>
    </>
  );
}

/** A frame around the part of the page that is spoken of, where it is in sight. */
function Ring({ about }: { readonly about: Stop['about'] }) {
  const ring = useRef<HTMLDivElement>(null);
  useLayoutEffect(() => {
    const place = () => {
      const box = document.querySelector(parts[about])?.getBoundingClientRect();
      const style = ring.current?.style;
      if (style === undefined) return;
      const isSeen = box !== undefined && box.width > 0;
      style.display = isSeen ? 'block' : 'none';
      if (!isSeen) return;
      const [top, bottom] = [Math.max(box.top, 2), Math.min(box.bottom, innerHeight - 2)];
      style.translate = `${box.left}px ${top}px`;
      style.width = `${box.width}px`;
      style.height = `${bottom - top}px`;
    };
    place();
    const watch = new ResizeObserver(place);
    watch.observe(document.body);
    addEventListener('scroll', place, { capture: true, passive: true });
    return () => {
      watch.disconnect();
      removeEventListener('scroll', place, { capture: true });
    };
  }, [about]);
  return <div ref={ring} className={styles.ring} aria-hidden="true" />;
}

const parts = {
  stage: 'section[aria-label="Stage"]',
  inspector: 'section[aria-label="Inspector"]',
  editor: 'section[aria-label="Editor"]',
} as const;

function show({ shown }: Stop): void {
  if (shown === null) {
    select(null);
    return;
  }
  playback.send({ type: 'PAUSE' });
  seek(shown.time);
  select({ kind: 'request', row: shown.request });
}
