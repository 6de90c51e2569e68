/** Names of variables, made of names in the scenario, as each language writes them. */
import type { Texts } from './statement.ts';

const reserved = new Set([
  'data',
  'key',
  'event',
  'context',
  'record',
  'failures',
  'first',
  'import',
  'class',
  'lambda',
  'function',
  'new',
  'in',
  'is',
]);

/** `db-password` → `db_password` and `dbPassword`. */
export function variableFor(name: string, suffix = ''): Texts {
  const words = `${name}-${suffix}`.split(/[^A-Za-z0-9]+/).filter((word) => word !== '');
  const safe = words.length === 0 || /^[0-9]/.test(words[0] ?? '') ? ['the', ...words] : words;
  const python = safe.join('_').toLowerCase();
  const node = safe.map((word, i) => (i === 0 ? word.toLowerCase() : word.charAt(0).toUpperCase() + word.slice(1))).join('');
  return { python: reserved.has(python) ? `${python}_value` : python, node: reserved.has(node) ? `${node}Value` : node };
}

/** `compute`, then `compute_2` and `compute2`. */
export function numbered(name: string, place: number): Texts {
  return place === 0 ? { python: name, node: name } : { python: `${name}_${place + 1}`, node: `${name}${place + 1}` };
}
