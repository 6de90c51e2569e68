/** Results that were worked out before, by the hash of their scenario and the window that counts. */
import { scenarioHash } from './canonicalJson.ts';
import type { JobResult } from './job.ts';

export interface ResultCache {
  readonly get: (key: string) => JobResult | undefined;
  readonly set: (key: string, result: JobResult) => void;
}

/** What the result of `json` over `window` is kept under. */
export function resultKey(json: unknown, window: { readonly from?: number | undefined; readonly to?: number | undefined } = {}): string {
  return `${scenarioHash(json)} ${window.from ?? ''} ${window.to ?? ''}`;
}

/** Keeps the `most` results that were used last. Faults of the program are not kept: they may not come again. */
export function createResultCache(most = 2000): ResultCache {
  const results = new Map<string, JobResult>();
  return {
    get(key) {
      const result = results.get(key);
      if (result === undefined) return undefined;
      results.delete(key);
      results.set(key, result);
      return result;
    },
    set(key, result) {
      if (!result.ok && result.failure !== null) return;
      results.delete(key);
      results.set(key, result);
      const oldest = results.keys().next();
      if (results.size > most && oldest.done !== true) results.delete(oldest.value);
    },
  };
}
