/** The committed numbers are those of the registry. */
import { readFileSync } from 'node:fs';
import { describe, expect, it } from 'vitest';
import { rules } from './index.ts';
import { measuredInitDuration } from './measuredColdStart.ts';
import { medianInitDuration } from './medianInitDuration.ts';
import { adjustableNumbers, documentedNumbers } from './ruleNumbers.generated.ts';
import { knownRuntimes } from './runtimes.ts';
import { writeNumbers } from './writeNumbers.ts';

describe('ruleNumbers.generated.ts', () => {
  it('is what `npm run generate` writes, so that nobody has edited it', () => {
    expect(readFileSync(new URL('./ruleNumbers.generated.ts', import.meta.url), 'utf8')).toBe(writeNumbers(rules));
  });

  it('has each number once, where its confidence puts it', () => {
    for (const { id, value, confidence } of rules) {
      expect(documentedNumbers[id], id).toBe(confidence === 'documented' ? (value ?? undefined) : undefined);
      expect(adjustableNumbers[id], id).toBe(confidence === 'documented' ? undefined : (value ?? undefined));
    }
  });

  it('has the median of each measured distribution, to the microsecond', () => {
    for (const runtime of knownRuntimes)
      for (const type of ['Zip', 'Image'] as const)
        for (const architecture of ['x86_64', 'arm64'] as const) {
          const { probabilities, values } = measuredInitDuration(runtime, type, architecture).distribution;
          expect(medianInitDuration(runtime, type, architecture)).toBe(values[probabilities.indexOf(0.5)]);
        }
    expect(medianInitDuration('cobol', 'Zip', 'x86_64')).toBeNull();
    expect(medianInitDuration('toString', 'Zip', 'x86_64')).toBeNull();
  });
});
