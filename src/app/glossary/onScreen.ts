/** Which terms stand on the screen, and where: text of the page outside of what is pressed, typed into or hidden. */
import { findTerms } from './findTerms.ts';
import type { Term } from './terms.ts';

/** A term as a stretch of the page. */
export interface ScreenTerm {
  readonly term: Term;
  readonly range: Range;
}

/** Text in here does something else when it is clicked, or is nobody's prose. */
const OUTSIDE =
  'button, a, summary, input, select, textarea, label, [role="tab"], [contenteditable], code, pre, script, style, [data-glossary]';

/** Terms in the visible text under `root`, in reading order. */
export function termsOnScreen(root: Element): ScreenTerm[] {
  const found: ScreenTerm[] = [];
  for (const node of visibleTexts(root)) {
    if (node.parentElement?.closest(OUTSIDE)) continue;
    for (const { term, start, end } of findTerms(node.data)) {
      const range = document.createRange();
      range.setStart(node, start);
      range.setEnd(node, end);
      found.push({ term, range });
    }
  }
  return found;
}

/** The terms that are anywhere on the screen, buttons included, each once, in reading order. */
export function namesOnScreen(root: Element): readonly Term[] {
  const found = new Set<Term>();
  for (const node of visibleTexts(root)) for (const { term } of findTerms(node.data)) found.add(term);
  return [...found];
}

function* visibleTexts(root: Element): Generator<Text> {
  const walker = document.createTreeWalker(root, NodeFilter.SHOW_TEXT | NodeFilter.SHOW_ELEMENT, {
    acceptNode: (node) => {
      if (node instanceof Element) return isHidden(node) ? NodeFilter.FILTER_REJECT : NodeFilter.FILTER_SKIP;
      return (node.nodeValue ?? '').trim() === '' ? NodeFilter.FILTER_SKIP : NodeFilter.FILTER_ACCEPT;
    },
  });
  for (let node = walker.nextNode(); node !== null; node = walker.nextNode()) yield node as Text;
}

function isHidden(element: Element): boolean {
  if (element.matches('[hidden], [aria-hidden="true"], script, style, .visually-hidden, [data-glossary]')) return true;
  return element.matches('details:not([open]) > :not(summary)');
}
