/** The engine, bundled from its sources as they are, and the workloads of bareLoop.mjs as scenarios. */
import { mkdtempSync, rmSync } from 'node:fs';
import { tmpdir } from 'node:os';
import { join } from 'node:path';
import { fileURLToPath, pathToFileURL } from 'node:url';
import { build } from 'esbuild';

/** @returns {Promise<typeof import('../src/sim/index.ts')>} */
export async function loadEngine() {
  const folder = mkdtempSync(join(tmpdir(), 'coldstart-bench-'));
  try {
    const outfile = join(folder, 'engine.mjs');
    const entry = fileURLToPath(new URL('../src/sim/index.ts', import.meta.url));
    await build({ entryPoints: [entry], outfile, bundle: true, platform: 'node', format: 'esm', target: 'node20', logLevel: 'error' });
    return await import(pathToFileURL(outfile).href);
  } finally {
    rmSync(folder, { recursive: true });
  }
}

/**
 * Plain traffic to one function as the bare loop has it.
 * @param {{rate: number, warm: number, cold: number, ttl: number, cap: number}} workload
 * @param {number} duration s
 */
export function plainTraffic({ rate, warm, cold, ttl, cap }, duration) {
  return {
    version: 1,
    name: 'Plain traffic',
    seed: 1,
    duration: `${duration}s`,
    account: { concurrentExecutions: cap },
    platform: { idleLifetime: `${ttl}s`, maximumAge: '100000h', provisioning: '0ms', initDuration: '0ms', placement: 'most-recently-used' },
    functions: {
      f: {
        runtime: 'python3.13',
        memorySize: 1769,
        timeout: '900s',
        handler: [
          { io: { exponential: `${warm}s` }, when: 'later' },
          { io: { exponential: `${cold}s` }, when: 'first' },
        ],
      },
    },
    triggers: [{ id: 'callers', type: 'sdk', function: 'f', maximumAttempts: 1 }],
    traffic: [{ to: 'callers', pattern: 'poisson', rate }],
  };
}

/**
 * The parsed scenario; throws with the problems of one that is not valid.
 * @param {typeof import('../src/sim/index.ts')} engine
 * @param {unknown} input
 */
export function parsed(engine, input) {
  const result = engine.parseScenario(input);
  if (!result.ok) throw new Error(JSON.stringify(result.problems, null, 2));
  return result.scenario;
}
