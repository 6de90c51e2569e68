/** For `ref`: what has just come gets the focus, where a button that was pressed is gone. */
export function focusHere(element: HTMLElement | null): void {
  element?.focus();
}
