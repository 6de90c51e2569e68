/** Underlines the glossary's terms on the page and opens the definition of the one that is clicked. Changes nothing in the page's elements. */
import { glossaryStore } from './glossaryStore.ts';
import { type ScreenTerm, termsOnScreen } from './onScreen.ts';
import type { Term } from './terms.ts';

/** How long the page must be still before its terms are looked for again, and how often that happens at most, ms. */
const STILL_MS = 250;
const OFTEN_MS = 1000;
const HIGHLIGHT = 'glossary-term';

/** Starts marking the terms under `root`. Returns the way to stop. */
export function markTerms(root: Element): () => void {
  if (typeof Highlight === 'undefined' || CSS.highlights === undefined) return () => {};
  const highlight = new Highlight();
  CSS.highlights.set(HIGHLIGHT, highlight);
  let marked: ScreenTerm[] = [];
  let timer = 0;
  let last = 0;
  const mark = () => {
    timer = 0;
    last = performance.now();
    marked = termsOnScreen(root);
    highlight.clear();
    for (const { range } of firstOfEachBlock(marked)) highlight.add(range);
  };
  const later = () => {
    if (timer === 0) timer = window.setTimeout(mark, Math.max(STILL_MS, OFTEN_MS - (performance.now() - last)));
  };
  const observer = new MutationObserver(later);
  observer.observe(root, { subtree: true, childList: true, characterData: true, attributes: true, attributeFilter: ['open', 'hidden'] });
  const onClick = (event: Event) => {
    if (!(event instanceof MouseEvent) || getSelection()?.isCollapsed === false) return;
    const at = marked.find(({ range }) => isIn(range, event.clientX, event.clientY));
    if (at === undefined) return;
    const { left, top, bottom } = at.range.getBoundingClientRect();
    glossaryStore.setState({ open: { term: at.term, left, top, bottom }, isListOpen: false });
  };
  root.addEventListener('click', onClick);
  later();
  return () => {
    observer.disconnect();
    clearTimeout(timer);
    root.removeEventListener('click', onClick);
    CSS.highlights.delete(HIGHLIGHT);
  };
}

/** Of a term that a paragraph, a list or a table repeats, only the first is underlined; all of them open. */
function firstOfEachBlock(found: readonly ScreenTerm[]): ScreenTerm[] {
  const seen = new Map<Element | null, Set<Term>>();
  return found.filter(({ term, range }) => {
    const block = range.startContainer.parentElement?.closest('p, ul, ol, dl, table, figure, section') ?? null;
    const terms = seen.get(block) ?? new Set();
    if (terms.has(term)) return false;
    seen.set(block, terms.add(term));
    return true;
  });
}

function isIn(range: Range, x: number, y: number): boolean {
  // A part of the page that has been replaced since has no place.
  return Array.from(range.getClientRects()).some((box) => x >= box.left && x <= box.right && y >= box.top && y <= box.bottom);
}
