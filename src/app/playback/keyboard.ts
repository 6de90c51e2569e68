/** The keys of the transport, wherever the focus is, but for places that need the keys themselves. */
import { cursor } from '../stores/cursor.ts';
import { windowStore } from '../stores/window.ts';
import { playback } from './playback.ts';
import { jumpToInteresting, seek, stepEvent } from './transport.ts';

/** Keys with what they do, for the help and for the handler. */
export const keys: readonly {
  readonly key: string;
  readonly shift: boolean;
  readonly shown: string;
  readonly does: string;
  run(): void;
}[] = [
  { key: ' ', shift: false, shown: 'Space', does: 'Play or pause', run: () => playback.send({ type: 'TOGGLE' }) },
  { key: 'ArrowRight', shift: false, shown: '→', does: 'Next event', run: () => stepEvent('next') },
  { key: 'ArrowLeft', shift: false, shown: '←', does: 'Previous event', run: () => stepEvent('previous') },
  { key: 'ArrowRight', shift: true, shown: 'Shift →', does: 'Next interesting event', run: () => jumpToInteresting('next') },
  { key: 'ArrowLeft', shift: true, shown: 'Shift ←', does: 'Previous interesting event', run: () => jumpToInteresting('previous') },
  { key: 'Home', shift: false, shown: 'Home', does: 'To the start', run: () => seek(0) },
  { key: 'End', shift: false, shown: 'End', does: 'To the end', run: () => seek(windowStore.getState().horizon) },
  { key: '.', shift: false, shown: '.', does: 'A tenth of the window forward', run: () => shift(0.1) },
  { key: ',', shift: false, shown: ',', does: 'A tenth of the window back', run: () => shift(-0.1) },
];

/** Elements that use these keys themselves. */
const OWN_KEYS =
  'input, select, textarea, [contenteditable="true"], [role="tab"], [role="slider"], [role="listbox"], [role="grid"], dialog';

/** Listens on the page. Returns the way to stop. */
export function startKeyboard(): () => void {
  const onKeyDown = (event: KeyboardEvent) => {
    if (event.defaultPrevented || event.ctrlKey || event.metaKey || event.altKey) return;
    const target = event.target instanceof Element ? event.target : null;
    if (target?.closest(OWN_KEYS)) return;
    // Space on a focused button or summary presses it.
    if (event.key === ' ' && target?.closest('button, a, summary, [role="button"]')) return;
    const found = keys.find(({ key, shift: needsShift }) => key === event.key && needsShift === event.shiftKey);
    if (found === undefined) return;
    event.preventDefault();
    found.run();
  };
  document.addEventListener('keydown', onKeyDown);
  return () => document.removeEventListener('keydown', onKeyDown);
}

function shift(part: number): void {
  const { window } = windowStore.getState();
  seek(cursor.get() + part * (window.to - window.from));
}
