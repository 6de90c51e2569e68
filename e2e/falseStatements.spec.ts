/** What the web gets wrong: found by a word, refuted by a rule with its source, and shown by a run at its frame. */
import { expect, test } from '@playwright/test';
import { expectAccessible } from './expectAccessible.ts';
import { Studio, watchFaults } from './studio.ts';

test('a false statement is found, refuted and shown', async ({ context, page }) => {
  const faults = await watchFaults(context);
  const studio = new Studio(page);
  await studio.open();
  await studio.button('Facts the web gets wrong').press('Enter');
  const window = page.getByRole('dialog', { name: 'Facts the web gets wrong' });
  await expect(window.getByRole('searchbox')).toBeFocused();
  await expect.poll(() => window.locator('details').count()).toBeGreaterThanOrEqual(20);
  await page.keyboard.type('reserved prevents');
  await expect(window.locator('details')).toHaveCount(1);
  await window.locator('summary', { hasText: 'Reserved concurrency prevents throttling.' }).press('Enter');
  await expect(window.getByRole('complementary', { name: 'Rule concurrency.reserved' })).toContainText('documented');
  await window.getByRole('button', { name: 'Show it in a run' }).press('Enter');
  await expect(window).toContainText('Of twelve requests 7 were throttled');
  await expectAccessible(page, 'dialog');
  await window.getByRole('button', { name: /^Open this run, at/ }).press('Enter');
  await expect(page).toHaveTitle(/^Reserved concurrency prevents throttling/);
  await expect(studio.inspector).toContainText('throttled');
  expect(faults).toEqual([]);
});
