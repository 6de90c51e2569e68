/** Fast unit and property tests: `*.test.ts` beside the source, on Node. Long ones (`*.long.test.ts`) have vitest.long.config.ts. */
import { defineConfig } from 'vitest/config';

export default defineConfig({
  test: {
    environment: 'node',
    include: ['src/**/*.test.ts', 'src/**/*.test.tsx'],
    exclude: ['**/node_modules/**', 'src/**/*.long.test.ts'],
    // Files of one worker share what they import: reading it anew for each file took three fifths of the time. No test changes a shared module.
    isolate: false,
    testTimeout: 60_000,
    passWithNoTests: false,
  },
});
