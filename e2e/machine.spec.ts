/** The statechart that runs the simulation, by keyboard alone: open it, follow an environment, travel along its path, send an event, copy it. */
import { expect, test } from '@playwright/test';
import { expectAccessible } from './expectAccessible.ts';
import { Studio, watchFaults } from './studio.ts';

test('a person follows an environment through its machine by keyboard, and kills it', async ({ page, context }) => {
  await context.grantPermissions(['clipboard-read', 'clipboard-write']);
  const faults = await watchFaults(context);
  const studio = new Studio(page);
  await studio.open();
  await studio.pause();

  await page.getByRole('tab', { name: 'Overview' }).focus();
  await page.keyboard.press('ArrowRight');
  await page.keyboard.press('ArrowRight');
  await expect(page.getByRole('tab', { name: 'Machine' })).toHaveAttribute('aria-selected', 'true');
  const chart = page.getByRole('group', { name: /^Statechart of the machine environment: \d+ states/ });
  await expect(chart).toBeVisible();

  // The first environment, at the end of the run.
  await studio.time.focus();
  await page.keyboard.press('End');
  await page.getByRole('spinbutton', { name: /^environment/ }).focus();
  await page.keyboard.type('1');
  const now = page.getByRole('region', { name: 'The state now' });
  await expect(chart.getByRole('button', { name: /now here/ })).toHaveCount(1);
  await expect(now).toContainText('available');
  await expect(now.getByRole('meter')).toBeVisible();

  // Back along the path: the cursor goes to a step, and another state is lit.
  const path = page.getByRole('region', { name: 'The path so far' });
  const handler = path.getByRole('button', { name: /invocation › handler/ }).first();
  await handler.focus();
  await page.keyboard.press('Enter');
  await expect(chart.getByRole('button', { name: 'invocation › handler, now here' })).toBeVisible();
  await expect(now).toContainText('function timeout');

  // From state to state on the chart; one is explained.
  await chart.getByRole('button', { name: /now here/ }).focus();
  await page.keyboard.press('ArrowDown');
  await expect(chart.getByRole('button', { name: /^resetting/ })).toBeFocused();
  await page.keyboard.press('Enter');
  await expect(page.getByRole('region', { name: 'About this state' })).toContainText('the runtime is stopped');
  await page.keyboard.press('Enter');
  await expect(page.getByRole('region', { name: 'About this state' })).toBeHidden();

  await studio.button('Copy as Mermaid').focus();
  await page.keyboard.press('Enter');
  await expect(page.getByRole('button', { name: 'Copied' })).toBeVisible();
  expect(await page.evaluate(() => navigator.clipboard.readText())).toContain('stateDiagram-v2');

  await page.locator('summary', { hasText: 'Transitions as a table' }).focus();
  await page.keyboard.press('Enter');
  await expect(page.getByRole('region', { name: 'Transitions of environment' }).getByRole('row')).toHaveCount(40);

  await page.getByRole('button', { name: 'Kill this environment' }).focus();
  await page.keyboard.press('Enter');
  await expect(chart.getByRole('button', { name: 'terminated, final, now here' })).toBeVisible();
  expect((await studio.scenario()).timeline).toContainEqual({ at: expect.any(String), kill: { function: 'checkout', count: 1 } });
  expect(faults).toEqual([]);
});

test('each machine is drawn', async ({ page, context }) => {
  const faults = await watchFaults(context);
  const studio = new Studio(page);
  await studio.open();
  await studio.pause();
  await page.getByRole('tab', { name: 'Machine' }).click();
  const machine = page.getByRole('combobox', { name: 'Machine' });
  for (const [key, name] of [
    ['synchronous', 'synchronous request'],
    ['asynchronous', 'asynchronous event'],
    ['queueMessage', 'queue message'],
    ['streamBatch', 'stream batch'],
  ] as const) {
    await machine.selectOption(key);
    await expect(page.getByRole('group', { name: new RegExp(`^Statechart of the machine ${name}`) })).toBeVisible();
  }
  expect(faults).toEqual([]);
});

test('axe finds nothing in the view, with one environment followed and a state explained', async ({ page }) => {
  const studio = new Studio(page);
  await studio.open();
  await studio.pause();
  await studio.toEnd();
  await page.getByRole('tab', { name: 'Machine' }).click();
  await page.getByRole('spinbutton', { name: /^environment/ }).fill('1');
  await page.getByRole('button', { name: 'idle › warm, now here' }).click();
  await page.locator('summary', { hasText: 'Transitions as a table' }).click();
  await expectAccessible(page, '[role="tabpanel"]');
});
