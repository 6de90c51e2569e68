/** One text for all ways to write the same scenario, and its hash: results are kept by it. */
import { md5 } from '../../base/md5.ts';
import { utf8Bytes } from '../../base/utf8.ts';

/** Objects whose keys are names: their order decides ties between functions and the like, so it stays. */
const NAMED = new Set(['functions', 'resources', 'versions', 'aliases']);

/** Keys that change nothing in a run. */
const REMARKS = new Set(['$schema', 'description']);

/** `json` as text without remarks and with settings in the order of their keys; what people named and put in order stays as it was. */
export function canonicalJson(json: unknown): string {
  return JSON.stringify(canonical(json, '')) ?? 'null';
}

/** 32 hexadecimal digits that stand for a scenario, however it is laid out. */
export function scenarioHash(json: unknown): string {
  return md5(utf8Bytes(canonicalJson(json)));
}

function canonical(value: unknown, key: string): unknown {
  if (Array.isArray(value)) return value.map((item) => canonical(item, ''));
  if (typeof value !== 'object' || value === null) return value;
  const keys = Object.keys(value).filter((name) => NAMED.has(key) || !REMARKS.has(name));
  if (!NAMED.has(key)) keys.sort();
  return Object.fromEntries(keys.map((name) => [name, canonical((value as Record<string, unknown>)[name], NAMED.has(key) ? '' : name)]));
}
