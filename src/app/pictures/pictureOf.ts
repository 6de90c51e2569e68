/** The picture of a chart as the page shows it now: in the theme in force, at the moment that it is drawn for. */
import { colourOf } from './colourOf.ts';
import type { Picture } from './pictureDocument.ts';
import { readMarks } from './readMarks.ts';

export interface PictureWords {
  /** Name of the scenario. */
  readonly scenario: string;
  /** The moment of the run, as a clock shows it. */
  readonly clock: string;
}

/** What the element is called as a picture. */
export const pictureTitle = (element: Element): string => element.getAttribute('data-picture') ?? '';

export function pictureOf(element: Element, { scenario, clock }: PictureWords): Picture {
  const { x, y, width, height } = element.getBoundingClientRect();
  const { marks, right, top, bottom } = readMarks(element, { x, y });
  return {
    title: `${pictureTitle(element)} · ${scenario}`,
    description: [`At ${clock}.`, ...descriptionsIn(element)].join(' '),
    width: Math.max(width, right),
    // Below what is drawn there is as much room as above: buttons that stand there in the page are no part of it.
    height: Math.min(height, bottom + Math.max(0, Math.min(top, height))),
    ground: groundOf(element),
    marks,
  };
}

/** What the page tells those who do not see it. */
function descriptionsIn(element: Element): readonly string[] {
  const labelled = [element, ...element.querySelectorAll('[role="img"], svg[aria-label]')];
  return [...new Set(labelled.map((each) => each.getAttribute('aria-label') ?? ''))].filter((label) => label !== '');
}

/** The nearest colour behind the element. */
function groundOf(element: Element): string {
  for (let behind: Element | null = element; behind !== null; behind = behind.parentElement) {
    const colour = colourOf(getComputedStyle(behind).backgroundColor);
    if (colour?.opacity === 1) return colour.hex;
  }
  return '#ffffff';
}
