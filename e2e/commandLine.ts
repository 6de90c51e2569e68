/** The built command line, as a person runs it: scenario in, summary or trace out. */
import { spawnSync } from 'node:child_process';
import { mkdtempSync, readFileSync, rmSync } from 'node:fs';
import { tmpdir } from 'node:os';
import { join } from 'node:path';
import { outFolder, projectFolder } from '../scripts/run.mjs';
import type { Summary } from '../src/sim/index.ts';

const packageJson = JSON.parse(readFileSync(join(projectFolder, 'package.json'), 'utf8')) as { bin: { coldstart: string } };
const program = join(outFolder, packageJson.bin.coldstart);

/** Runs `coldstart …` and returns what it wrote; throws with its complaints when it does not exit with 0. */
function coldstart(args: readonly string[], input = ''): string {
  const { status, stdout, stderr } = spawnSync(process.execPath, [program, ...args], { input, encoding: 'utf8', maxBuffer: 64e6 });
  if (status !== 0) throw new Error(`coldstart ${args.join(' ')} exited with ${status}: ${stderr}`);
  return stdout;
}

/** What `coldstart run --json` says of a scenario, given as JSON or by its name in the gallery. */
export function summaryOf(scenario: unknown): Summary {
  const isName = typeof scenario === 'string';
  const out = coldstart(['run', isName ? scenario : '-', '--json'], isName ? '' : JSON.stringify(scenario));
  return JSON.parse(out) as Summary;
}

/** The bytes that `coldstart run --trace` writes for the text of a scenario. */
export function traceBytes(text: string): Buffer {
  const folder = mkdtempSync(join(tmpdir(), 'coldstart-'));
  try {
    coldstart(['run', '-', '--trace', join(folder, 'trace')], text);
    return readFileSync(join(folder, 'trace'));
  } finally {
    rmSync(folder, { recursive: true });
  }
}

/** A number of all functions together, such as their throttles. */
export function total({ functions }: Summary, metric: 'Invocations' | 'Errors' | 'Throttles' | 'coldStarts'): number {
  return Object.values(functions).reduce((sum, fn) => sum + fn[metric], 0);
}
