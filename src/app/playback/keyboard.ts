/** Hears the keys of the Studio wherever the focus is, but for places that need them themselves. */
import { overlayStore } from '../stores/overlay.ts';
import { type Key, keys } from './keys.ts';

/** Where people write, choose by letter, or have a window with keys of its own in front: every key is theirs. */
const OWN_KEYS =
  'input:not([type="range"], [type="radio"], [type="checkbox"]), select, textarea, [contenteditable="true"], [role="listbox"], [role="grid"], dialog';
/** Controls that are moved with arrows and pressed with Space; letters and digits mean nothing to them. */
const OWN_ARROWS = 'input, [role="tab"], [role="slider"]';
const PRESSED = 'button, a, summary, [role="button"]';

/** Listens on the page. Returns the way to stop. */
export function startKeyboard(): () => void {
  const onKeyDown = (event: KeyboardEvent) => {
    // A window that is still being loaded has no focus yet: what is typed meanwhile is meant for it.
    if (event.defaultPrevented || overlayStore.getState().overlay !== null) return;
    const found = keys.find((key) => answers(key, event));
    if (found === undefined || isTaken(found, event)) return;
    event.preventDefault();
    found.run();
  };
  document.addEventListener('keydown', onKeyDown);
  return () => document.removeEventListener('keydown', onKeyDown);
}

/** Whether an event is this key. AltGr writes signs on many keyboards, and then reports Ctrl and Alt as well. */
export function answers({ keys: names, shift, command }: Key, event: KeyboardEvent): boolean {
  const isWriting = event.getModifierState('AltGraph');
  const holds = !isWriting && (event.ctrlKey || event.metaKey);
  if (holds !== (command === true) || (event.altKey && !isWriting)) return false;
  return (shift === undefined || shift === event.shiftKey) && names.includes(event.key.length === 1 ? event.key.toLowerCase() : event.key);
}

function isTaken({ keys: [name = ''], command }: Key, { target }: KeyboardEvent): boolean {
  if (!(target instanceof Element)) return false;
  if (command) return target.closest('dialog') !== null;
  if (target.closest(OWN_KEYS)) return true;
  if (name === ' ' && target.closest(PRESSED)) return true;
  return (name === ' ' || name.length > 1) && target.closest(OWN_ARROWS) !== null;
}
