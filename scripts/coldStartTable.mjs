/**
 * Writes src/sim/rules/coldStartTable.ts from quantiles of Init Duration in JSON (`node scripts/coldStartTable.mjs quantiles.json`).
 * Run once for each new set of measurements; the table it writes is committed and stands alone.
 */
import { readFileSync, writeFileSync } from 'node:fs';
import { fileURLToPath } from 'node:url';

const [input] = process.argv.slice(2);
if (input === undefined) {
  process.stderr.write('Usage: node scripts/coldStartTable.mjs QUANTILES.json\n');
  process.exit(2);
}

/**
 * @typedef {{runtime: string, package: string, architecture: string, memoryMB: number, n: number, firstHandlerMsMean: number, maxMemoryUsedMB: number,
 *   initMsQuantiles: number[]}} Row
 * @type {{probabilities: number[], rows: Row[]}}
 */
const { probabilities, rows } = JSON.parse(readFileSync(input, 'utf8'));

/** 'graalvm java21 (prov.al2023)' → 'provided.al2023/graalvm-java21'; AWS's own identifiers stay. @param {string} name */
function runtimeKey(name) {
  const match = /^(.*?) ?\(prov\.(al2|al2023)\)$/.exec(name);
  return match === null ? name : `provided.${match[2]}/${match[1]?.trim().replaceAll(' ', '-')}`;
}

const lines = rows
  .filter((row) => row.memoryMB === 512 && !row.runtime.includes('layer'))
  .map((row) => {
    const packageType = row.package === 'zip' ? 'Zip' : 'Image';
    const figures = [row.n, row.firstHandlerMsMean, row.maxMemoryUsedMB, ...row.initMsQuantiles].join(', ');
    return `  '${runtimeKey(row.runtime)} ${packageType} ${row.architecture}': [${figures}],`;
  })
  .sort();

const text = `/**
 * Measured cold starts of functions that do nothing, at 512 MB (Init Duration is flat in memory: rule cold-start.flat-in-memory).
 * Computed from github.com/maxday/lambda-perf (Apache License 2.0), data files 2026-06-01 to 2026-08-22, about 10 cold starts per configuration
 * per day; no SDK imports, no VPC, Region undisclosed. Written by scripts/coldStartTable.mjs.
 */
// biome-ignore-all format: one configuration a line reads as the table it is

/** The probabilities of the quantiles in each row. */
export const coldStartProbabilities: readonly number[] = [${probabilities.join(', ')}];

/** By runtime, package type and architecture: number of cold starts, mean first handler call in ms, Max Memory Used in MB, then the quantiles of Init Duration in ms. */
export const coldStartRows: Readonly<Record<string, readonly number[]>> = {
${lines.join('\n')}
};
`;
writeFileSync(fileURLToPath(new URL('../src/sim/rules/coldStartTable.ts', import.meta.url)), text);
