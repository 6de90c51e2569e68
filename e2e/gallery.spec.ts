/** Every scenario of the gallery opens, runs without a fault and shows the command line's numbers. */
import { expect, test } from '@playwright/test';
import { dollars } from '../src/app/bill/dollars.ts';
import { gallery } from '../src/sim/scenario/gallery/index.ts';
import { summaryOf, total } from './commandLine.ts';
import { Studio, shown, watchFaults } from './studio.ts';

test('the gallery holds at least the five scenarios of the first issue', () => {
  expect(gallery.map(({ title }) => title)).toEqual(
    expect.arrayContaining(['First cold start', 'Image pipeline', 'Spike', 'Java API with a p99 problem', 'Idle gaps']),
  );
});

for (const { slug, title, controls } of gallery) {
  test(`${title} shows the numbers of coldstart run ${slug}`, async ({ context, page }) => {
    const faults = await watchFaults(context);
    const studio = new Studio(page);
    await studio.open();
    // From another one, so that even the first is opened by the menu.
    if (slug === gallery[0]?.slug) await studio.openGallery('Idle gaps');
    await studio.openGallery(title);
    await expect(page.getByRole('combobox', { name: 'Scenario' })).toHaveValue(slug);
    const summary = summaryOf(slug);
    await expect(studio.metric('Invocations')).toHaveAttribute('data-total', String(total(summary, 'Invocations')));
    await studio.toEnd();
    for (const metric of ['Invocations', 'Throttles', 'Errors'] as const) {
      await expect(studio.reading(metric)).toHaveText(shown(total(summary, metric)));
    }
    await expect(studio.metric('Invocations')).toContainText(`${shown(total(summary, 'coldStarts'))} cold`);
    const functions = Object.values(summary.functions);
    const [only] = functions;
    if (functions.length === 1 && only !== undefined) {
      await expect(studio.metric('ConcurrentExecutions')).toContainText(`at most ${shown(only.ConcurrentExecutions.max)}`);
    }
    const sent = Object.values(summary.triggers).reduce((sum, trigger) => sum + trigger.sent, 0);
    await expect(studio.inspector.getByRole('heading', { level: 2 })).toContainText(`Of ${shown(sent)} requests`);
    await expect(studio.inspector.locator('summary', { hasText: 'Bill' })).toContainText(dollars(summary.bill.totalUsd));
    for (const { label } of controls) await expect(studio.editor.getByRole('slider', { name: label, exact: true })).toBeEnabled();
    expect(faults).toEqual([]);
  });
}
