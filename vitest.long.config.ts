/** The statistical mass: `*.long.test.ts`, run by `npm run test:long` with long time limits. */
import { defineConfig } from 'vitest/config';

export default defineConfig({
  test: {
    environment: 'node',
    include: ['src/**/*.long.test.ts'],
    testTimeout: 1_200_000,
    passWithNoTests: true,
  },
});
