/** A drag with the pointer from one place of the page to another, until it is let go or Escape is pressed. */

export interface DragPlace {
  /** px in the window. */
  readonly x: number;
  readonly y: number;
  /** Key of the card under the pointer, or null. */
  readonly card: string | null;
  readonly isOnBoard: boolean;
}

export interface DragHandlers {
  readonly onMove: (place: DragPlace) => void;
  readonly onDrop: (place: DragPlace) => void;
  /** Called whenever it is over, after `onDrop`. */
  readonly onEnd: () => void;
}

/** Until the pointer has moved so far it may be a click, px. */
const SLOP = 6;

/** Follows the pointer that went down at `event`. A mere click calls nothing. */
export function startDrag(
  event: { readonly clientX: number; readonly clientY: number; readonly pointerId: number },
  handlers: DragHandlers,
): void {
  const { clientX, clientY, pointerId } = event;
  let isDragging = false;
  // Words that are selected would be dragged by the browser instead.
  getSelection()?.removeAllRanges();
  const move = (next: PointerEvent) => {
    if (next.pointerId !== pointerId) return;
    isDragging ||= Math.hypot(next.clientX - clientX, next.clientY - clientY) > SLOP;
    if (!isDragging) return;
    next.preventDefault();
    handlers.onMove(placeAt(next.clientX, next.clientY));
  };
  const up = (next: PointerEvent) => {
    if (next.pointerId !== pointerId) return;
    if (isDragging) {
      // The click that belongs to this pointer is none.
      addEventListener('click', swallow, { capture: true, once: true });
      setTimeout(() => removeEventListener('click', swallow, true));
      handlers.onDrop(placeAt(next.clientX, next.clientY));
    }
    end();
  };
  const onKey = (key: KeyboardEvent) => {
    if (key.key !== 'Escape') return;
    key.preventDefault();
    key.stopPropagation();
    end();
  };
  const end = () => {
    removeEventListener('pointermove', move);
    removeEventListener('pointerup', up);
    removeEventListener('pointercancel', end);
    removeEventListener('keydown', onKey, true);
    handlers.onEnd();
  };
  addEventListener('pointermove', move);
  addEventListener('pointerup', up);
  addEventListener('pointercancel', end);
  addEventListener('keydown', onKey, true);
}

const swallow = (event: Event): void => {
  event.stopPropagation();
  event.preventDefault();
};

function placeAt(x: number, y: number): DragPlace {
  const under = document.elementFromPoint(x, y);
  const card = under?.closest<HTMLElement>('[data-part]')?.dataset.part ?? null;
  return { x, y, card, isOnBoard: under?.closest('[data-board]') != null };
}
