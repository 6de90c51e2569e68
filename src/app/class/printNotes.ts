/** Prints a part of the page alone: a copy of it in a window of its own, black on white. */

const STYLE = `body { margin: 2cm; color: #000; background: #fff; font: 11pt/1.45 system-ui, sans-serif; }
article { break-inside: avoid; margin-bottom: 1cm; } h3 { font-size: 15pt; margin: 0 0 4pt; } h4 { margin: 10pt 0 2pt; }
dt { font-weight: 600; } dd { margin: 0 0 4pt; } ul, ol { margin: 0; padding-left: 1.4em; } p { margin: 0 0 6pt; }`;

/** False when the browser opens no window. */
export function printNotes(notes: HTMLElement, title: string): boolean {
  const paper = open('', '_blank');
  if (paper === null) return false;
  const style = paper.document.createElement('style');
  style.textContent = STYLE;
  paper.document.title = title;
  paper.document.head.append(style);
  paper.document.body.append(paper.document.importNode(notes, true));
  paper.print();
  return true;
}
