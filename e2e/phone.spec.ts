/** At 390 px everything is there, a tab away, and nothing scrolls sideways. */
import { expect, type Page, test } from '@playwright/test';
import { Studio, watchFaults } from './studio.ts';

test.use({ viewport: { width: 390, height: 844 }, hasTouch: true });

async function expectNoSidewaysScroll(page: Page): Promise<void> {
  expect(await page.evaluate(() => document.documentElement.scrollWidth - document.documentElement.clientWidth)).toBe(0);
}

test('run, edit, ask why and share on a phone', async ({ context, page }) => {
  const faults = await watchFaults(context);
  const studio = new Studio(page);
  await studio.open();
  await expect(studio.environments).toBeVisible();
  await expectNoSidewaysScroll(page);

  await page.getByRole('tab', { name: 'Edit' }).tap();
  await studio.setNumber('Reserved concurrency', 20);
  await studio.openRow('Function');
  await expectNoSidewaysScroll(page);
  await studio.openText();
  await expectNoSidewaysScroll(page);

  await page.getByRole('tab', { name: 'Run' }).tap();
  await expect(studio.metric('Throttles')).toHaveAttribute('data-total', '0');
  await studio.button('Undo').tap();
  await expect(studio.metric('Throttles')).not.toHaveAttribute('data-total', '0');

  await page.getByRole('tab', { name: 'Inspect' }).tap();
  await studio.inspector.getByRole('button', { name: /The first refusal/ }).tap();
  await expect(studio.inspector).toContainText('429 · throttled');
  await expectNoSidewaysScroll(page);
  await studio.inspector.locator('summary', { hasText: 'Bill' }).tap();
  await expectNoSidewaysScroll(page);

  await studio.button('Share').tap();
  const dialog = page.getByRole('dialog', { name: 'Share this scenario' });
  await dialog.getByText('QR code').tap();
  await expect(dialog.getByRole('img', { name: 'QR code of the link' })).toBeVisible();
  await expect(dialog.getByRole('textbox', { name: 'Link' })).toBeVisible();
  await expectNoSidewaysScroll(page);
  expect(faults).toEqual([]);
});
