/** Editing on the stage itself: parts are added, connected, renamed and removed, by pointer and by keyboard, and every step is taken back. */
import { expect, type Locator, type Page, test } from '@playwright/test';
import { expectAccessible } from './expectAccessible.ts';
import { Studio, watchFaults } from './studio.ts';

const card = (page: Page, name: string): Locator => page.locator('[data-part]').getByRole('button', { name: new RegExp(`^${name},`) });

/** Presses the pointer on the first and moves it over the second, to the same share of its width and height. */
async function drag(page: Page, from: Locator, to: Locator, share = 0.5): Promise<void> {
  await from.hover();
  await page.mouse.down();
  const box = await to.boundingBox();
  if (box === null) throw new Error('There is nowhere to drag to.');
  await page.mouse.move(box.x + box.width * share, box.y + box.height * share, { steps: 8 });
}

test('by pointer: a queue is dragged onto the stage, connected, renamed and removed, and undo leads back to the first letter', async ({
  page,
  context,
}) => {
  const faults = await watchFaults(context);
  const studio = new Studio(page);
  await studio.open();
  await studio.pause();
  const before = await studio.scenario();
  await studio.stage.getByRole('button', { name: 'Edit' }).click();
  const said = studio.stage.getByRole('status');

  await studio.stage.getByRole('button', { name: 'Resource', exact: true }).click();
  await drag(page, studio.button('Add SQS queue'), studio.stage.locator('[data-board]'), 0.01);
  await page.mouse.up();
  await expect(said).toHaveText('Added queue, SQS queue.');
  await expect(card(page, 'queue')).toBeFocused();

  await drag(page, page.locator('[data-part="function checkout"] > span'), card(page, 'payment-key'));
  await expect(page.locator('[data-part="resource queue"]')).toHaveAttribute('data-target', 'yes');
  await expect(page.locator('[data-part^="traffic"]').first()).toHaveAttribute('data-target', 'no');
  await page.keyboard.press('Escape');
  await page.mouse.up();
  await drag(page, page.locator('[data-part="function checkout"] > span'), card(page, 'queue'));
  await page.mouse.up();
  await page.getByRole('menuitem', { name: 'Call sqs:SendMessage The' }).click();
  await expect(said).toHaveText('Connected checkout to queue: Call sqs:SendMessage.');

  await card(page, 'queue').dblclick();
  const box = page.getByRole('textbox', { name: 'New name of queue' });
  await box.fill('orders');
  await expect(page.getByRole('alert')).toHaveText('The name “orders” is taken.');
  await box.fill('receipts');
  await box.press('Enter');
  await expect(said).toHaveText('Renamed queue to receipts.');
  expect(await studio.scenario()).toMatchObject({
    functions: { checkout: { handler: expect.arrayContaining([{ call: 'sqs:SendMessage', on: 'receipts' }]) } },
  });

  await card(page, 'receipts').click();
  await page.getByRole('menuitem', { name: /^Remove receipts/ }).click();
  await expect(said).toHaveText('Removed receipts and the one thing that used it.');
  await studio.stage.getByRole('button', { name: 'Undo' }).click();
  await expect(card(page, 'receipts')).toBeVisible();
  for (const name of ['Rename queue to receipts', 'Connect checkout to queue', 'Add queue']) {
    await expect(studio.button('Undo').first()).toHaveAttribute('title', `Undo (${name})`);
    await studio.button('Undo').first().click();
  }
  await expect(studio.button('Undo').first()).toBeDisabled();
  expect(JSON.stringify(await studio.scenario())).toBe(JSON.stringify(before));
  await studio.stage.getByRole('button', { name: 'Done' }).click();
  await expect(studio.stage).toContainText(/At \d/);
  expect(faults).toEqual([]);
});

test('by keyboard: a second function gets a trigger and traffic, calls a table, and is removed with what used it', async ({ page }) => {
  const studio = new Studio(page);
  await studio.open();
  await studio.pause();
  await page.keyboard.press('e');
  await expect(page.locator('[data-part] button').first()).toBeFocused();
  const said = studio.stage.getByRole('status');

  await studio.button('Add Function').press('Enter');
  await expect(card(page, 'function')).toBeFocused();
  await studio.stage.getByRole('button', { name: 'Trigger', exact: true }).press('Enter');
  await page.getByRole('searchbox', { name: 'Find a trigger' }).fill('url');
  await page.getByRole('searchbox', { name: 'Find a trigger' }).press('Enter');
  await expect(said).toHaveText('Added url, Function URL: it invokes function.');
  await expect(card(page, 'url')).toBeFocused();
  await studio.button('Add Traffic').press('Enter');
  await expect(said).toHaveText('Added traffic to url.');
  await expect(studio.inspector).toContainText(/Of \d+ requests/);

  await card(page, 'function').focus();
  await page.keyboard.press('F2');
  await page.keyboard.insertText('billing');
  await page.keyboard.press('Enter');
  await expect(card(page, 'billing')).toBeFocused();
  await page.keyboard.press('c');
  await expect(page.getByRole('menu', { name: 'Connect billing to' })).toBeVisible();
  await page.keyboard.press('o');
  await page.keyboard.press('Enter');
  await page.getByRole('menuitem', { name: /dynamodb:GetItem/ }).press('Enter');
  await expect(said).toHaveText('Connected billing to orders: Call dynamodb:GetItem.');
  await expect(card(page, 'billing')).toBeFocused();
  await page.keyboard.press('ArrowRight');
  await expect(card(page, 'billing')).not.toBeFocused();
  await card(page, 'billing').press('Enter');
  await page.getByRole('menuitem', { name: /^Remove connection to orders/ }).press('Enter');
  await expect(said).toHaveText('Disconnected billing from orders: calls GetItem.');
  await card(page, 'billing').press('Delete');
  await expect(said).toHaveText('Removed billing and 2 things that used it.');
  await card(page, 'checkout').press('Delete');
  await expect(said).toContainText('A scenario needs at least one function');

  await expectAccessible(page);
});
