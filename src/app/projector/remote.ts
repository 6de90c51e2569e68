/** A presenter's remote: Page Down and Page Up lead through a lesson, else from bookmark to bookmark; a full stop or B makes the screen dark. */
import { jumpToBookmark } from '../playback/transport.ts';
import { lessonStore } from '../stores/lesson.ts';
import { overlayStore } from '../stores/overlay.ts';

export type RemoteAct = 'next' | 'previous' | 'blank';

const acts: Readonly<Record<string, RemoteAct>> = { PageDown: 'next', PageUp: 'previous', '.': 'blank', b: 'blank', B: 'blank' };

/** What a key of the remote asks for; null when the key is somebody else's. */
export function remoteAct({ key, ctrlKey, metaKey, altKey, target }: KeyboardEvent): RemoteAct | null {
  const act = acts[key];
  if (act === undefined || ctrlKey || metaKey || altKey || overlayStore.getState().overlay !== null) return null;
  const isWriting =
    target instanceof Element &&
    target.closest('input:not([type="range"], [type="radio"], [type="checkbox"]), select, textarea, [contenteditable="true"], dialog');
  return isWriting ? null : act;
}

export async function turnPage(direction: 'next' | 'previous'): Promise<void> {
  const { slug } = lessonStore.getState();
  if (slug === null) {
    jumpToBookmark(direction);
    return;
  }
  const { stepThrough } = await import('./stepThrough.ts');
  stepThrough(slug, direction);
}
