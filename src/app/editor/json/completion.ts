/** What may stand here? Keys and values from the declarations, for the text editor's completion. */
import type { NamesOf } from '../fields/references.ts';
import { referenceNames } from '../fields/references.ts';
import { labelOf, rangeOf as limitsOf } from '../fields/words.ts';
import { keysAt, type Node, nodeAt } from './fieldTree.ts';
import type { Place } from './place.ts';

/** One proposal: what it is called, what is written, and what is said about it. */
export interface Proposal {
  readonly label: string;
  /** JSON text to insert. */
  readonly insert: string;
  readonly detail: string;
  readonly info: string;
}

/** Proposals for a place. `json`: the scenario as last valid; `written`: keys that the object has already. */
export function proposalsAt(json: unknown, place: Place, written: readonly string[], names: NamesOf): readonly Proposal[] {
  if (place.part === 'key') return keyProposals(json, place, written);
  const node = nodeAt(json, place.path);
  return node === null ? [] : valuesFor(node, names).map((text) => ({ label: text, insert: text, detail: '', info: '' }));
}

function keyProposals(json: unknown, { path }: Place, written: readonly string[]): readonly Proposal[] {
  return Object.entries(keysAt(json, path))
    .filter(([key]) => !written.includes(key))
    .map(([key, node]) => ({ label: key, insert: JSON.stringify(key), detail: detailOf(key, node), info: node.help }));
}

function detailOf(key: string, node: Node): string {
  if (node.kind === 'typed' || node.kind === 'branch' || node.kind === 'each') return '';
  return limitsOf(node) ?? (node.label === undefined ? '' : labelOf(key, node));
}

function valuesFor(node: Node, names: NamesOf): readonly string[] {
  switch (node.kind) {
    case 'choice':
      return node.options.map(quoted);
    case 'reference':
      return referenceNames(node, names).map(quoted);
    case 'flag':
      return ['true', 'false'];
    case 'duration':
      return [...(typeof node.default === 'string' ? [node.default] : []), '100ms', '1s', '1m'].map(quoted).filter(isFirst);
    case 'distribution':
      return node.of === 'size'
        ? ['128', '{ "uniform": [100, 200] }', '{ "lognormal": { "p50": 150, "p99": 300 } }']
        : [
            '"100ms"',
            '{ "exponential": "100ms" }',
            '{ "lognormal": { "p50": "100ms", "p99": "300ms" } }',
            '{ "uniform": ["80ms", "120ms"] }',
            '{ "normal": { "mean": "100ms", "sd": "20ms" } }',
            '{ "pareto": { "min": "50ms", "alpha": 2 } }',
          ];
    case 'integer':
    case 'number':
    case 'share':
    case 'size':
      return [node.min, node.default, node.max]
        .filter((value) => typeof value === 'number')
        .map(String)
        .filter(isFirst);
    case 'list':
      return ['[]'];
    case 'each':
      return [node.isList ? '[]' : '{}'];
    case 'variant':
      return Object.keys(node.variants).map((mark) => `{ ${quoted(mark)}:  }`);
    case 'typed':
      return node.options.map((type) => `{ ${quoted(node.mark)}: ${quoted(type)} }`);
    default:
      return [];
  }
}

const quoted = (text: string): string => JSON.stringify(text);
const isFirst = (text: string, i: number, all: readonly string[]): boolean => all.indexOf(text) === i;
