/** Fast unit and property tests: `*.test.ts` beside the source, on Node. Long ones (`*.long.test.ts`) have vitest.long.config.ts. */
import { defineConfig } from 'vitest/config';

export default defineConfig({
  test: {
    environment: 'node',
    include: ['src/**/*.test.ts', 'src/**/*.test.tsx'],
    exclude: ['**/node_modules/**', 'src/**/*.long.test.ts'],
    testTimeout: 60_000,
    passWithNoTests: false,
  },
});
