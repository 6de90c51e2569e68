/** Completion while typing and help on hover, from the declarations. */
import { autocompletion, type CompletionContext, type CompletionResult, completionKeymap } from '@codemirror/autocomplete';
import { syntaxTree } from '@codemirror/language';
import type { EditorState, Extension } from '@codemirror/state';
import { type EditorView, hoverTooltip, keymap, type Tooltip } from '@codemirror/view';
import { currentJson } from '../draftAccess.ts';
import { namesIn } from '../fields/references.ts';
import { defaultText, rangeOf as limitsOf, ruleOf } from '../fields/words.ts';
import { proposalsAt } from './completion.ts';
import { nodeAt } from './fieldTree.ts';
import { keysWritten, placeAt, type ReadText, rangeOf } from './place.ts';

export const assistance: Extension = [
  autocompletion({ override: [complete], icons: false, tooltipClass: () => 'completions' }),
  keymap.of(completionKeymap),
  hoverTooltip(help),
];

/** Reads stretches of a document. */
export function readerOf(state: EditorState): ReadText {
  return (from, to) => state.doc.sliceString(from, to);
}

function complete(context: CompletionContext): CompletionResult | null {
  const { state, pos, explicit } = context;
  const tree = syntaxTree(state);
  const read = readerOf(state);
  const place = placeAt(tree, read, pos);
  if (place === null) return null;
  const typed = read(place.from, pos);
  if (!explicit && typed === '') return null;
  const json = currentJson();
  const own = read(place.from, place.to);
  const written = place.part === 'key' ? keysWritten(tree, read, place.path).filter((key) => JSON.stringify(key) !== own) : [];
  const proposals = proposalsAt(json, place, written, namesIn(json));
  if (proposals.length === 0) return null;
  const hasColon = /^\s*:/.test(state.doc.sliceString(place.to, place.to + 20));
  return {
    from: place.from,
    to: place.to,
    options: proposals.map(({ label, insert, detail, info }) => ({
      label: insert,
      displayLabel: label,
      detail,
      ...(info !== '' && { info }),
      apply: place.part === 'key' && !hasColon ? `${insert}: ` : insert,
    })),
    validFor: /^"?[\w.:-]*$/,
  };
}

function help(view: EditorView, at: number, side: -1 | 1): Tooltip | null {
  const tree = syntaxTree(view.state);
  const read = readerOf(view.state);
  const place = placeAt(tree, read, side < 0 ? at : at + 1);
  if (place === null || place.from === place.to) return null;
  const path = place.part === 'key' ? [...place.path, keyText(read(place.from, place.to))] : place.path;
  const node = nodeAt(currentJson(), path);
  if (node === null || rangeOf(tree, read, path) === null) return null;
  return { pos: place.from, end: place.to, above: true, create: () => ({ dom: card(node) }) };
}

function card(node: NonNullable<ReturnType<typeof nodeAt>>): HTMLElement {
  const dom = document.createElement('div');
  dom.style.padding = '8px 10px';
  const lines = [node.help];
  if (node.kind !== 'typed' && node.kind !== 'branch' && node.kind !== 'each') {
    const usual = defaultText(node);
    const facts = [limitsOf(node), usual === null ? null : `default ${usual}`].filter((fact) => fact !== null).join(' · ');
    const rule = ruleOf(node);
    lines.push(facts, rule === null ? '' : `${rule.id}, ${rule.confidence}`, node.notYet === true ? 'Not simulated yet.' : '');
  }
  for (const line of lines.filter((text) => text !== '')) dom.appendChild(document.createElement('div')).textContent = line;
  return dom;
}

function keyText(name: string): string {
  return name.replace(/^"/, '').replace(/"$/, '');
}
