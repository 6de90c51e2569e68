/** The queue observatory by keyboard alone: a queue, an internal queue, a blocked shard, and what is picked there is picked everywhere. */
import { expect, type Page, test } from '@playwright/test';
import { expectAccessible } from './expectAccessible.ts';
import { Studio, watchFaults } from './studio.ts';

/** Opens the view from the tabs, and puts the cursor at a time, ms. */
async function openQueues(page: Page, studio: Studio, gallery: string, ms: number): Promise<void> {
  await studio.openGallery(gallery);
  await studio.pause();
  await page.getByRole('tab', { name: 'Overview' }).focus();
  for (let i = 0; i < 3; i++) await page.keyboard.press('ArrowRight');
  await expect(page.getByRole('tab', { name: 'Queues' })).toHaveAttribute('aria-selected', 'true');
  await studio.time.fill(String(ms));
}

test('a person sees who holds a queue up, and picks a message', async ({ page, context }) => {
  const faults = await watchFaults(context);
  const studio = new Studio(page);
  await studio.open();
  await openQueues(page, studio, 'Reserved concurrency 1 on a queue', 600_000);

  const queue = page.getByRole('region', { name: 'Queue jobs' });
  await expect(queue).toContainText('Lambda refused');
  await expect(queue).toContainText('never-run');
  const message = queue.getByRole('button', { name: /^Message \d+, refused, held by a poller, receive \d, hidden for another/ }).first();
  await message.focus();
  const name = /^Message (\d+)/.exec((await message.getAttribute('aria-label')) ?? '')?.[1];
  await page.keyboard.press('Enter');
  await expect(message).toHaveAttribute('aria-pressed', 'true');
  await expect(studio.inspector).toContainText(`Message ${name}`);

  await queue.locator('summary').focus();
  await page.keyboard.press('Enter');
  const table = queue.getByRole('region', { name: /^Messages of jobs at 10:00/ });
  await expect(table.getByRole('button', { name: `Message ${name}`, exact: true })).toHaveAttribute('aria-pressed', 'true');
  await expectAccessible(page, '[role="tabpanel"]');
  expect(faults).toEqual([]);
});

test('retry clocks run out with the cursor', async ({ page, context }) => {
  const faults = await watchFaults(context);
  const studio = new Studio(page);
  await studio.open();
  await openQueues(page, studio, 'S3 event notifications', 200_000);

  const events = page.getByRole('region', { name: 'Events for check' });
  const clock = events.getByRole('button', { name: /next attempt in/ }).last();
  const arc = clock.locator('path').first();
  const before = await arc.getAttribute('d');
  const name = (await clock.getAttribute('aria-label'))?.split(',')[0];
  await clock.focus();
  await page.keyboard.press('Enter');
  await expect(studio.inspector).toContainText(/attempt/i);
  await studio.time.fill('200500');
  const same = events.getByRole('button', { name: new RegExp(`^${name},`) });
  await expect(same.locator('path').first()).not.toHaveAttribute('d', before ?? '');
  await expectAccessible(page, '[role="tabpanel"]');
  expect(faults).toEqual([]);
});

test('a poison record blocks its shard, and the batch is split down to it', async ({ page, context }) => {
  const faults = await watchFaults(context);
  const studio = new Studio(page);
  await studio.open();
  await openQueues(page, studio, 'Poison pill on a shard', 200_000);

  const stream = page.getByRole('region', { name: 'Stream changes' });
  await expect(stream.getByText(/^Blocked: /)).toHaveCount(1);
  const scenario = await studio.scenario();
  const triggers = (scenario.triggers as object[]).map((trigger) => ({ ...trigger, bisectBatchOnFunctionError: true }));
  await studio.setText(JSON.stringify({ ...scenario, triggers }));

  const tree = stream.getByRole('figure', { name: 'How the failing batch was split' });
  await expect(tree).toContainText('1 record tried again');
  await tree.getByRole('button').first().focus();
  await page.keyboard.press('ArrowDown');
  await expect(tree.getByRole('button').nth(1)).toBeFocused();
  await page.keyboard.press('Enter');
  await expect(tree.getByRole('button').nth(1)).toHaveAttribute('aria-pressed', 'true');
  await expectAccessible(page, '[role="tabpanel"]');
  expect(faults).toEqual([]);
});

test('where nothing waits, scenarios with a queue are a key away', async ({ page, context }) => {
  const faults = await watchFaults(context);
  const studio = new Studio(page);
  await studio.open();
  await studio.pause();
  await page.getByRole('tab', { name: 'Queues' }).click();
  await expect(page.getByRole('heading', { name: 'Nothing waits in a queue here' })).toBeVisible();
  await expectAccessible(page, '[role="tabpanel"]');
  await page.getByRole('button', { name: /^SQS FIFO queue/ }).focus();
  await page.keyboard.press('Enter');
  const queue = page.getByRole('region', { name: 'Queue payments' });
  await expect(queue).toContainText('The queue is empty.');
  await studio.time.fill('90000');
  await expect(queue).toContainText('Message groups');
  expect(faults).toEqual([]);
});
