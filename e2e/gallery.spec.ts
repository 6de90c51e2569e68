/** Every scenario of the gallery opens, runs without a fault and shows the command line's numbers. */
import { expect, test } from '@playwright/test';
import { dollars } from '../src/app/bill/dollars.ts';
import { gallery } from '../src/sim/scenario/gallery/index.ts';
import { summaryOf, total } from './commandLine.ts';
import { Studio, shown, watchFaults } from './studio.ts';

/** As many scenarios are opened one after the other in one visit: a start of the page costs more than a scenario. */
const PER_VISIT = 8;

const visits = Array.from({ length: Math.ceil(gallery.length / PER_VISIT) }, (_, i) => gallery.slice(i * PER_VISIT, (i + 1) * PER_VISIT));

test('the gallery holds one scenario for each source and each incident, and its menu is in groups', async ({ page }) => {
  const studio = new Studio(page);
  await studio.open();
  const menu = page.getByRole('combobox', { name: 'Scenario' });
  const groups = await menu
    .locator('optgroup')
    .evaluateAll((all) =>
      (all as HTMLOptGroupElement[]).map(({ label, children }) => [label, [...children].map((option) => option.textContent)] as const),
    );
  expect(groups.map(([label]) => label)).toEqual(['To begin with', 'Event sources', 'What goes wrong', 'Two runs compared']);
  expect(groups.slice(0, 3).flatMap(([, titles]) => titles)).toEqual(gallery.map(({ title }) => title));
  for (const [, titles] of groups) expect(titles.length).toBeGreaterThanOrEqual(5);
});

test('a scenario that was edited is called changed, and no longer when it is as it was', async ({ page }) => {
  await page.emulateMedia({ reducedMotion: 'reduce' });
  const studio = new Studio(page);
  await studio.open();
  await studio.openGallery('Retry storm');
  const menu = page.getByRole('combobox', { name: 'Scenario' });
  await expect(menu).toHaveValue('retry-storm');
  await studio.setNumber('Attempts of the browser', 2);
  await expect(menu.locator('option:checked')).toHaveText('Retry storm (changed)');
  await studio.button('Undo').click();
  await expect(menu).toHaveValue('retry-storm');
  await expect(menu.getByRole('option', { name: 'Retry storm (changed)' })).toHaveCount(0);
});

for (const [i, entries] of visits.entries()) {
  const title = `scenarios ${i * PER_VISIT + 1} to ${i * PER_VISIT + entries.length} show the numbers of coldstart run`;
  test(title, { tag: '@long' }, async ({ context, page }) => {
    test.setTimeout(120_000);
    const faults = await watchFaults(context);
    const studio = new Studio(page);
    await page.emulateMedia({ reducedMotion: 'reduce' });
    await studio.open();
    // From another one, so that even the first is opened by the menu.
    if (i === 0) await studio.openGallery('Idle gaps');
    for (const entry of entries) {
      await test.step(entry.title, () => expectNumbersOf(studio, entry));
      expect(faults, entry.title).toEqual([]);
    }
  });
}

/** Opens a scenario and compares all that the page says in numbers with the command line. */
async function expectNumbersOf(studio: Studio, { slug, title, controls }: (typeof gallery)[number]): Promise<void> {
  await studio.openGallery(title);
  await expect(studio.page.getByRole('combobox', { name: 'Scenario' })).toHaveValue(slug);
  const summary = summaryOf(slug);
  const sent = Object.values(summary.triggers).reduce((sum, trigger) => sum + trigger.sent, 0);
  await expect(studio.inspector.getByRole('heading', { level: 2 })).toContainText(`Of ${shown(sent)} `);
  await expect(studio.metric('Invocations')).toHaveAttribute('data-total', String(total(summary, 'Invocations')));
  await studio.toEnd();
  for (const metric of ['Invocations', 'Throttles', 'Errors'] as const) {
    await expect(studio.reading(metric)).toHaveText(shown(total(summary, metric)));
  }
  await expect(studio.metric('Invocations')).toContainText(`${shown(total(summary, 'coldStarts'))} cold`);
  const [only, ...others] = Object.values(summary.functions);
  if (others.length === 0 && only !== undefined) {
    await expect(studio.metric('ConcurrentExecutions')).toContainText(`at most ${shown(only.ConcurrentExecutions.max)}`);
  }
  await expect(studio.inspector.locator('summary', { hasText: 'Bill' })).toContainText(dollars(summary.bill.totalUsd));
  for (const { label } of controls) await expect(studio.editor.getByRole('slider', { name: label, exact: true })).toBeEnabled();
}
