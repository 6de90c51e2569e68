/** Problems of a run as marks in the text. */
import type { Problem } from '../../../sim/index.ts';
import { resolvePath } from '../path.ts';
import { nodeAt } from './fieldTree.ts';
import { type ReadText, rangeOf, type Tree } from './place.ts';

export interface Mark {
  readonly from: number;
  readonly to: number;
  readonly severity: 'error' | 'warning';
  readonly message: string;
}

/** Text as marks need it. */
export interface MarkedText {
  readonly length: number;
  readonly read: ReadText;
  /** Offset of the start of a line, counted from 1. */
  readonly lineStart: (line: number) => number;
}

/**
 * Where each problem stands in the text: by its path, which holds even after lines moved; by line and column where there is no path, as in text
 * that is not JSON; at the start otherwise.
 */
export function marksFor(problems: readonly Problem[], tree: Tree, text: MarkedText, json: unknown): readonly Mark[] {
  return problems.map((problem) => {
    const { from, to } = stretchOf(problem, tree, text, json);
    const message = problem.remedy === '' ? problem.message : `${problem.message} ${problem.remedy}`;
    return { from, to: Math.min(text.length, Math.max(to, from + 1)), severity: problem.severity, message };
  });
}

function stretchOf({ path, line, column }: Problem, tree: Tree, text: MarkedText, json: unknown): { from: number; to: number } {
  if (path !== '') {
    const steps = resolvePath(json, path);
    for (let length = steps.length; length > 0; length--) {
      const range = rangeOf(tree, text.read, steps.slice(0, length));
      if (range === null) continue;
      // What nothing declares, or what lacks something inside, is marked at its key: a whole object underlined says little.
      const isWhole = length === steps.length && nodeAt(json, steps) !== null && range.value.to - range.value.from < 200;
      return isWhole || range.key === null ? range.value : range.key;
    }
  }
  const from = line === undefined ? 0 : Math.min(text.length, text.lineStart(line) + (column ?? 1) - 1);
  return { from, to: from + 1 };
}
