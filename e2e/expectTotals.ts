/** The charts of the Studio against what the command line says of the same scenario. */
import { expect } from '@playwright/test';
import type { Summary } from '../src/sim/index.ts';
import { total } from './commandLine.ts';
import { type Studio, shown } from './studio.ts';

/** Waits for the run of `summary` and compares every number of the charts that counts. Leaves the cursor at the end of the run. */
export async function expectTotals(studio: Studio, summary: Summary): Promise<void> {
  await expect(studio.metric('Invocations')).toHaveAttribute('data-total', String(total(summary, 'Invocations')));
  await studio.toEnd();
  for (const metric of ['Invocations', 'Throttles', 'Errors'] as const) {
    await expect(studio.reading(metric)).toHaveText(shown(total(summary, metric)));
  }
}
