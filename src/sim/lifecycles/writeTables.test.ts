/** The committed tables are those of the machines. */
import { readFileSync } from 'node:fs';
import { describe, expect, it } from 'vitest';
import { compileLifecycles } from './compileAll.ts';
import { lifecycleTables } from './tables.generated.ts';
import { writeTables } from './writeTables.ts';

describe('tables.generated.ts', () => {
  it('holds what a fresh compilation of the machines gives', () => {
    expect(lifecycleTables).toEqual(compileLifecycles());
  });

  it('is what `npm run generate` writes, so that nobody has edited it', () => {
    expect(readFileSync(new URL('./tables.generated.ts', import.meta.url), 'utf8')).toBe(writeTables(compileLifecycles()));
  });
});
