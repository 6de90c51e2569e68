/** The bill by keyboard alone: as it stands at the cursor, what it went to, each line's arithmetic, the month. */
import { expect, test } from '@playwright/test';
import { dollars } from '../src/app/bill/dollars.ts';
import { summaryOf } from './commandLine.ts';
import { expectAccessible } from './expectAccessible.ts';
import { Studio, watchFaults } from './studio.ts';

test('the bill at the end is the command line’s, and every line opens to its arithmetic and its rule', async ({ context, page }) => {
  const faults = await watchFaults(context);
  await page.emulateMedia({ reducedMotion: 'reduce' });
  const studio = new Studio(page);
  await studio.open();
  const { bill } = summaryOf('first-cold-start');

  await page.getByRole('tab', { name: 'Overview' }).focus();
  for (let i = 0; i < 5; i++) await page.keyboard.press('ArrowRight');
  const view = page.getByRole('tabpanel', { name: 'Bill' });
  await expect(view.getByRole('heading', { level: 2 })).toHaveText(/^\$0 so far/);
  await expect(view).toContainText('Nothing has been charged yet.');

  await studio.toEnd();
  await expect(view.getByRole('heading', { level: 2 })).toHaveText(new RegExp(`^\\${dollars(bill.totalUsd)} so far, at 0:40`));
  await expect(view.getByRole('region', { name: 'What it went to' })).toContainText('Useful work');
  const lines = view.getByRole('region', { name: 'Lines of the bill' });
  await expect(lines.locator('summary')).toHaveCount(bill.lines.length + bill.neighbours.lines.length);
  await lines.locator('summary', { hasText: 'requests' }).focus();
  await page.keyboard.press('Enter');
  await expect(lines).toContainText('40 invocations started');
  await expect(lines.getByRole('complementary', { name: 'Rule billing.request-price' })).toBeVisible();
  const month = view.getByRole('region', { name: 'A month like this' });
  await expect(month).toContainText('Before 1 August 2025');
  await month.locator('summary', { hasText: 'API Gateway REST API' }).focus();
  await page.keyboard.press('Enter');
  await expect(month).toContainText('× 64,800 runs a month');
  await month.getByRole('checkbox', { name: 'With the free tier in these lines' }).focus();
  await page.keyboard.press('Space');
  await expect(month.locator('summary', { hasText: 'free requests' })).toBeVisible();
  await expect(view.getByRole('region', { name: 'Not in this bill' })).toContainText('Data transfer');

  const dearest = view.getByRole('region', { name: 'The dearest invocations' }).getByRole('button').first();
  await dearest.focus();
  await page.keyboard.press('Enter');
  await expect(studio.inspector).toContainText('waited');
  await expectAccessible(page, '#view');
  expect(faults).toEqual([]);
});
