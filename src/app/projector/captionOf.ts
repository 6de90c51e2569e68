/** What a browser would tell on hover about an element, for those who have no pointer: its `title`, or the one of what it stands in. */

/** Null when nothing is told. */
export function captionOf(target: EventTarget | null): string | null {
  for (let element = target instanceof Element ? target : null; element !== null; element = element.parentElement) {
    const own = element.getAttribute('title') ?? element.querySelector(':scope > title')?.textContent;
    if (own !== undefined && own !== null && own.trim() !== '') return own.trim();
  }
  return null;
}
