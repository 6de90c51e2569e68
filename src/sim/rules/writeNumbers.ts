/** Writes ruleNumbers.generated.ts: what the first screen reads of the registry, without the texts and quantiles that come later. */
import { measuredInitDuration } from './measuredColdStart.ts';
import type { Rule } from './rule.ts';
import { knownRuntimes } from './runtimes.ts';

/** The module's text: numbers by rule id, and the median Init Duration of each runtime in ms (Zip and Image, each x86_64 and arm64). */
export function writeNumbers(rules: readonly Rule[]): string {
  const numbers = (fixed: boolean): string =>
    rules
      .filter(({ value, confidence }) => value !== null && (confidence === 'documented') === fixed)
      .map(({ id, value }) => `  '${id}': ${value},\n`)
      .join('');
  const medians = knownRuntimes
    .map((runtime) => `  '${runtime}': [${places.map(([type, architecture]) => medianMs(runtime, type, architecture)).join(', ')}],\n`)
    .join('');
  return `// Written by \`npm run generate\` from the rules of this folder. Do not edit.
// biome-ignore-all format: one rule a line

/** What AWS documents: the same in every scenario. */
export const documentedNumbers: Readonly<Record<string, number>> = {
${numbers(true)}};

/** Measured and assumed: a scenario may set them otherwise (\`platform.rules\`). */
export const adjustableNumbers: Readonly<Record<string, number>> = {
${numbers(false)}};

/** Median Init Duration of a function that does nothing, ms: Zip x86_64, Zip arm64, Image x86_64, Image arm64. */
export const medianInitMs: Readonly<Record<string, readonly number[]>> = {
${medians}};
`;
}

const places = [
  ['Zip', 'x86_64'],
  ['Zip', 'arm64'],
  ['Image', 'x86_64'],
  ['Image', 'arm64'],
] as const;

function medianMs(runtime: string, type: 'Zip' | 'Image', architecture: 'x86_64' | 'arm64'): number {
  const { probabilities, values } = measuredInitDuration(runtime, type, architecture).distribution;
  return (values[probabilities.indexOf(0.5)] as number) / 1000;
}
