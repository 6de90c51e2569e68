/** What several seeds came to, as a file. */
import { csvLine } from '../../../base/csvLine.ts';
import { formatJson } from '../../../base/formatJson.ts';
import type { ReplicatedFigure } from '../../../experiments/index.ts';

/** One line a seed as CSV; as JSON also the mean and its interval. */
export function seedsFile(kind: 'csv' | 'json', expression: string, { dots, estimate }: ReplicatedFigure): string {
  if (kind === 'json') return formatJson({ figure: expression, estimate, runs: dots });
  return csvLine(['seed', expression]) + dots.map(({ seed, value }) => csvLine([seed, value])).join('');
}
