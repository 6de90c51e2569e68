/** Coldstart inside another page: it does what that page says, answers, and stores nothing. */
import { expect, test } from '@playwright/test';
import { watchFaults } from './studio.ts';

// Nothing is stored before.
test.use({ storageState: { cookies: [], origins: [] } });

test('the page around loads a scenario, goes to a moment and picks a request', async ({ context, page }) => {
  const faults = await watchFaults(context);
  await page.goto('embed.html');
  const log = page.getByRole('log');
  const frame = page.frameLocator('iframe');
  await expect(log).toContainText('Coldstart: {"coldstart":1,"ready":true}');
  await page.getByRole('button', { name: 'Load a burst' }).press('Enter');
  await expect(log).toContainText(/Coldstart: \{"coldstart":1,"answers":"load","ok":true,"run":\{"ms":20000,"requests":\d+\}\}/);
  await page.getByRole('button', { name: 'Go to 0:10' }).press('Enter');
  await expect(log).toContainText('"answers":"seek","ok":true');
  await expect(frame.getByRole('slider', { name: 'Time', exact: true })).toHaveValue('10000');
  await page.getByRole('button', { name: 'Pick request 12' }).press('Enter');
  await expect(log).toContainText('"answers":"select","ok":true');
  await expect(frame.getByRole('region', { name: 'Inspector' }).getByRole('heading', { level: 2 })).toContainText('Request 13');
  expect(await page.evaluate(() => localStorage.length)).toBe(0);
  expect(faults).toEqual([]);
});
