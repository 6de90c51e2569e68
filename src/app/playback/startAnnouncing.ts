/** Says the moment to those who hear the page, once the cursor has come to rest. The words are loaded when they are first needed. */
import { cursor, readoutStore } from '../stores/cursor.ts';
import { runStore } from '../stores/run.ts';
import { playback } from './playback.ts';

/** How long the cursor rests before its moment is said, ms: a held key or a drag says only where it ends. */
const REST_MS = 500;

/** Writes into `region`, which is a live region. Returns the way to stop. */
export function startAnnouncing(region: HTMLElement): () => void {
  let timer: ReturnType<typeof setTimeout> | undefined;
  const say = async () => {
    const { run } = runStore.getState();
    if (run === null || playback.getSnapshot().matches('playing')) return;
    const { momentWords } = await import('./momentWords.ts');
    region.textContent = momentWords(run.trace, cursor.get());
  };
  const unsubscribe = readoutStore.subscribe(() => {
    clearTimeout(timer);
    if (!playback.getSnapshot().matches('playing')) timer = setTimeout(() => void say().catch(() => {}), REST_MS);
  });
  return () => {
    clearTimeout(timer);
    unsubscribe();
  };
}
