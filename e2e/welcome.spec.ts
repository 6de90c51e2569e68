/** A first visit: the guided start comes by itself, can be skipped, and never returns unless it is asked for; then the learning path. */
import { expect, test } from '@playwright/test';
import { expectAccessible } from './expectAccessible.ts';
import { Studio, watchFaults } from './studio.ts';

test.use({ storageState: { cookies: [], origins: [] } });

test('walks through the run by keyboard, ends at the learning path, and does not come back', async ({ context, page }) => {
  const faults = await watchFaults(context);
  const studio = new Studio(page);
  await studio.open();
  const tour = page.getByRole('region', { name: 'Guided start' });
  const next = tour.getByRole('button', { name: 'Next' });
  await expect(tour).toContainText('1 of 6');
  await expectAccessible(page);
  await next.press('Enter');
  await expect(tour.getByRole('heading')).toHaveText(/This one took \d+ ms/);
  await expect(studio.inspector).toContainText('cold start');
  await next.press('Enter');
  await next.press('Enter');
  await expect(tour.getByRole('heading')).toHaveText('This one got a 429');
  await next.press('Enter');
  await next.press('Enter');
  await tour.getByRole('button', { name: 'Learning path' }).press('Enter');
  const path = page.getByRole('dialog', { name: 'Learning path' });
  await expectAccessible(page, 'dialog');
  await expect(path.getByRole('button', { name: /^Go on:/ })).toBeFocused();
  await page.keyboard.press('Escape');
  await expect(tour).toHaveCount(0);

  await page.reload();
  await studio.open();
  await expect(tour).toHaveCount(0);
  await page.keyboard.press('Control+k');
  await page.getByRole('combobox', { name: /^Command/ }).fill('Guided start');
  await expect(page.getByRole('option', { name: /Guided start/, selected: true })).toBeVisible();
  await page.keyboard.press('Enter');
  await expect(tour).toBeVisible();
  await page.keyboard.press('Escape');
  await expect(tour).toHaveCount(0);
  expect(faults).toEqual([]);
});
