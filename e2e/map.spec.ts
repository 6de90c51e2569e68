/** The trigger map by keyboard alone: every source in three columns, and any of them opens as a running scenario. */
import { expect, test } from '@playwright/test';
import { gallery } from '../src/sim/scenario/gallery/index.ts';
import { expectAccessible } from './expectAccessible.ts';
import { Studio, watchFaults } from './studio.ts';

test('a source that is picked on the map opens, and its failure is explained', async ({ context, page }) => {
  const faults = await watchFaults(context);
  const studio = new Studio(page);
  await studio.open();
  await page.keyboard.press('m');
  const map = page.getByRole('dialog', { name: 'What can invoke a function' });
  for (const column of ['The caller waits', 'Lambda queues', 'Lambda polls']) {
    await expect(map.getByRole('region', { name: column }).getByRole('listitem').first()).toBeVisible();
  }
  await expectAccessible(page, 'dialog');

  await map.getByRole('button', { name: /^Cognito user pool/ }).focus();
  await page.keyboard.press('Enter');
  await expect(map).toBeHidden();
  await expect(page).toHaveTitle('Cognito sign-up · Coldstart');
  await studio.lookAt('The slowest request');
  await expect(studio.inspector.getByRole('heading', { level: 2 })).toContainText('Cognito stopped waiting for attempt');
  await expect(studio.inspector.getByRole('complementary', { name: 'Rule cognito.deadline' })).toBeVisible();
  expect(faults).toEqual([]);
});

test('every source of the map that is simulated opens its scenario', async ({ context, page }) => {
  const faults = await watchFaults(context);
  const studio = new Studio(page);
  await studio.open();
  await studio.button('Everything that can invoke a function').click();
  const map = page.getByRole('dialog', { name: 'What can invoke a function' });
  const sources = map.getByRole('listitem').getByRole('button');
  await expect(sources.first()).toBeVisible();
  const count = await sources.count();
  expect(count).toBeGreaterThanOrEqual(13);
  const titles = new Set<string>();
  for (let i = 0; i < count; i++) {
    if (i > 0) await page.keyboard.press('m');
    await sources.nth(i).click();
    await expect(map).toBeHidden();
    await expect.poll(() => page.title().then((title) => titles.has(title))).toBe(false);
    titles.add(await page.title());
    await expect(studio.time).toBeEnabled();
  }
  const names = new Set(gallery.map(({ scenario }) => `${scenario.name} · Coldstart`));
  expect([...titles].filter((title) => !names.has(title))).toEqual([]);
  expect(titles.size).toBe(count);
  expect(faults).toEqual([]);
});
