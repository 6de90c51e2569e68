/** The charts by keyboard alone: open them, read a moment, zoom all by one, choose percentiles, tell warm from cold. */
import { expect, type Page, test } from '@playwright/test';
import { expectAccessible } from './expectAccessible.ts';
import { Studio, watchFaults } from './studio.ts';

const figure = (page: Page, name: string) => page.getByRole('tabpanel', { name: 'Charts' }).locator(`figure[data-metric="${name}"]`);

async function openCharts(page: Page): Promise<void> {
  await page.getByRole('tab', { name: 'Overview' }).focus();
  for (let i = 0; i < 4; i++) await page.keyboard.press('ArrowRight');
  await expect(page.getByRole('tab', { name: 'Charts' })).toHaveAttribute('aria-selected', 'true');
  await expect(page.getByRole('heading', { name: 'Latency' })).toBeVisible();
}

test('a person reads, zooms and chooses percentiles by keyboard', async ({ page, context }) => {
  const faults = await watchFaults(context);
  const studio = new Studio(page);
  await studio.open();
  await studio.pause();
  await openCharts(page);
  const charts = page.getByRole('tabpanel', { name: 'Charts' });
  await expect(figure(page, 'AsyncEventAge')).toHaveCount(0);
  await expect(figure(page, 'ProvisionedConcurrencyUtilization')).toHaveCount(0);

  // A moment: from the window's beginning a few periods on.
  const moment = charts.getByRole('slider', { name: 'Moment on Invocations' });
  await moment.focus();
  await page.keyboard.press('Home');
  await page.keyboard.press('ArrowRight');
  await page.keyboard.press('ArrowRight');
  await expect(moment).toHaveAttribute('aria-valuetext', /^0:02\.000: \d+ in 1 s$/);
  await expect.poll(() => studio.cursorMs()).toBe(2000);

  // The window begins at the cursor, in every chart and in the strip above.
  await page.keyboard.press('[');
  await expect(charts.getByText('0:02.000 to 0:40.000')).toBeVisible();
  await expect(page.getByRole('slider', { name: 'Beginning of the visible stretch' })).toHaveAttribute('aria-valuenow', '2000');
  await expect(figure(page, 'Throttles').getByRole('img')).toHaveAccessibleName(/from 0:02\.000 to 0:40\.000/);
  await page.keyboard.press('0');
  await expect(charts.getByText('The whole run', { exact: true })).toBeVisible();

  // The limits, in words.
  const limits = figure(page, 'ConcurrentExecutions').getByRole('list', { name: 'Limits' });
  await expect(limits).toContainText('reserved 2');
  await expect(limits).toContainText('account 1,000');

  // Any percentile.
  const statistic = charts.getByRole('combobox', { name: 'Statistic of Duration' });
  await statistic.focus();
  await statistic.selectOption({ label: 'Other percentile …' });
  await expect(charts.getByRole('textbox', { name: /^Percentile of Duration/ })).toBeFocused();
  await page.keyboard.type('99.5');
  await page.keyboard.press('Enter');
  await expect(statistic).toHaveValue('p99.5');
  await expect(figure(page, 'Duration')).toContainText(/p99\.5 .+ in the window/);

  // The choice of period is remembered.
  await charts.getByRole('combobox', { name: 'Period' }).selectOption('10s');
  await expect(moment).toHaveAttribute('aria-valuetext', /in 10 s$/);

  // Warm and cold.
  const latency = page.getByRole('region', { name: 'Latency' });
  await expect(latency).toContainText('2 with a cold start');
  await latency.getByRole('combobox', { name: 'Part of the run' }).selectOption('cursor');
  await expect(latency).not.toContainText('2 with a cold start');
  await latency.locator('summary', { hasText: 'the percentiles' }).focus();
  await page.keyboard.press('Enter');
  await expect(latency.getByRole('row', { name: /^p99 / })).toBeVisible();

  await page.locator('summary', { hasText: 'Meaning of Throttles' }).focus();
  await page.keyboard.press('Enter');
  await expect(figure(page, 'Throttles')).toContainText('neither Invocations nor Errors');
  await expectAccessible(page, '[role="tabpanel"]');

  await page.reload();
  await openCharts(page);
  await expect(charts.getByRole('combobox', { name: 'Period' })).toHaveValue('10s');
  await expect(statistic).toHaveValue('p99.5');
  expect(faults).toEqual([]);
});

test('a drag across one chart zooms all, and a double click shows all again', { tag: '@long' }, async ({ page, context }) => {
  const faults = await watchFaults(context);
  const studio = new Studio(page);
  await studio.open();
  await studio.openGallery('SQS queue');
  await studio.pause();
  await openCharts(page);
  const charts = page.getByRole('tabpanel', { name: 'Charts' });
  const plot = charts.getByRole('slider', { name: 'Moment on Errors' });
  const box = await plot.boundingBox();
  if (box === null) throw new Error('The chart has no place.');
  await page.mouse.move(box.x + box.width * 0.25, box.y + 40);
  await page.mouse.down();
  await page.mouse.move(box.x + box.width * 0.4, box.y + 50);
  await page.mouse.move(box.x + box.width * 0.5, box.y + 50);
  await page.mouse.up();
  await expect(charts.getByRole('button', { name: 'Show all' })).toBeEnabled();
  await expect(figure(page, 'Invocations').getByRole('img')).toHaveAccessibleName(/from 1:1\d\.\d+ to 2:\d\d\.\d+/);
  await plot.dblclick();
  await expect(charts.getByText('The whole run', { exact: true })).toBeVisible();
  await expect(figure(page, 'ApproximateAgeOfOldestMessage')).toBeVisible();
  await expectAccessible(page, '[role="tabpanel"]');
  expect(faults).toEqual([]);
});
