/** Which pictures does the page show now? */

/** Charts that can be saved, in the order of the page; a name that several have is given once, for the first of them. */
export function picturesOnScreen(): ReadonlyMap<string, Element> {
  const found = new Map<string, Element>();
  for (const element of document.querySelectorAll('[data-picture]')) {
    const title = element.getAttribute('data-picture') ?? '';
    const isPicture = title !== '' && title !== 'none' && !found.has(title);
    if (isPicture && element.getClientRects().length > 0) found.set(title, element);
  }
  return found;
}
