/** Many runs: how sure a number is, a sweep that is called off and one that is saved, and power tuning; by keyboard and by mouse. */
import { readFileSync } from 'node:fs';
import { expect, test } from '@playwright/test';
import { expectAccessible } from './expectAccessible.ts';
import { Studio, watchFaults } from './studio.ts';

test('seeds, sweeps and power tuning run beside the page, and every point opens its run', async ({ context, page }) => {
  const faults = await watchFaults(context);
  await page.emulateMedia({ reducedMotion: 'reduce' });
  const studio = new Studio(page);
  await studio.open();
  await page.keyboard.press('8');
  const view = page.getByRole('tabpanel', { name: 'Experiments' });

  // How sure? By keyboard.
  await view.getByRole('button', { name: 'Run 30 seeds' }).focus();
  await page.keyboard.press('Enter');
  await expect(view.getByRole('status')).toHaveText('30 runs done.');
  await expect(view.getByText(/^Duration, p99 of checkout: .* on average over 30 runs, 95 % interval .* to .*\.$/)).toBeVisible();
  const dots = view.getByRole('group', { name: /in 30 runs/ });
  await expect(dots.getByRole('button')).toHaveCount(30);
  await expect(dots.getByRole('button', { name: /^Seed 391: .*the run on screen$/ })).toHaveCount(1);
  await dots.getByRole('button').first().focus();
  await page.keyboard.press('ArrowRight');
  const picked = await page.evaluate(() => document.activeElement?.getAttribute('aria-label') ?? '');
  await page.keyboard.press('Enter');
  const seed = /^Seed (\d+)/.exec(picked)?.[1];
  await expect(dots.getByRole('button', { name: new RegExp(`^Seed ${seed}: .*the run on screen$`) })).toHaveCount(1);
  // Only the luck has changed: what was found still holds.
  await expect(view.getByRole('status')).toHaveText('30 runs done.');
  await page.getByRole('button', { name: /^Undo/ }).click();
  await expect(dots.getByRole('button', { name: /^Seed 391: .*the run on screen$/ })).toHaveCount(1);

  // Power tuning: one sentence, two panels, a table.
  await view.getByRole('tab', { name: 'Power tuning' }).click();
  await view.getByRole('button', { name: 'Try 14 memory sizes' }).click();
  await expect(view.getByRole('status')).toHaveText('14 runs done.');
  await expect(view.locator('figcaption')).toContainText('your 512 MB');
  for (const panel of ['Time by memory', 'Cost by memory']) {
    await expect(view.getByRole('region', { name: panel }).getByRole('button')).toHaveCount(14);
  }
  await view.locator('summary', { hasText: 'Table of the memory sizes' }).click();
  await expect(view.getByRole('row', { name: /^10,240 MB/ })).toBeVisible();

  // A sweep that takes long is called off at once; a short one is saved, and a point of it opened.
  await view.getByRole('tab', { name: 'Sweep' }).click();
  const steps = view.getByRole('textbox', { name: 'Values' });
  await steps.fill('500');
  await view.getByRole('textbox', { name: /^To/ }).fill('10240');
  await view.getByRole('button', { name: 'Run 501 values' }).click();
  await view.getByRole('button', { name: 'Cancel' }).click();
  await expect(view.getByRole('status')).toHaveText(/^Cancelled after \d+ of 501\.$/);
  await steps.fill('2');
  await view.getByRole('textbox', { name: /^To/ }).fill('1024');
  await view.getByRole('button', { name: 'Run 3 values' }).click();
  await expect(view.getByRole('status')).toHaveText('3 runs done.');
  const download = page.waitForEvent('download');
  await view.getByRole('button', { name: 'Save CSV' }).click();
  const lines = readFileSync(await (await download).path(), 'utf8')
    .trimEnd()
    .split('\r\n');
  expect(lines[0]).toBe('functions.checkout.memorySize,functions.checkout.Duration.p99');
  expect(lines.slice(1).map((line) => line.split(',')[0])).toEqual(['128', '512', '1024']);
  await view.getByRole('button', { name: /^1,024 MB: .*Open this run$/ }).click();
  await expect(studio.editor).toContainText('1,024 MB');
  await expectAccessible(page, '#view');

  // Over two settings: a table whose cells open their runs.
  await view.getByRole('button', { name: 'Vary a second setting' }).click();
  await view.getByRole('button', { name: /^Run \d+ pairs$/ }).press('Enter');
  await expect(view.getByRole('status')).toHaveText(/^\d+ runs done\.$/);
  await expect(view.getByRole('table').first().getByRole('button').first()).toBeVisible();
  await expectAccessible(page, '#view');
  expect(faults).toEqual([]);
});

test('a run is kept as A, and whatever is changed is held against it; ready pairs open as two runs', async ({ context, page }) => {
  const faults = await watchFaults(context);
  await page.emulateMedia({ reducedMotion: 'reduce' });
  const studio = new Studio(page);
  await studio.open();
  await page.getByRole('button', { name: 'Keep this run as A' }).focus();
  await page.keyboard.press('Enter');
  await page.getByRole('button', { name: 'Compare with A' }).focus();
  await page.keyboard.press('Enter');
  const view = page.getByRole('tabpanel', { name: 'Experiments' });
  await expect(view.getByText('A and B are the same')).toBeVisible();
  await expect(view.getByText('Every request goes the same way in both runs.')).toBeVisible();

  await studio.editor.getByRole('slider', { name: 'Reserved concurrency' }).focus();
  await page.keyboard.press('ArrowRight');
  await expect(view.getByRole('row', { name: 'Reserved concurrency of function checkout 2 3' })).toBeVisible();
  const divergence = view.getByRole('region', { name: 'First divergence' });
  await expect(divergence).toContainText(/Request \d+ \(api, sent at [\d.]+ s\): in A it is throttled .*; in B it succeeds/);
  await divergence.getByRole('button', { name: /^Go to 0:24/ }).click();
  await expect(studio.inspector).toContainText(/Request \d+/);
  await page.keyboard.press('End');
  await expect(view.getByRole('row', { name: /^Throttles 8 \d −\d/ })).toBeVisible();
  await expect(view.getByRole('img', { name: /^Throttles, sum: A dashed, B solid\./ })).toBeVisible();
  await expectAccessible(page, '#view');

  await view.getByRole('button', { name: 'Zip archive or container image' }).click();
  await expect(view.getByRole('row', { name: 'Package, Type of function score Zip Image' })).toBeVisible();
  await expect(divergence).toContainText('Every request meets the same fate.');
  expect(faults).toEqual([]);
});

test('a number of the run is asked how sure it is; the run kept as A goes with a link and outlives a reload', async ({ context, page }) => {
  const faults = await watchFaults(context);
  const studio = new Studio(page);
  await studio.open();
  const view = page.getByRole('tabpanel', { name: 'Experiments' });

  // By keyboard, from the run's numbers; it runs at once.
  await studio.inspector.locator('summary', { hasText: 'In numbers' }).click();
  await studio.inspector.getByRole('button', { name: 'How sure? Throttles' }).focus();
  await page.keyboard.press('Enter');
  await expect(view.getByText(/^Throttles of checkout: .* over 30 runs, 95 % interval .*\.$/)).toBeVisible({ timeout: 40_000 });
  await expectAccessible(page, '#view');

  // From the palette, about another number of the same runs: nothing is run again.
  await page.keyboard.press('ControlOrMeta+k');
  await page.getByRole('combobox', { name: /^Command/ }).fill('how sure cold starts share');
  await page.getByRole('option', { name: /^How sure\? Cold starts, share/ }).click();
  await expect(view.getByText(/^Cold starts, share: .* over 30 runs/)).toBeVisible();
  await expect(view.getByRole('status')).toHaveText('30 runs done.');

  // A is the run with other luck; whoever opens the link has both, in the same view.
  await studio.button('Keep this run as A').click();
  await studio.setNumber('Reserved concurrency', 5);
  await page.getByRole('tab', { name: 'Twins' }).click();
  await expect(view.getByRole('row', { name: 'Reserved concurrency of function checkout 2 5' })).toBeVisible();
  const link = await studio.shareLink();
  await page.reload();
  await expect(studio.button('Compare with A')).toBeVisible();
  await studio.button('Compare with A').click();
  await expect(view.getByRole('row', { name: 'Reserved concurrency of function checkout 2 5' })).toBeVisible();

  const other = await context.browser()?.newPage();
  if (other === undefined) throw new Error('There is a browser.');
  await other.goto(link);
  await expect(other.getByRole('tabpanel', { name: 'Experiments' })).toBeVisible();
  await other.getByRole('button', { name: 'Compare with A' }).click();
  await expect(other.getByRole('row', { name: 'Reserved concurrency of function checkout 2 5' })).toBeVisible();
  // What is damaged of A is said; the scenario opens.
  await other.goto('about:blank');
  await other.goto(link.slice(0, -40));
  await expect(other.getByText(/Its end is damaged/)).toBeVisible();
  await expect(other.getByRole('slider', { name: 'Time', exact: true })).toBeEnabled();
  await other.close();
  expect(faults).toEqual([]);
});
