/** One text for all ways to write the same scenario, and its hash: results are kept by it. */
import { textHash } from '../../base/textHash.ts';

/** Objects whose keys are names: their order decides ties between functions and the like, so it stays. */
const NAMED = new Set(['functions', 'resources', 'versions', 'aliases']);

/** Keys that change nothing in a run. */
const REMARKS = new Set(['$schema', 'description']);

/** `json` as text without remarks and with settings in the order of their keys; what people named and put in order stays as it was. */
export function canonicalJson(json: unknown): string {
  return JSON.stringify(canonical(json, '')) ?? 'null';
}

/** 16 hexadecimal digits that stand for a scenario, however it is laid out. */
export function scenarioHash(json: unknown): string {
  return textHash(canonicalJson(json));
}

function canonical(value: unknown, key: string): unknown {
  // Recorded times may be a hundred thousand: they stay as they are.
  if (Array.isArray(value)) return value.some(isCompound) ? value.map((item) => canonical(item, '')) : value;
  if (!isCompound(value)) return value;
  const keys = Object.keys(value).filter((name) => NAMED.has(key) || !REMARKS.has(name));
  if (!NAMED.has(key)) keys.sort();
  return Object.fromEntries(keys.map((name) => [name, canonical(value[name], NAMED.has(key) ? '' : name)]));
}

function isCompound(value: unknown): value is Readonly<Record<string, unknown>> {
  return typeof value === 'object' && value !== null;
}
